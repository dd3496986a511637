import { useTranslations } from 'use-intl'
import { studyDayAt, weekdayOf } from '../../domain/days'
import type { StudyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'
import { deferredPart } from '../../i18n/deferredPart'
import { useLive, useSettings, useToday } from '../../state/context'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { BackupReminder } from './BackupReminder'
import { Due, type FirstDay } from './Due'
import styles from './TodayPage.module.css'

// Without an interview in sight, and before the first answer, nothing of the planner travels.
const PlannedToday = deferredPart(() => import('./PlannedToday').then((m) => m.PlannedToday))

/** What to do now, about how long it takes, one big button: by the interview plans, else what is due. */
export function TodayPage() {
  const t = useTranslations('today')
  const today = useToday()
  const { dayStart } = useSettings()
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
      const firstDay = first === null ? firstDayOf(open, today, dayStart) : undefined
      return { decks, counts, day, open, firstDay }
    },
    [today, dayStart],
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
        {data.open.length > 0 && !data.firstDay ? <PlannedToday {...data} /> : <Due {...data} />}
        <BackupReminder />
      </div>
    </Page>
  )
}

/**
 * Before the first answer all cards are alike: of a plan as the first run makes it, the most important ones
 * that fit are the best day. Anything else (several interviews, chosen decks, a day off) is the planner's.
 */
function firstDayOf(
  open: readonly InterviewPlan[],
  today: StudyDay,
  dayStart: number,
): FirstDay | undefined {
  const [plan, another] = open
  if (!plan || another) return undefined
  const isChanged =
    plan.decks.length + plan.daysOff.length + Object.keys(plan.importance).length > 0
  const minutes = plan.minutes[weekdayOf(today)] ?? 0
  const daysLeft = studyDayAt(plan.date, plan.time, dayStart) - today
  return isChanged || minutes <= 0 || daysLeft <= 0 ? undefined : { minutes, daysLeft }
}
