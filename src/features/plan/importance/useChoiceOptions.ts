import { useTranslations } from 'use-intl'
import { IMPORTANCES, type Importance } from '../../../domain/card'
import type { Choice } from './weigh'

/** The choices in words; of one card it is known what its deck says. */
export function useChoiceOptions() {
  const t = useTranslations('importance')
  return (ofDeck?: Importance): readonly { readonly value: Choice; readonly label: string }[] => [
    { value: 'deck', label: ofDeck ? t('deckSays', { importance: ofDeck }) : t('deck') },
    ...IMPORTANCES.map((value) => ({ value, label: t(value) })),
  ]
}
