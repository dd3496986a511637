import * as v from 'valibot'
import { IMPORTANCES } from '../../domain/card'
import { LANGUAGES } from '../../domain/text'

/** Limits that keep a hostile or mistaken file from exhausting a phone. */
const MAX_TEXT = 20_000
const MAX_LIST = 200

/** A schema with words for the editor that completes a deck by hand (public/deck.schema.json). */
export const described = <S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text))

/** A card among all decks, as in `collector-foundations/daily-flow`. */
export const CARD_ID = /^[^/]+\/.+$/
/** Letters, digits, dot, dash, underscore: an id is part of a link and of a file name. */
export const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u
export const WEB_ADDRESS = /^https?:\/\/[^\s]+$/
/** Something that can be seen; nothing is trimmed, so that a deck is written as it was read. */
export const VISIBLE = /\S/

export const id = v.pipe(
  v.string(),
  v.regex(ID),
  v.description('A short name that never changes its meaning: letters, digits, . _ -'),
)

export const plainText = v.pipe(v.string(), v.regex(VISIBLE), v.maxLength(MAX_TEXT))

export const language = v.picklist(LANGUAGES)

/** A plain string is in the deck's own language. */
export const localizedText = described(
  v.union([
    plainText,
    v.looseObject({ 'zh-CN': v.exactOptional(plainText), en: v.exactOptional(plainText) }),
  ]),
  'Text in the deck’s own language, or {"zh-CN": …, "en": …}',
)

export const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.maxLength(MAX_LIST))

export const webAddress = described(
  v.pipe(v.string(), v.regex(WEB_ADDRESS), v.maxLength(2000)),
  'An address that starts with https:// or http://',
)

/** A day of the calendar: 2026-02-31 is none. */
export const isRealDate = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** ISO date, as in 2026-11-24. */
export const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check(isRealDate),
  v.description('A date, as in 2026-11-24'),
)

export const keyPoint = v.looseObject({
  id,
  text: localizedText,
  essential: v.exactOptional(
    described(v.boolean(), 'true: without it an interviewer would mark the answer down'),
  ),
  cues: v.exactOptional(
    described(
      v.looseObject({
        'zh-CN': v.exactOptional(list(plainText)),
        en: v.exactOptional(list(plainText)),
      }),
      'Words by which the point can be found in the model answer, per language',
    ),
  ),
})

export const redLine = v.looseObject({
  id,
  text: described(localizedText, 'A thing that must not be said'),
  why: v.exactOptional(described(localizedText, 'The rule behind it')),
})

const source = v.looseObject({
  title: described(localizedText, 'A name; a plain string does for every language'),
  article: v.exactOptional(localizedText),
  asOf: v.exactOptional(date),
  jurisdiction: v.exactOptional(plainText),
  url: v.exactOptional(webAddress),
  verify: v.exactOptional(
    described(v.boolean(), 'true: the learner should check the current text'),
  ),
})

/** Fields that every kind of card shares, in the order in which a deck is written. */
export const baseEntries = {
  id: described(id, 'Unique in the deck; never changes, never used again'),
  /** Each kind puts its own literal in this place. */
  kind: v.string(),
  topic: described(id, 'One of the deck’s topics'),
  tags: v.exactOptional(list(plainText)),
  importance: v.exactOptional(v.picklist(IMPORTANCES)),
  difficulty: v.exactOptional(
    described(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)), '1 easy to 3 hard'),
  ),
  prompt: described(localizedText, 'The question, as an interviewer would say it'),
  alternatives: v.exactOptional(described(list(localizedText), 'The same question in other words')),
  hint: v.exactOptional(localizedText),
  targetSeconds: v.exactOptional(
    described(
      v.pipe(v.number(), v.minValue(5), v.maxValue(600)),
      'How long the spoken answer should take; 60 when left out',
    ),
  ),
  thinkSeconds: v.exactOptional(
    described(
      v.pipe(v.number(), v.minValue(0), v.maxValue(300)),
      'Time to think before speaking; 10 when left out',
    ),
  ),
  keyPoints: v.exactOptional(list(keyPoint)),
  redLines: v.exactOptional(list(redLine)),
  answer: v.exactOptional(described(localizedText, 'Model answer, as it would be said; Markdown')),
  followUps: v.exactOptional(list(localizedText)),
  sources: v.exactOptional(list(source)),
  verifyNote: v.exactOptional(
    described(localizedText, 'What the learner should check in the current text'),
  ),
}
