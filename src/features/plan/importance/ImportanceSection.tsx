import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckRecord } from '../../../storage/ports'
import { Button } from '../../../ui/Button'
import { FieldGroup } from '../../../ui/Field'
import type { FieldsProps } from '../draft'
import styles from './Importance.module.css'
import { ImportanceChoices } from './ImportanceChoices'
import { type ChoicesProps, isSame, weigh, type Weights } from './weigh'

interface ImportanceSectionProps extends Pick<FieldsProps, 'draft' | 'change'> {
  /** Those of the plan. */
  readonly decks: readonly DeckRecord[]
}

/** A change of many cards at once, which can be taken back until the next one. */
interface Step {
  readonly before: Weights
  readonly after: Weights
}

/** Topics and cards that matter more or less for this interview than their decks say. Easily left alone. */
export function ImportanceSection({ draft, change, decks }: ImportanceSectionProps) {
  const t = useTranslations('importance')
  const app = useTranslations('app')
  const [isOpen, setIsOpen] = useState(false)
  const [last, setLast] = useState<Step | null>(null)
  const state = useRef<HTMLOutputElement>(null)
  const { importance } = draft
  const count = Object.keys(importance).length
  const isUndoable = last !== null && isSame(last.after, importance)
  const set = (after: Weights, step: Step | null) => {
    change({ importance: after })
    setLast(step)
  }
  /** The button that does it goes: the line beside it takes the focus. */
  const setHere: typeof set = (...how) => {
    set(...how)
    state.current?.focus()
  }
  const back = () => {
    const after = {}
    setHere(after, { before: importance, after })
  }
  const choose: ChoicesProps['onChoose'] = (cards, choice) => {
    const after = weigh(importance, cards, choice)
    set(after, cards.length > 1 ? { before: importance, after } : null)
  }
  return (
    <FieldGroup title={t('title')}>
      <p className={styles.help}>{t('help')}</p>
      <div className={styles.state}>
        <output ref={state} tabIndex={-1}>
          {count === 0 ? t('asDecks') : t('changed', { count })}
        </output>
        {isUndoable ? (
          <Button look="quiet" onClick={() => setHere(last.before, null)}>
            {app('undo')}
          </Button>
        ) : null}
        {count > 0 ? (
          <Button look="quiet" onClick={back}>
            {t('back')}
          </Button>
        ) : null}
      </div>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('choose')}</summary>
        {isOpen ? (
          <ImportanceChoices decks={decks} importance={importance} onChoose={choose} />
        ) : null}
      </details>
    </FieldGroup>
  )
}
