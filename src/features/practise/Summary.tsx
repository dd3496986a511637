import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { calibrationOf } from '../../domain/calibration'
import { type CardId, studyDay } from '../../domain/ids'
import { plansAhead } from '../../domain/plans'
import type { Session } from '../../domain/session'
import { practiceLanguageOf } from '../../domain/settings'
import { deferredPart } from '../../i18n/deferredPart'
import { Local } from '../../kinds/base/View'
import { useLive, useSettings, useToday } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Page } from '../../ui/Page'
import { useCommands } from '../../ui/useCommands'
import { FailureLine } from './FailureLine'
import { NothingAsked } from './NothingAsked'
import styles from './Summary.module.css'

// Without an interview in sight nothing of the planner travels.
const PlannedNext = deferredPart(() => import('./PlannedNext').then((m) => m.PlannedNext))

/** Weak cards named in the summary; more would be a list nobody reads. */
const WEAK_SHOWN = 5

/** The end of a sitting: what was learnt and what comes next. */
export function Summary({ store }: { store: PracticeStore }) {
  const t = useTranslations('summary')
  const app = useTranslations('app')
  const { session, canUndo, undo } = useStore(store)
  const { shortcuts, dayStart } = useSettings()
  const done = useRef<HTMLDivElement>(null)
  useEffect(() => done.current?.focus(), [])
  useCommands(
    [
      { keys: ['u'], perform: () => void undo() },
      { keys: ['z'], withModifier: true, perform: () => void undo() },
    ],
    shortcuts,
  )
  const today = useToday()
  const next = useLive(
    async (storage) => {
      const decks = await storage.decks.list()
      const due = async (day: number) => {
        const counts = await Promise.all(
          decks.map((deck) => storage.decks.counts(deck.id, studyDay(day))),
        )
        return counts.reduce((sum, count) => sum + count.learning + count.review, 0)
      }
      const [now, tomorrow, ahead] = await Promise.all([
        due(today),
        due(today + 1),
        storage.plans.list().then((plans) => plansAhead(plans, today, dayStart)),
      ])
      return { now, tomorrow: tomorrow - now, isPlanned: ahead.length > 0 }
    },
    [today, dayStart],
  )
  const { answers } = session
  const weak = weakCards(session)
  const undoButton = canUndo ? (
    <>
      <Button look="quiet" keyName={shortcuts ? 'U' : undefined} onClick={() => void undo()}>
        {app('undo')}
      </Button>
      <FailureLine store={store} />
    </>
  ) : null

  if (answers.length === 0) return <NothingAsked session={session}>{undoButton}</NothingAsked>
  const fresh = new Set(answers.filter((one) => one.phase === 'new').map((one) => one.cardId)).size
  const distinct = new Set(answers.map((one) => one.cardId)).size
  const figures = [
    [t('answers'), answers.length],
    [t('learnt'), fresh],
    [t('secure'), distinct - weak.length],
    [t('weak'), weak.length],
  ] as const
  return (
    <Page title={t('title')}>
      <div className={styles.summary} ref={done} tabIndex={-1}>
        <dl className={styles.figures}>
          {figures.map(([name, value]) => (
            <div key={name}>
              <dd>{value}</dd>
              <dt>{name}</dt>
            </div>
          ))}
        </dl>
        <Feelings session={session} />
        {weak.length > 0 ? <WeakList ids={weak.slice(0, WEAK_SHOWN)} /> : null}
        {next?.isPlanned ? <PlannedNext /> : null}
        {next && !next.isPlanned ? (
          <section>
            <h2 className={styles.heading}>{t('next')}</h2>
            <p>
              <Check size={16} aria-hidden="true" />{' '}
              {next.now > 0
                ? t('nextDue', { count: next.now })
                : t('nextTomorrow', { count: next.tomorrow })}
            </p>
          </section>
        ) : null}
        <div className={styles.actions}>
          <LinkButton href="/" look="primary" wide>
            {app('toToday')}
          </LinkButton>
          {undoButton}
        </div>
      </div>
    </Page>
  )
}

/** How sure the person felt, against what came of it: overconfidence is seen, not preached about. */
function Feelings({ session }: { session: Session }) {
  const t = useTranslations('summary')
  const practise = useTranslations('practise.confidence')
  const rows = calibrationOf(session.answers)
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('feelings')}</h2>
      <ul>
        {rows.map(({ confidence, said, held }) => (
          <li key={confidence}>{t('feeling', { feeling: practise(confidence), said, held })}</li>
        ))}
      </ul>
    </section>
  )
}

function WeakList({ ids }: { ids: readonly CardId[] }) {
  const t = useTranslations('summary')
  const settings = useSettings()
  const records = useLive(
    (storage) => Promise.all(ids.map((id) => storage.cards.get(id))),
    [ids.join()],
  )
  return (
    <section>
      <h2 className={styles.heading}>{t('weakHelp')}</h2>
      <ul className={styles.weak}>
        {records?.map((record) =>
          record ? (
            <li key={record.id}>
              <Local
                text={record.card.prompt}
                language={practiceLanguageOf(settings, record.deck)}
                deckLanguage={record.deck.language}
              />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}

/** Cards whose last answer of the sitting was Again or Hard. */
function weakCards(session: Session): readonly CardId[] {
  const last = new Map(session.answers.map((answer) => [answer.cardId, answer.rating]))
  return [...last].flatMap(([id, rating]) => (rating === 'again' || rating === 'hard' ? [id] : []))
}
