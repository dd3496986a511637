import * as v from 'valibot'
import { IMPORTANCES } from '../../domain/card'
import { DECK_ORIGINS, type DeckHeader, type DeckOrigin } from '../../domain/deck'
import type { Flags } from '../../domain/flags'
import type { Millis } from '../../domain/ids'
import type { Edit } from '../../domain/edits'
import { type InterviewPlan, PLAN_OUTCOMES } from '../../domain/plans'
import { CONFIDENCES, RATINGS, type ReviewEvent } from '../../domain/reviews'
import type { SettingRow } from '../../domain/settings'
import { CARD_FIELDS, STAR_PARTS, type Writing } from '../../domain/writings'
import { CARD_ID, date, language, plainText } from '../../kinds/base/schema'
import type { Card } from '../../kinds/models'
import { cardSchema, type DeckFile, deckSchema } from '../deck/schema'

/** The largest backup format this app reads. */
export const BACKUP_FORMAT = 3

interface Rows {
  readonly edits: readonly Edit[]
  readonly flags: readonly Flags[]
  readonly events: readonly ReviewEvent[]
  readonly settings: readonly SettingRow[]
  readonly writings: readonly Writing[]
  readonly plans: readonly InterviewPlan[]
}

/** Everything a person has; what can be derived from it is left out. */
export interface BackupContent extends Rows {
  readonly decks: readonly {
    readonly header: DeckHeader
    readonly origin: DeckOrigin
    readonly installedAt: Millis
    readonly cards: readonly Card[]
    /** Practised cards that a newer version of the deck no longer has. */
    readonly removedCards: readonly Card[]
  }[]
}

/** The same as it stands in the file: each deck is whole, as it would be shared. */
export interface BackupFile extends Omit<Rows, 'writings' | 'plans'> {
  readonly writings?: readonly Writing[]
  /** A plan without `since` is from the first files of format 3. */
  readonly plans?: readonly (Omit<InterviewPlan, 'since'> & Partial<InterviewPlan>)[]
  readonly decks: readonly {
    readonly deck: DeckFile
    readonly origin: DeckOrigin
    readonly installedAt: Millis
    readonly removedCards: readonly Card[]
  }[]
}

const moment = v.pipe(v.number(), v.integer(), v.minValue(0))
const cardId = v.pipe(v.string(), v.regex(CARD_ID), v.maxLength(300))
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(1000))

const eventBase = {
  id: plainText,
  cardId,
  deviceId: plainText,
  deviceSeq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: moment,
}

const event = v.variant('type', [
  v.looseObject({
    ...eventBase,
    type: v.literal('review'),
    utcOffset: v.pipe(v.number(), v.minValue(-1440), v.maxValue(1440)),
    dayStart: v.pipe(v.number(), v.minValue(0), v.maxValue(1440)),
    rating: v.picklist(RATINGS),
    suggested: v.nullable(v.picklist(RATINGS)),
    pointsMade: ids,
    pointsTouched: v.exactOptional(v.boolean()),
    redLinesCrossed: ids,
    optionsPicked: ids,
    hintUsed: v.boolean(),
    confidence: v.exactOptional(v.picklist(CONFIDENCES)),
    spokenMillis: moment,
    answerMillis: v.exactOptional(moment),
    recall: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    schedulerVersion: plainText,
    learningSteps: v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.maxLength(20)),
  }),
  v.looseObject({ ...eventBase, type: v.literal('undo'), undoes: plainText }),
  v.looseObject({ ...eventBase, type: v.literal('reset') }),
])

const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60))

const plan = v.looseObject({
  id: plainText,
  name: v.pipe(v.string(), v.maxLength(300)),
  date,
  time: v.pipe(v.string(), v.isoTime()),
  timeZone: v.pipe(v.string(), v.maxLength(100)),
  minutes: v.pipe(v.array(minutes), v.length(7)),
  daysOff: v.pipe(v.array(date), v.maxLength(1000)),
  decks: ids,
  importance: v.record(cardId, v.picklist(IMPORTANCES)),
  outcome: v.picklist(PLAN_OUTCOMES),
  deleted: v.boolean(),
  since: v.exactOptional(v.pipe(v.number(), v.integer())),
  at: moment,
})

export const backupSchema = v.looseObject({
  format: v.literal('yingda-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.string(),
  decks: v.array(
    v.looseObject({
      origin: v.picklist(DECK_ORIGINS),
      installedAt: moment,
      deck: deckSchema,
      removedCards: v.array(cardSchema),
    }),
  ),
  edits: v.array(
    v.looseObject({
      cardId,
      path: plainText,
      language,
      base: v.string(),
      mine: v.nullable(v.string()),
      at: moment,
    }),
  ),
  flags: v.array(
    v.looseObject({
      cardId,
      starred: v.boolean(),
      suspended: v.boolean(),
      postponedUntil: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer()))),
      at: moment,
    }),
  ),
  events: v.array(event),
  settings: v.array(v.looseObject({ key: plainText, value: v.unknown(), at: moment })),
  /** Files of format 1 have none. */
  writings: v.exactOptional(
    v.array(
      v.looseObject({
        owner: v.pipe(v.string(), v.maxLength(300)),
        field: v.picklist([...CARD_FIELDS, 'title', ...STAR_PARTS]),
        language,
        text: v.string(),
        at: moment,
      }),
    ),
  ),
  /** Files of formats 1 and 2 have none. */
  plans: v.exactOptional(v.array(plan)),
})
