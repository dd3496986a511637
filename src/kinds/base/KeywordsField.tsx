import { useId, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { Result } from '../../domain/result'
import type { Language } from '../../domain/text'
import { useFailureText } from '../../i18n/useFailureText'
import type { StorageError } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { createAutosave, unsavedText } from './autosave'
import styles from './MyAnswer.module.css'

interface KeywordsFieldProps {
  /** Which text it is, among all. */
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
export function KeywordsField({ id, value, language, placeholder, ...props }: KeywordsFieldProps) {
  const t = useTranslations('myAnswer')
  const app = useTranslations('app')
  const failureText = useFailureText()
  const [autosave] = useState(() => createAutosave(id, props.onSave))
  const state = useSyncExternalStore(autosave.subscribe, autosave.state)
  const [typed, setTyped] = useState(() => unsavedText(id) ?? value)
  const own = useId()
  return (
    <div className={styles.keywords}>
      <label htmlFor={own}>{t('keywords')}</label>
      <input
        id={own}
        type="text"
        lang={language}
        autoComplete="off"
        placeholder={placeholder}
        aria-describedby={`${own}-help`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          autosave.put(target.value)
        }}
        onBlur={props.onChanged}
      />
      <p id={`${own}-help`}>{t('keywordsHelp')}</p>
      <div role="alert">
        {state.status === 'failed' ? (
          <>
            {failureText(state.error)} <Button onClick={autosave.retry}>{app('retry')}</Button>
          </>
        ) : null}
      </div>
    </div>
  )
}
