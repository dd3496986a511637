import type { Transaction } from 'dexie'
import { studyDayOf } from '../../domain/days'
import type { StudyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'

interface Migration {
  readonly version: number
  /** Dexie's index syntax; a table that is not named stays as it was. */
  readonly stores: Readonly<Record<string, string>>
  readonly up?: (transaction: Transaction) => PromiseLike<unknown>
}

/**
 * In order, without gaps. An entry that has been published is never edited: a change is a new entry and
 * a test that opens the old database from frozen rows (tests/migrations).
 *
 * Truth: decks, cards, edits, flags, events, settings, writings, plans, and recordings with their sounds (which
 * no backup carries). Derived, and rebuilt at need: progress, days. Pieces are a recording in the making.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      meta: 'key',
      settings: 'key',
      decks: 'id',
      cards: 'id, [deckId+position]',
      edits: '[cardId+path+language], cardId',
      flags: 'cardId',
      events: 'id, cardId, [deviceId+deviceSeq]',
      progress: 'cardId, deckId, [deckId+queue+dueDay+rank]',
      days: 'day',
    },
  },
  {
    version: 2,
    stores: {
      writings: '[owner+language+field]',
      recordings: '[cardId+slot]',
      sounds: '[cardId+slot]',
      pieces: '[takeId+index]',
    },
  },
  { version: 3, stores: { plans: 'id' } },
  {
    version: 4,
    stores: {},
    up: (transaction) =>
      transaction
        .table<Omit<InterviewPlan, 'since'> & { since?: StudyDay }>('plans')
        .toCollection()
        .modify((plan) => {
          // Not known better: the day it was last written, which turned at four here unless somebody moved it.
          const utcOffset = -new Date(plan.at).getTimezoneOffset()
          plan.since ??= studyDayOf(plan.at, utcOffset, 240)
        }),
  },
]

export const SCHEMA_VERSION = MIGRATIONS.length
