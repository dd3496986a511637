import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '../../../domain/ids'
import { type Part, partsOf, type Whole } from '../../../domain/split'
import { useFailureText } from '../../../i18n/useFailureText'
import type { PracticeStore } from '../../../state/practiceStore'
import { Button } from '../../../ui/Button'
import { DraftDialog } from '../../../ui/DraftDialog'
import { TickRow } from '../../../ui/TickRow'
import styles from './LeechDialog.module.css'
import { useSplit } from './useSplit'

interface SplitDialogProps {
  readonly store: PracticeStore
  readonly id: CardId
  readonly whole: Whole
}

/** Small cards of a card's key points, as they will be made: each can be reworded or left out. */
export function SplitDialog({ store, id, whole }: SplitDialogProps) {
  const t = useTranslations('leech')
  const failureText = useFailureText()
  const close = store.getState().closeLeech
  const split = useSplit(store, id, whole)
  const [suggested] = useState(() => partsOf(whole))
  const [parts, setParts] = useState(suggested)
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const chosen = parts.filter((part) => !out.has(part.pointId))

  const toggle = ({ pointId }: Part) => {
    const next = new Set(out)
    if (!next.delete(pointId)) next.add(pointId)
    setOut(next)
    setProblem(null)
  }
  const change = (part: Part) => {
    setParts(parts.map((one) => (one.pointId === part.pointId ? part : one)))
    setProblem(null)
  }

  const isReworded = parts.some(
    ({ question, answer }, index) =>
      question !== suggested[index]?.question || answer !== suggested[index].answer,
  )

  async function make() {
    if (chosen.length === 0) return setProblem(t('none'))
    if (chosen.some((part) => !part.question.trim() || !part.answer.trim()))
      return setProblem(t('empty'))
    setMaking(true)
    const made = await split(chosen)
    setMaking(false)
    if (!made.ok) return setProblem(failureText(made.error))
    close()
  }

  return (
    <DraftDialog
      title={t('split')}
      isChanged={isReworded}
      isBusy={making}
      alert={problem}
      onClose={close}
      action={
        <Button look="primary" disabled={making} onClick={() => void make()}>
          {t('make', { count: chosen.length })}
        </Button>
      }
    >
      <p className={styles.help}>{t('splitHelp')}</p>
      <ol className={styles.parts}>
        {parts.map((part, index) => (
          <li key={part.pointId} className={styles.part}>
            <TickRow checked={!out.has(part.pointId)} onChange={() => toggle(part)}>
              {t('part', { part: index + 1, total: parts.length })}
            </TickRow>
            {out.has(part.pointId) ? null : (
              <>
                <Field
                  label={t('question')}
                  language={whole.language}
                  value={part.question}
                  onChange={(question) => change({ ...part, question })}
                />
                <Field
                  label={t('answer')}
                  language={whole.language}
                  value={part.answer}
                  onChange={(answer) => change({ ...part, answer })}
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </DraftDialog>
  )
}

/** What a deck allows a text, in characters. */
const MAX_TEXT = 20_000

interface FieldProps {
  readonly label: string
  readonly language: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function Field({ label, language, value, onChange }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea
        lang={language}
        rows={2}
        maxLength={MAX_TEXT}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
