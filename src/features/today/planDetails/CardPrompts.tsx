import type { ReactNode } from 'react'
import type { CardId } from '../../../domain/ids'
import { practiceLanguageOf } from '../../../domain/settings'
import { textIn } from '../../../domain/text'
import { useLive, useSettings } from '../../../state/context'
import { LocalText } from '../../../ui/LocalText'
import styles from './PlanDetails.module.css'

interface CardPromptsProps {
  readonly ids: readonly CardId[]
  /** A line below each question. */
  readonly noteOf?: (id: CardId) => ReactNode
}

/** Cards by their questions. */
export function CardPrompts({ ids, noteOf }: CardPromptsProps) {
  const settings = useSettings()
  const records = useLive(
    (storage) => Promise.all(ids.map((id) => storage.cards.get(id))),
    [ids.join('\n')],
  )
  return (
    <ul className={styles.cards}>
      {records?.map((record) =>
        record ? (
          <li key={record.id}>
            <p className={styles.prompt}>
              <LocalText
                of={textIn(
                  record.card.prompt,
                  practiceLanguageOf(settings, record.deck),
                  record.deck.language,
                )}
              />
            </p>
            {noteOf ? <p className={styles.why}>{noteOf(record.id)}</p> : null}
          </li>
        ) : null,
      )}
    </ul>
  )
}
