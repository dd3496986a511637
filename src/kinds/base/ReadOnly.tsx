import { useTranslations } from 'use-intl'
import {
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  ModelAnswer,
  RedLines,
} from './View'
import styles from './View.module.css'

/** A card of a kind that cannot be practised yet: what all kinds share, to be read. */
function ReadOnlyView(props: KindViewProps) {
  const t = useTranslations('read')
  const { card } = props
  return (
    <>
      <p className={styles.small}>{t('unsupported')}</p>
      {card.answer ? <ModelAnswer {...props} text={card.answer} /> : null}
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} />
      <Background {...props} />
    </>
  )
}

export const readOnly: KindPractice = { View: ReadOnlyView, grade: () => null }
