import { DEFAULT_IMPORTANCE } from '../../domain/card'
import { studyDayOf } from '../../domain/days'
import type { CardId, StudyDay } from '../../domain/ids'
import { effectiveEvents, type Review, type ReviewEvent } from '../../domain/reviews'
import type { DayTotals } from '../ports'
import type { CardRow, Database } from './database'
import { PROGRESS_VERSION, progressRow, rankOf, replay } from './progress'
import { readSettings } from './readSettings'

const CHUNK = 1000

/** Works progress rows out anew for some cards, inside the caller's transaction. */
export async function rebuildCards(
  db: Database,
  rows: readonly CardRow[],
  events: ReadonlyMap<CardId, readonly ReviewEvent[]>,
): Promise<void> {
  const settings = await readSettings(db)
  const flags = await db.flags.bulkGet(rows.map((row) => row.id))
  const decks = await db.decks.bulkGet([...new Set(rows.map((row) => row.deckId))])
  const cardCounts = new Map(decks.map((deck) => [deck?.id, deck?.cardCount ?? 0]))
  await db.progress.bulkPut(
    rows.map((row, index) => {
      const { memory, lastEventAt } = replay(events.get(row.id) ?? [])
      const facts = {
        cardId: row.id,
        deckId: row.deckId,
        rank: rankOf(row.card, row.position, cardCounts.get(row.deckId) ?? 0),
        kind: row.card.kind,
        importance: row.card.importance ?? DEFAULT_IMPORTANCE,
      }
      return progressRow(facts, memory, flags[index], lastEventAt, settings)
    }),
  )
}

/** Works out everything that is derived: after a restore, a changed setting or a new rule. */
export async function rebuildProgress(db: Database): Promise<void> {
  const events = groupByCard(await db.events.toArray())
  await Promise.all([db.progress.clear(), db.days.clear()])
  let after = ''
  for (;;) {
    const rows = await db.cards.where('id').above(after).limit(CHUNK).toArray()
    await rebuildCards(db, rows, events)
    const last = rows.at(-1)
    if (!last || rows.length < CHUNK) break
    after = last.id
  }
  await db.days.bulkPut([...dayTotals(events.values()).values()])
  await db.meta.put({ key: 'progress', version: PROGRESS_VERSION })
}

/** Rebuilds when the app has learnt a new rule since the rows were written. */
export async function rebuildIfStale(db: Database): Promise<void> {
  const row = await db.meta.get('progress')
  if (row?.key === 'progress' && row.version === PROGRESS_VERSION) return
  await db.transaction('rw', db.tables, async () => rebuildProgress(db))
}

export function groupByCard(events: readonly ReviewEvent[]): Map<CardId, ReviewEvent[]> {
  const byCard = new Map<CardId, ReviewEvent[]>()
  for (const event of events) {
    const group = byCard.get(event.cardId)
    if (group) group.push(event)
    else byCard.set(event.cardId, [event])
  }
  return byCard
}

export const dayOf = (review: Review): StudyDay =>
  studyDayOf(review.at, review.utcOffset, review.dayStart)

/** A day's totals with one review more. */
export function addToDay(
  totals: DayTotals | undefined,
  review: Review,
  wasNew: boolean,
): DayTotals {
  const { spokenMillis, answerMillis = spokenMillis } = review
  return plus(totals ?? noneOn(dayOf(review)), {
    reviews: 1,
    newCards: wasNew ? 1 : 0,
    spokenMillis,
    answerMillis,
  })
}

/** Corrects the totals when the events of one card add up to something else than before. */
export async function recount(
  db: Database,
  before: readonly ReviewEvent[],
  after: readonly ReviewEvent[],
): Promise<void> {
  const [old, now] = [dayTotals([before]), dayTotals([after])]
  for (const day of new Set([...old.keys(), ...now.keys()])) {
    const added = plus(now.get(day) ?? noneOn(day), old.get(day) ?? noneOn(day), -1)
    await db.days.put(plus((await db.days.get(day)) ?? noneOn(day), added))
  }
}

export const noneOn = (day: StudyDay): DayTotals => ({
  day,
  reviews: 0,
  newCards: 0,
  spokenMillis: 0,
  answerMillis: 0,
})

const plus = (a: DayTotals, b: Omit<DayTotals, 'day'>, sign: 1 | -1 = 1): DayTotals => ({
  day: a.day,
  reviews: a.reviews + sign * b.reviews,
  newCards: a.newCards + sign * b.newCards,
  spokenMillis: a.spokenMillis + sign * b.spokenMillis,
  answerMillis: a.answerMillis + sign * b.answerMillis,
})

/** @param cards the events of each card */
function dayTotals(cards: Iterable<readonly ReviewEvent[]>): Map<StudyDay, DayTotals> {
  const days = new Map<StudyDay, DayTotals>()
  for (const events of cards) {
    let fresh = true
    for (const event of effectiveEvents(events)) {
      if (event.type === 'review') {
        const day = dayOf(event)
        days.set(day, addToDay(days.get(day), event, fresh))
      }
      fresh = event.type === 'reset'
    }
  }
  return days
}
