import { useTranslations } from 'use-intl'
import { LinkButton } from '../ui/LinkButton'
import { Empty, Page } from '../ui/Page'

export function NotFound() {
  const t = useTranslations('app')
  return (
    <Page title={t('notFound')}>
      <Empty title={t('notFound')} help={t('notFoundHelp')}>
        <LinkButton href="/" look="primary">
          {t('toToday')}
        </LinkButton>
      </Empty>
    </Page>
  )
}
