import { createTranslator } from 'use-intl/core'
import type { Language } from '../domain/text'
import type { Messages } from '../i18n/translation'
import type { StorageError } from '../storage/ports'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'

/** Why the app cannot start; `blocked` waits for another tab and goes on by itself. */
export type StorageFailure = StorageError | { readonly code: 'blocked' }

interface StorageFailedProps {
  readonly failure: StorageFailure
  readonly language: Language
  readonly messages: Messages
}

/** All there is when the database does not open: what happened and what to do. */
export function StorageFailed({ failure, language, messages }: StorageFailedProps) {
  const t = createTranslator({ locale: language, messages })
  return (
    <Page title={t('app.crashed')}>
      <p>
        {failure.code === 'unavailable'
          ? t('failure.unavailable', { detail: failure.detail })
          : t(`failure.${failure.code}`)}
      </p>
      <p>
        <Button look="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </p>
    </Page>
  )
}
