import type { FallbackProps } from 'react-error-boundary'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button'
import { copyText } from '../ui/copyText'
import { Page } from '../ui/Page'

/** A broken invariant ends here: the data is safe, and the details can be passed on. */
export function Crashed({ error }: FallbackProps) {
  const t = useTranslations('app')
  const details = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  return (
    <Page title={t('crashed')}>
      <p>{t('crashedHelp')}</p>
      <p>
        <Button look="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>{' '}
        <Button onClick={() => void copyText(`${__APP_VERSION__}\n${details}`)}>
          {t('copyDetails')}
        </Button>
      </p>
    </Page>
  )
}
