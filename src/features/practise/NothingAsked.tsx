import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useSearchParams } from 'wouter'
import type { Session } from '../../domain/session'
import { useLive } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'

interface NothingAskedProps {
  readonly session: Session
  readonly children: ReactNode
}

/** A sitting without a card: why, and where to go on. */
export function NothingAsked({ session, children }: NothingAskedProps) {
  const t = useTranslations('summary')
  const app = useTranslations('app')
  const format = useFormatter()
  const [search] = useSearchParams()
  const plans = useLive((storage) => storage.plans.list(), [])
  if (!plans) return null
  const [soonest] = session.learning
  const isByPlan =
    !search.has('decks') && !search.has('new') && plans.some(({ outcome }) => outcome === 'ahead')
  const what = soonest?.notBefore ? 'soon' : isByPlan ? 'enough' : 'nothing'
  const time = format.dateTime(soonest?.notBefore ?? 0, { hour: 'numeric', minute: '2-digit' })
  return (
    <Page title={t(what)}>
      <Empty title={t(what)} help={what === 'soon' ? t('soonHelp', { time }) : t(`${what}Help`)}>
        <LinkButton href="/" look="primary">
          {app('toToday')}
        </LinkButton>
        {what === 'enough' ? <LinkButton href="/library">{t('toRead')}</LinkButton> : null}
        {children}
      </Empty>
    </Page>
  )
}
