import {
  type CSSProperties,
  type ReactNode,
  useDeferredValue,
  useId,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { Result } from '../../domain/result'
import type { Language } from '../../domain/text'
import { useFailureText } from '../../i18n/useFailureText'
import type { StorageError } from '../../storage/ports'
import { Button } from '../../ui/Button'
import type { SaveState } from './autosave'
import styles from './OwnText.module.css'
import { SpokenLength } from './SpokenLength'
import { useAutosave } from './useAutosave'

interface OwnTextProps {
  /**
   * Which text it is, among all: `${owner} ${field} ${language}`. Another id is another text with a field
   * of its own; what could not be saved under an id is there again when its field is shown again.
   */
  readonly id: string
  readonly label: string
  /** As it is saved. What was typed goes before it until it has come round. */
  readonly value: string
  readonly language: Language
  /** A line between label and text; not in the interface's language, it brings its own `lang`. */
  readonly description?: ReactNode
  readonly placeholder?: string | undefined
  /** How long it should take to say, in seconds; more is advised against, never stopped. */
  readonly targetSeconds?: number | undefined
  readonly rows?: number
  /** Nothing that is said: its length matters to nobody. */
  readonly unsaid?: boolean
  /** Saves the text. The function given first for an id is kept: it says where this text belongs. */
  readonly onSave: (text: string) => Promise<Result<void, StorageError>>
  /** Told of every change, saved or not. */
  readonly onText?: (text: string) => void
}

/** A text of the person's own: saved while it is written, with its length and the time it takes to say. */
export const OwnText = (props: OwnTextProps) => <Field key={props.id} {...props} />

function Field({ id, label, value, language, rows = 4, unsaid, ...props }: OwnTextProps) {
  const { description, placeholder, targetSeconds, onSave, onText } = props
  const { text, state, put, retry } = useAutosave(id, value, onSave)
  // Counting a very long text must not hold up the typing.
  const counted = useDeferredValue(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const own = useId()

  return (
    <div className={styles.field}>
      <label htmlFor={own} className={styles.label}>
        {label}
      </label>
      {description ? (
        <p id={`${own}-what`} className={styles.description}>
          {description}
        </p>
      ) : null}
      <textarea
        ref={area}
        id={own}
        lang={language}
        rows={rows}
        style={{ '--rows': rows } as CSSProperties}
        className={styles.text}
        placeholder={placeholder}
        aria-describedby={`${description ? `${own}-what ` : ''}${own}-length`}
        value={text}
        onChange={({ target }) => {
          put(target.value)
          onText?.(target.value)
        }}
      />
      <div className={styles.below}>
        <p id={`${own}-length`}>
          {unsaid ? null : (
            <SpokenLength text={counted} language={language} targetSeconds={targetSeconds} />
          )}
        </p>
        <Status
          state={state}
          onRetry={() => {
            retry()
            area.current?.focus()
          }}
        />
      </div>
    </div>
  )
}

/**
 * Whether the text is on the disk. A screen reader hears “Saved” once and not at every key; the eye sees
 * “Saving…” only when it takes long.
 */
function Status({ state, onRetry }: { state: SaveState<StorageError>; onRetry: () => void }) {
  const t = useTranslations('story.save')
  const app = useTranslations('app')
  const failureText = useFailureText()
  const [wasSaved, setWasSaved] = useState(false)
  if (state.status === 'saved' && !wasSaved) setWasSaved(true)
  if (state.status === 'failed')
    return (
      <div role="alert" className={styles.failed}>
        <p>
          <span aria-hidden="true">⚠ </span>
          <strong>{t('failed')}</strong> {failureText(state.error)}
        </p>
        <Button onClick={onRetry}>{app('retry')}</Button>
      </div>
    )
  return (
    <span className={styles.status}>
      <output>{wasSaved ? t('saved') : ''}</output>
      {state.status === 'saving' ? (
        <span className={styles.saving} aria-hidden="true">
          {t('saving')}
        </span>
      ) : null}
    </span>
  )
}
