import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Result } from '../../domain/result'
import type { Language } from '../../domain/text'
import { useFailureText } from '../../i18n/useFailureText'
import type { StorageError } from '../../storage/ports'
import { Button } from '../../ui/Button'
import styles from './MyAnswer.module.css'
import { useAutosave } from './useAutosave'

interface KeywordsFieldProps {
  /** Which text it is, among all; another id is another text with a field of its own. */
  readonly id: string
  /** As it is saved. */
  readonly value: string
  readonly language: Language
  /** The card's own, which serve while none are written. */
  readonly placeholder: string
  readonly onSave: (text: string) => Promise<Result<void, StorageError>>
  readonly onChanged?: (() => void) | undefined
}

/** The words from which an answer is told: one line, saved while it is written. */
export const KeywordsField = (props: KeywordsFieldProps) => <Field key={props.id} {...props} />

function Field({ id, value, language, placeholder, onSave, onChanged }: KeywordsFieldProps) {
  const t = useTranslations('myAnswer')
  const app = useTranslations('app')
  const failureText = useFailureText()
  const { text, state, put, retry } = useAutosave(id, value, onSave)
  const input = useRef<HTMLInputElement>(null)
  const own = useId()
  return (
    <div className={styles.keywords}>
      <label htmlFor={own}>{t('keywords')}</label>
      <input
        ref={input}
        id={own}
        type="text"
        lang={language}
        autoComplete="off"
        placeholder={placeholder}
        aria-describedby={`${own}-help`}
        value={text}
        onChange={({ target }) => put(target.value)}
        onBlur={onChanged}
      />
      <p id={`${own}-help`}>{t('keywordsHelp')}</p>
      <div role="alert">
        {state.status === 'failed' ? (
          <>
            {failureText(state.error)}{' '}
            <Button
              onClick={() => {
                retry()
                input.current?.focus()
              }}
            >
              {app('retry')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  )
}
