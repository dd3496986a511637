import type { Clock } from '../../domain/clock'
import { startOfStudyDay, studyDayOf } from '../../domain/days'
import { NO_MARKS } from '../../domain/grading'
import { type CardId, deviceId, type EventId, eventId } from '../../domain/ids'
import { applyReview, type Due, dueOf, recallOn } from '../../domain/memory/memory'
import { SCHEDULER_VERSION } from '../../domain/memory/fsrs'
import { LEARNING_STEPS } from '../../domain/memory/steps'
import {
  MAX_ANSWER_MILLIS,
  MAX_SPOKEN_MILLIS,
  type Rating,
  type Review,
  type ReviewEvent,
  type Reset,
  type Undo,
} from '../../domain/reviews'
import type { Settings } from '../../domain/settings'
import type { Answer, Progress, ReviewStore } from '../ports'
import { type Database, markTaken, nextSequence, type Sequence } from './database'
import { attempt, CardGoneError } from './errors'
import { momentAfter } from './moment'
import { replay, withMemory } from './progress'
import { addToDay, dayOf, noneOn, recount } from './rebuild'
import { readSettings } from './readSettings'

/** An answer of which only card and rating matter, for asking “what if”. */
const UNSPOKEN = {
  suggested: null,
  marks: NO_MARKS,
  hintUsed: false,
  confidence: null,
  spokenMillis: 0,
  answerMillis: 0,
} as const

/** Events read at once when all are wanted: some milliseconds of work on a phone. */
const PIECE = 2000

/** Whole milliseconds, none below zero. */
const atMost = (most: number, millis: number) => Math.min(Math.max(0, Math.round(millis)), most)

