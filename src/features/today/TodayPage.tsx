import { useTranslations } from 'use-intl'
import { deferredPart } from '../../i18n/deferredPart'
import { useLive, useToday } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { BackupReminder } from './BackupReminder'
import { dayOf, Due } from './Due'
import styles from './TodayPage.module.css'

// Without an interview in sight, and before the first answer, nothing of the planner travels.
const PlannedToday = deferredPart(() => import('./PlannedToday').then((m) => m.PlannedToday))

/** What to do now, about how long it takes, one big button: by the interview plans, else what is due. */
export function TodayPage() {
  const t = useTranslations('today')
  const today = useToday()
  const data = useLive(
    async (storage) => {
      const decks = await storage.decks.list()
      const [counts, day, plans, first] = await Promise.all([
        Promise.all(decks.map((deck) => storage.decks.counts(deck.id, today))),
        storage.reviews.day(today),
        storage.plans.list(),
        storage.reviews.firstAt(),
      ])
      const open = plans.filter(({ outcome }) => outcome === 'ahead')
      // Before the first answer all cards are alike: the most important ones that fit are the best plan.
      const plain = first === null ? open.find(({ date }) => dayOf(date) >= today) : undefined
      return { decks, counts, day, open, plain }
    },
    [today],
  )
  if (!data) return null
  if (data.decks.length === 0)
    return (
      <Page title={t('title')}>
        <Empty title={t('noDecks')} help={t('noDecksHelp')}>
          <LinkButton href="/library" look="primary">
            {t('toLibrary')}
          </LinkButton>
        </Empty>
      </Page>
    )
  return (
    <Page title={t('title')}>
      <div className={styles.today}>
        {data.open.length > 0 && !data.plain ? (
          <PlannedToday {...data} />
        ) : (
          <Due {...data} plan={data.plain} />
        )}
        <BackupReminder />
      </div>
    </Page>
  )
}
