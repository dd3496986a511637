import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSearchParams } from 'wouter'
import { useStore } from 'zustand'
import { type DeckId, deckId, type StudyDay } from '../../domain/ids'
import { deferredPart } from '../../i18n/deferredPart'
import type { Kind } from '../../kinds/models'
import { fetchView, viewOf } from '../../kinds/views'
import { useServices, useSettings } from '../../state/context'
import { createPracticeStore, type PracticeStore } from '../../state/practiceStore'
import { useAwaitedDecks } from '../../state/useAwaitedDecks'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Empty, Page } from '../../ui/Page'
import { CardStage } from './CardStage'

const Summary = deferredPart(() => import('./Summary').then((module) => module.Summary))
const LeechDialog = deferredPart(() =>
  import('./leech/LeechDialog').then((module) => module.LeechDialog),
)

// Most cards are questions: their View travels while the queue is being read.
void viewOf('question').preload()

/**
 * By the interview plans if there are any, `?minutes=5` after what they want today; else what is due.
 * `?decks=a,b` narrows the sitting to what is due in some decks, `?new=10` allows that many new cards
 * beyond the day's.
 */
export function PractisePage() {
  const { storage, clock } = useServices()
  const { newPerDay, language, dayStart } = useSettings()
  const [search] = useSearchParams()
  const chosen = search.get('decks')
  const extra = search.get('new')
  const minutes = search.get('minutes')
  const [store] = useState(() =>
    createPracticeStore(storage, clock, (kind: Kind) => fetchView(kind, language)),
  )
  const leech = useStore(store, (state) => state.leech)
  useAwaitedDecks(useStore(store, (state) => state.stage !== 'loading'))
  const [broken, setBroken] = useState<{ error: unknown } | null>(null)

  useEffect(() => {
    async function start() {
      await store.getState().start(async (day) => (await byPlan(day)) ?? whatIsDue(day))
    }
    async function byPlan(day: StudyDay) {
      const plans = chosen || extra ? [] : await storage.plans.list()
      if (!plans.some(({ outcome }) => outcome === 'ahead')) return null
      const { plannedQueue } = await import('../../state/plan/plannedQueue')
      const moment = { now: clock.now(), today: day, dayStart }
      return plannedQueue(storage, plans, moment, minutes ? Number(minutes) || 0 : null)
    }
    async function whatIsDue(day: StudyDay) {
      const decks: readonly DeckId[] = chosen
        ? chosen.split(',').map(deckId)
        : (await storage.decks.list()).map((deck) => deck.id)
      const done = await storage.reviews.day(day)
      const allowance = extra ? Number(extra) || 0 : Math.max(0, newPerDay - done.newCards)
      return storage.cards.queue(decks, day, allowance)
    }
    start().catch((error: unknown) => setBroken({ error }))
    // A sitting starts once: a changed setting or a new day counts from the next one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, chosen, extra, minutes])

  if (broken) throw broken.error
  return (
    <>
      <Stage store={store} />
      {leech ? <LeechDialog store={store} id={leech} /> : null}
    </>
  )
}

/** What the sitting has come to. */
function Stage({ store }: { store: PracticeStore }) {
  const stage = useStore(store, (state) => state.stage)
  switch (stage) {
    case 'loading':
      return null
    case 'failed':
      return <Unread store={store} />
    case 'done':
      return <Summary store={store} />
    case 'asking':
    case 'revealed':
    case 'saving':
      return <CardStage store={store} />
  }
}

/** The next card is not to be had just now, for instance its View while offline on the first visit. */
function Unread({ store }: { store: PracticeStore }) {
  const t = useTranslations('practise')
  const app = useTranslations('app')
  const failure = useStore(store, (state) => state.failure)
  return (
    <Page title={t('unread')}>
      <Empty title={t('unread')} help={t('unreadHelp')}>
        <Button look="primary" onClick={() => failure?.retry()}>
          {app('retry')}
        </Button>
        <LinkButton href="/">{app('toToday')}</LinkButton>
      </Empty>
    </Page>
  )
}
