import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useStore } from 'zustand'
import { type DeckId, deckId } from '../../domain/ids'
import type { Kind } from '../../kinds/models'
import { viewOf } from '../../kinds/views'
import { useServices, useSettings, useToday } from '../../state/context'
import { createPracticeStore } from '../../state/practiceStore'
import { deferredComponent } from '../../ui/deferred'
import { CardStage } from './CardStage'

const Summary = deferredComponent(() => import('./Summary').then((module) => module.Summary))

// Most cards are questions: their View travels while the queue is being read.
void viewOf('question').preload()

const fetchView = (kind: Kind) => viewOf(kind).preload()

/** `?decks=a,b` narrows the sitting to some decks, `?new=10` allows that many new cards beyond the day's. */
export function PractisePage() {
  const { storage, clock } = useServices()
  const { newPerDay } = useSettings()
  const today = useToday()
  const [search] = useSearchParams()
  const chosen = search.get('decks')
  const extra = search.get('new')
  const [store] = useState(() => createPracticeStore(storage, clock, fetchView))
  const stage = useStore(store, (state) => state.stage)

  useEffect(() => {
    async function start() {
      const decks: readonly DeckId[] = chosen
        ? chosen.split(',').map(deckId)
        : (await storage.decks.list()).map((deck) => deck.id)
      const done = await storage.reviews.day(today)
      const allowance = extra ? Number(extra) || 0 : Math.max(0, newPerDay - done.newCards)
      await store.getState().start(decks, allowance)
    }
    void start()
    // A sitting starts once: a changed setting or a new day counts from the next one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, chosen, extra])

  if (stage === 'loading') return null
  return stage === 'done' ? <Summary store={store} /> : <CardStage store={store} />
}
