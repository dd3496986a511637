import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckId } from '../../domain/ids'
import { useDeckText } from '../../state/useDeckText'
import type { DeckRecord } from '../../storage/ports'
import { FieldGroup } from '../../ui/Field'
import { LocalText } from '../../ui/LocalText'
import { TickRow } from '../../ui/TickRow'
import type { FieldsProps } from './draft'
import styles from './PlanForm.module.css'

interface DeckChoiceProps extends FieldsProps {
  readonly decks: readonly DeckRecord[]
}

/** All decks, or those that are ticked. */
export function DeckChoice({ draft, change, problem, decks }: DeckChoiceProps) {
  const t = useTranslations('plans')
  const deckText = useDeckText()
  const id = useId()
  const wrong = problem('decks')
  const toggle = (deck: DeckId) => {
    const { decks: chosen } = draft
    const others = chosen.filter((one) => one !== deck)
    change({ decks: others.length < chosen.length ? others : [...chosen, deck] })
  }
  const choices = [
    { all: true, label: t('allDecks') },
    { all: false, label: t('someDecks') },
  ]
  return (
    <FieldGroup title={t('decks')}>
      <fieldset
        data-problem={wrong ? '' : undefined}
        aria-describedby={wrong ? id : undefined}
        aria-label={t('decks')}
      >
        {choices.map(({ all, label }) => (
          <TickRow
            key={label}
            type="radio"
            name="allDecks"
            checked={draft.allDecks === all}
            onChange={() => change({ allDecks: all })}
          >
            {label}
          </TickRow>
        ))}
        {draft.allDecks ? null : (
          <div className={styles.decks}>
            {decks.map(({ id: deck, header }) => (
              <TickRow
                key={deck}
                checked={draft.decks.includes(deck)}
                onChange={() => toggle(deck)}
              >
                <LocalText of={deckText(header, header.title)} />
              </TickRow>
            ))}
          </div>
        )}
        {wrong ? (
          <p id={id} className={styles.problem}>
            {wrong}
          </p>
        ) : null}
      </fieldset>
    </FieldGroup>
  )
}
