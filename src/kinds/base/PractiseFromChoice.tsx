import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardBase } from '../../domain/card'
import type { Result } from '../../domain/result'
import type { Language } from '../../domain/text'
import {
  type CardField,
  keywordsOf,
  PRACTISE_FROM,
  type PractiseFrom,
  practiseFromOf,
  type Writings,
} from '../../domain/writings'
import { useApp } from '../../state/context'
import type { StorageError } from '../../storage/ports'
import { TickRow } from '../../ui/TickRow'
import { KeywordsField } from './KeywordsField'
import styles from './MyAnswer.module.css'

interface PractiseFromChoiceProps {
  /** Of the keywords, among all texts. */
  readonly id: string
  readonly card: CardBase
  readonly language: Language
  readonly texts: Writings<CardField>
  readonly onSave: (field: CardField) => (text: string) => Promise<Result<void, StorageError>>
  readonly onChanged?: (() => void) | undefined
}

/** From what the card is practised next time: the model answer, the person's own, or three keywords. */
export function PractiseFromChoice(props: PractiseFromChoiceProps) {
  const { id, card, language, texts, onSave, onChanged } = props
  const t = useTranslations('myAnswer')
  const fail = useApp((state) => state.fail)
  const name = useId()
  const [picked, setPicked] = useState<PractiseFrom | null>(null)
  const hasOwn = Boolean(texts.answer?.trim())
  const offered = PRACTISE_FROM.filter((from) => from !== 'mine' || hasOwn)
  const saved = picked ?? practiseFromOf(texts.practiseFrom)
  // An answer emptied later leaves the choice without what it was made for.
  const chosen = offered.includes(saved) ? saved : 'model'
  const label = (from: PractiseFrom) =>
    t(`from.${from === 'model' && !card.answer ? 'card' : from}`)

  async function choose(from: PractiseFrom) {
    setPicked(from)
    const written = await onSave('practiseFrom')(from)
    if (!written.ok) {
      setPicked(null)
      return fail(written.error)
    }
    onChanged?.()
  }

  return (
    <details className={styles.next}>
      <summary>
        {t('next')} <strong>{label(chosen)}</strong>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{t('next')}</legend>
        {offered.map((from) => (
          <TickRow
            key={from}
            type="radio"
            name={name}
            checked={from === chosen}
            onChange={() => void choose(from)}
            note={from === 'model' ? null : t(`note.${from}`)}
          >
            {label(from)}
          </TickRow>
        ))}
      </fieldset>
      {chosen === 'keywords' ? (
        <KeywordsField
          id={id}
          value={texts.keywords ?? ''}
          language={language}
          placeholder={keywordsOf(undefined, card.keyPoints ?? [], language).join(
            language === 'en' ? ', ' : '，',
          )}
          onSave={onSave('keywords')}
          onChanged={onChanged}
        />
      ) : null}
    </details>
  )
}
