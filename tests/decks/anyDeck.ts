import fc from 'fast-check'

// Arbitrary decks of all kinds, whole and in both languages, with fields the format does not know
// in every object.

const SIGNS = Array.from('ab 1.,!?"\\/\n\t催收还款“”😀é-—').concat('**', '<b>')
const text = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 30 })
  .map((signs) => `说${signs.join('')}`)
const localized = fc.record({ 'zh-CN': text, en: text })

/** JSON values as a coach's own program might leave them. */
const unknownValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.maxSafeInteger(),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z0-9_$甲 -]{1,8}$/), tie('value'), { maxKeys: 3 }),
  ),
})).value
const unknownFields = fc.dictionary(fc.stringMatching(/^x[a-z0-9_$甲 -]{0,8}$/), unknownValue, {
  maxKeys: 3,
  noNullPrototype: true,
})

type Fields = Record<string, fc.Arbitrary<unknown>>

/** An object with these fields, some of the optional ones, and unknown ones. */
const object = (required: Fields, optional: Fields = {}) =>
  fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }), unknownFields)
    .map(([must, may, unknown]): Record<string, unknown> => ({ ...unknown, ...may, ...must }))

const some = (member: fc.Arbitrary<unknown>, minLength = 0) =>
  fc.array(member, { minLength, maxLength: 3 })

/** Ids that differ are given by place, so that lists may be put together freely. */
const numbered = (members: readonly unknown[], letter: string) =>
  members.map((member, i) => ({ ...(member as object), id: `${letter}${i + 1}` }))

const keyPoint = object(
  { text: localized, essential: fc.constant(true) },
  { cues: object({}, { en: some(text), 'zh-CN': some(text) }) },
)
const redLine = object({ text: localized }, { why: localized })
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const source = object(
  { title: text },
  {
    article: text,
    asOf: date,
    jurisdiction: text,
    url: fc.webUrl(),
    verify: fc.boolean(),
  },
)
const points = (letter: string) => some(keyPoint, 1).map((members) => numbered(members, letter))
const lines = (letter: string) => some(redLine).map((members) => numbered(members, letter))

const base = {
  topic: fc.constantFrom('t1', 't2'),
  prompt: localized,
}
const baseOptional = {
  tags: some(text),
  importance: fc.constantFrom('must', 'should', 'nice'),
  difficulty: fc.integer({ min: 1, max: 3 }),
  alternatives: some(localized),
  hint: localized,
  targetSeconds: fc.integer({ min: 5, max: 600 }),
  redLines: lines('r'),
  followUps: some(localized),
  sources: some(source),
  verifyNote: localized,
}
const kind = (name: string, required: Fields, optional: Fields = {}) =>
  object({ ...base, kind: fc.constant(name), ...required }, { ...baseOptional, ...optional })

const part = object({ prompt: localized })
const otherTurn = object({ speaker: fc.constant('other'), line: localized }, { who: localized })
const learnerTurn = (letter: string) =>
  object(
    { speaker: fc.constant('learner'), example: localized },
    { keyPoints: points(letter), redLines: lines(letter) },
  )
const passage = object(
  { text: localized, breaks: fc.option(localized) },
  { why: localized, sayInstead: localized },
)
const option = object({ text: localized, correct: fc.boolean() }, { why: localized })

const card = fc.oneof(
  kind('question', { keyPoints: points('k'), answer: localized }),
  kind(
    'story',
    {
      keyPoints: points('k'),
      parts: object({ situation: part, task: part, action: part, result: part }),
      example: localized,
    },
    { answer: localized },
  ),
  kind('dialogue', {
    keyPoints: points('k'),
    turns: fc.tuple(otherTurn, learnerTurn('a'), otherTurn, learnerTurn('b')),
  }),
  kind(
    'violation',
    { passages: some(passage, 1).map((members) => numbered(members, 'p')) },
    { answer: localized, keyPoints: points('k') },
  ),
  kind(
    'choice',
    {
      multiple: fc.constant(true),
      options: some(option, 1).map((members) => [
        { text: { 'zh-CN': '对', en: 'yes' }, correct: true },
        ...members,
      ]),
    },
    { answer: localized, keyPoints: points('k') },
  ),
)

const topics = fc
  .tuple(object({ title: localized }), object({ title: localized }))
  .map((members) => numbered(members, 't'))

export const anyDeck = object(
  {
    format: fc.constant(1),
    id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/),
    version: fc.integer({ min: 1 }),
    updatedAt: date,
    language: fc.constantFrom('zh-CN', 'en'),
    topics,
    title: localized,
    cards: fc.array(card, { minLength: 1, maxLength: 5 }).map((members) => numbered(members, 'c')),
  },
  {
    $schema: text,
    languages: fc.constant(['zh-CN', 'en']),
    roles: fc.constant(['collector']),
    description: localized,
    author: object({ name: text }, { url: fc.webUrl() }),
    license: text,
    tags: some(text),
  },
)