export function createReviewStore(db: Database, clock: Clock, newId: () => string): ReviewStore {
  const writing = [db.events, db.progress, db.days, db.meta, db.settings]

  async function progressOf(id: CardId): Promise<Progress> {
    const row = await db.progress.get(id)
    if (!row) throw new CardGoneError(`card ${id} is not installed`)
    return row
  }

  function reviewFor(
    answer: Answer,
    row: Progress,
    settings: Settings,
    sequence?: Sequence,
  ): Review {
    const at = momentAfter(clock, row.lastEventAt)
    const today = studyDayOf(at, clock.utcOffset(at), settings.dayStart)
    return {
      type: 'review',
      id: eventId(sequence ? newId() : 'preview'),
      deviceId: sequence?.deviceId ?? deviceId('preview'),
      deviceSeq: sequence?.first ?? 0,
      cardId: answer.cardId,
      at,
      utcOffset: clock.utcOffset(at),
      dayStart: settings.dayStart,
      rating: answer.rating,
      suggested: answer.suggested,
      pointsMade: answer.marks.points,
      pointsTouched: answer.marks.touched,
      redLinesCrossed: answer.marks.redLines,
      optionsPicked: answer.marks.options,
      hintUsed: answer.hintUsed,
      ...(answer.confidence ? { confidence: answer.confidence } : {}),
      spokenMillis: atMost(MAX_SPOKEN_MILLIS, answer.spokenMillis),
      answerMillis: atMost(MAX_ANSWER_MILLIS, answer.answerMillis),
      ...(row.memory ? { recall: recallOn(row.memory, today) } : {}),
      schedulerVersion: SCHEDULER_VERSION,
      learningSteps: LEARNING_STEPS,
    }
  }

  const eventsOf = (id: CardId) => db.events.where('cardId').equals(id).toArray()

  /** Inside a transaction: writes an undo or reset and everything derived from it. */
  async function append(event: Undo | Reset): Promise<void> {
    const [row, before, settings] = await Promise.all([
      db.progress.get(event.cardId),
      eventsOf(event.cardId),
      readSettings(db),
    ])
    const after = [...before, event]
    await db.events.add(event)
    await recount(db, before, after)
    if (!row) return
    const { memory, lastEventAt } = replay(after)
    await db.progress.put(withMemory(row, memory, lastEventAt, settings))
  }

  /** Inside a transaction. */
  async function takeBack(targets: readonly ReviewEvent[]): Promise<void> {
    const sequence = await nextSequence(db)
    await markTaken(db, sequence, targets.length)
    const { deviceId, first } = sequence
    for (const [index, target] of targets.entries()) {
      await append({
        type: 'undo',
        id: eventId(newId()),
        cardId: target.cardId,
        deviceId,
        deviceSeq: first + index,
        at: momentAfter(clock, target.at),
        undoes: target.id,
      })
    }
  }

  /** This device's newest review of the current study day that is not undone yet. */
  async function newestReview(): Promise<Review | null> {
    const device = await db.meta.get('device')
    if (device?.key !== 'device') return null
    const { dayStart } = await readSettings(db)
    const now = clock.now()
    const today = studyDayOf(now, clock.utcOffset(now), dayStart)
    const undone = new Set<EventId>()
    let found: Review | null = null
    await db.events
      .where('[deviceId+deviceSeq]')
      .between([device.deviceId, 0], [device.deviceId, device.nextSeq])
      .reverse()
      .until((event) => {
        if (event.type === 'undo') undone.add(event.undoes)
        if (event.type !== 'review' || undone.has(event.id)) return false
        if (dayOf(event) >= today) found = event
        return true
      })
      .toArray()
    return found
  }

  return {
    answer: (answer) =>
      attempt(() =>
        db.transaction('rw', writing, async () => {
          // Two rounds, one of reads and one of writes: each round costs a trip to the database.
          const [row, settings, sequence, newestDay] = await Promise.all([
            progressOf(answer.cardId),
            readSettings(db),
            nextSequence(db),
            db.days.orderBy('day').last(),
          ])
          const review = reviewFor(answer, row, settings, sequence)
          const memory = applyReview(row.memory, review)
          const today = dayOf(review)
          const day = newestDay?.day === today ? newestDay : await db.days.get(today)
          await Promise.all([
            db.events.add(review),
            db.progress.put(withMemory(row, memory, review.at, settings)),
            db.days.put(addToDay(day, review, row.memory === null)),
            markTaken(db, sequence, 1),
          ])
          const due = dueOf(memory, settings.retention, answer.cardId)
          return { review, due, lapses: memory.lapses }
        }),
      ),

    undoLast: () =>
      attempt(() =>
        db.transaction('rw', writing, async () => {
          const review = await newestReview()
          if (review) await takeBack([review])
          return review
        }),
      ),

    canUndo: async () => (await newestReview()) !== null,

    reset: (cards) =>
      attempt(() =>
        db.transaction('rw', writing, async () => {
          const rows = (await db.progress.bulkGet([...cards])).filter((row) => row?.memory)
          const sequence = await nextSequence(db)
          await markTaken(db, sequence, rows.length)
          const { deviceId, first } = sequence
          const ids: EventId[] = []
          for (const row of rows as Progress[]) {
            const id = eventId(newId())
            const at = momentAfter(clock, row.lastEventAt)
            const deviceSeq = first + ids.length
            await append({ type: 'reset', id, cardId: row.cardId, deviceId, deviceSeq, at })
            ids.push(id)
          }
          return ids
        }),
      ),

    undo: (events) =>
      attempt(() =>
        db.transaction('rw', writing, async () => {
          const targets = await db.events.bulkGet([...events])
          await takeBack(targets.filter((event) => event !== undefined))
        }),
      ),

    ofCard: eventsOf,

    all: async () => {
      const pieces: ReviewEvent[][] = []
      for (let after = ''; ; ) {
        const piece = await db.events.where('id').above(after).limit(PIECE).toArray()
        pieces.push(piece)
        const last = piece.at(-1)
        if (!last || piece.length < PIECE) return pieces.flat()
        after = last.id
      }
    },

    recent: async (count) => {
      const device = await db.meta.get('device')
      if (device?.key !== 'device') return []
      const { deviceId, nextSeq } = device
      return db.events
        .where('[deviceId+deviceSeq]')
        .between([deviceId, nextSeq - count], [deviceId, nextSeq])
        .toArray()
    },

    day: async (day) => (await db.days.get(day)) ?? noneOn(day),

    firstAt: async () => {
      const first = await db.days.orderBy('day').first()
      const settings = await readSettings(db)
      const now = clock.now()
      return first ? startOfStudyDay(first.day, clock.utcOffset(now), settings.dayStart) : null
    },

    preview: async (id) => {
      const [row, settings] = await Promise.all([progressOf(id), readSettings(db)])
      const after = (rating: Rating): Due => {
        const answer = { ...UNSPOKEN, cardId: id, rating }
        return dueOf(
          applyReview(row.memory, reviewFor(answer, row, settings)),
          settings.retention,
          id,
        )
      }
      return {
        again: after('again'),
        hard: after('hard'),
        good: after('good'),
        easy: after('easy'),
      }
    },
  }
}
