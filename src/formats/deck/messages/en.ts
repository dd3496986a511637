import type { FaultMessages, SyntaxProblem, ValueType } from '../faults'

const TYPES: { readonly [T in ValueType]: string } = {
  text: 'a text in quotes',
  texts: 'a text in quotes, or {"zh-CN": "…", "en": "…"}',
  number: 'a number without quotes',
  yesNo: 'true or false, without quotes',
  list: 'a list in [ ]',
  object: 'fields in { }',
  nothing: 'null',
}

const SYNTAX: { readonly [P in SyntaxProblem]: (found: string) => string } = {
  comment: () => 'JSON has no comments. Delete this one.',
  trailingComma: () => 'There is a comma too many before this bracket. Delete the comma.',
  commaMissing: () => 'A comma is missing before this. Put one after the entry before it.',
  colonMissing: () => 'A colon is missing here. Write "name": value.',
  nameMissing: () => 'A field name in double quotes is missing here. Write "name": value.',
  valueMissing: () => 'A value is missing here. Write one, or delete the entry.',
  notClosed: () => 'A bracket was opened and not closed. Add the missing } or ].',
  quoteNotClosed: () =>
    'A text was opened with " and not closed on its line. Add the closing "; write a line break inside a text as \\n and a quote as \\".',
  wrongQuotes: (found) => `“${found}” is not a straight double quote. Write " instead.`,
  wideSign: (found) => `“${found}” is a full-width sign. Write the plain one: : , { } [ ].`,
  badEscape: () =>
    'After a backslash only " \\ / b f n r t or u with four digits may come. For a backslash itself write \\\\.',
  rawLineBreak: () =>
    'A tab or another control sign stands in a text. Write a tab as \\t and a line break as \\n.',
  badNumber: () => 'This is not a number as JSON writes it. Write for example 90 or 0.5.',
  textAfterEnd: () =>
    'The deck ends before this. Delete what follows, or check the brackets above.',
  unknownWord: (found) => `“${found}” cannot stand here. Put texts in double quotes.`,
}

const FILE = {
  notThere: 'There is no such file. Check its name and folder.',
  folder: 'This is a folder. Name the file in it.',
  other: 'The file cannot be opened. Check that you may read it and that it is not locked.',
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { 'zh-CN': 'Chinese', en: 'English' }
const named = (language: string) => LANGUAGE_NAMES[language] ?? language
const listed = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ')

export const en: FaultMessages = {
  fileNotReadable: ({ reason }) => FILE[reason],
  tooBig: ({ limitMegabytes }) =>
    `The file is larger than ${limitMegabytes} MB. Split it into several decks.`,
  notUtf8: ({ encoding }) =>
    `The file is ${encoding === 'unknown' ? 'not' : `probably ${encoding}, not`} UTF-8. Open it in your editor and save it as UTF-8 (Notepad: Save as, Encoding: UTF-8).`,
  emptyFile: () =>
    'The file is empty. Choose another, or start from the example in decks/README.md.',
  notJson: ({ problem, found }) => SYNTAX[problem](found),
  tooDeep: ({ limit }) =>
    `Brackets are nested more than ${limit} deep, which no deck needs. Check for brackets that were never closed.`,
  tooManyValues: ({ limit }) =>
    `The file holds more than ${limit} values. Split it into several decks.`,
  tooNew: ({ format, supported }) =>
    `This deck is written in format ${format}; this app reads up to ${supported}. This deck needs a newer app: update it, or ask the deck’s author for an older version.`,
  forbiddenKey: ({ key }) => `"${key}" may not be the name of a field. Rename or delete it.`,
  duplicateKey: ({ key }) =>
    `"${key}" is given twice in the same place, and one would be lost. Delete one of them.`,
  hugeNumber: () => 'This number is too large to be kept exactly. Write it as a text in quotes.',
  badCharacter: ({ character }) =>
    `The text holds a sign that cannot be shown (${character}). Delete it and type the text anew.`,
  missing: ({ field }) => `The field "${field}" is missing. Add it.`,
  wrongType: ({ expected, found }) =>
    `Expected ${TYPES[expected]}, found ${TYPES[found]}. Rewrite it so.`,
  notOneOf: ({ allowed, found }) =>
    `"${found}" is not possible here. Write one of: ${listed(allowed)}.`,
  badId: ({ found }) =>
    `"${found}" cannot be an id. Use 1 to 100 letters, digits, dots, dashes or underscores, starting with a letter or digit.`,
  reservedId: ({ found }) =>
    `A deck cannot have the id "${found}": the app has a page of that name. Choose another id.`,
  badAddress: ({ found }) =>
    `"${found}" is not a web address. Write one that starts with https:// and has no spaces.`,
  badDate: ({ found }) => `"${found}" is not a date. Write year-month-day, as in 2026-11-24.`,
  empty: () => 'The text is empty. Write it, or delete the field.',
  tooLong: ({ limit, length }) =>
    `The text has ${length} characters; ${limit} are allowed. Shorten it or split the card.`,
  tooFew: ({ minimum }) =>
    `The list needs at least ${minimum} ${minimum === 1 ? 'entry' : 'entries'}. Add what is missing.`,
  tooMany: ({ limit, count }) =>
    `The list has ${count} entries; ${limit} are allowed. Shorten it or split the deck.`,
  notWhole: ({ found }) => `${found} is not a whole number. Write one without a decimal point.`,
  tooSmall: ({ minimum, found }) => `${found} is too small. Write ${minimum} or more.`,
  tooLarge: ({ maximum, found }) => `${found} is too large. Write ${maximum} or less.`,
  duplicateId: ({ id, first }) =>
    `The id "${id}" is already used at ${first}. Give the newer one another id; never change an id that learners have.`,
  unknownTopic: ({ topic, topics }) =>
    `The deck has no topic "${topic}". Write one of: ${listed(topics)}, or add it to "topics".`,
  noEssentialPoint: () =>
    'No key point is essential. Put "essential": true on each point without which an interviewer would mark the answer down.',
  missingLanguage: ({ language }) =>
    `The ${named(language)} text is missing, though "languages" promises it. Add "${language}", or take it out of "languages".`,
  languageNotListed: ({ language }) =>
    `The deck’s own language "${language}" is not in "languages". Add it there.`,
  noCorrectOption: () => 'No option is correct. Put "correct": true on the right one.',
  severalCorrect: ({ count }) =>
    `${count} options are correct. Add "multiple": true to the card, or leave one correct option.`,
  unsafeLink: ({ address }) =>
    `A link leads to "${address}". Links may only start with https://, http:// or mailto:. Change or delete it.`,
  moreFaults: ({ count }) => `${count} more faults are not shown. Mend these and check again.`,

  unknownField: ({ field, suggestion }) =>
    suggestion
      ? `unknown field "${field}": did you mean "${suggestion}"? It is kept but not used.`
      : `unknown field "${field}". It is kept but not used; delete it if that is not wanted.`,
  htmlInText: ({ found }) =>
    `The text holds HTML ("${found}…"), which is shown as it is written. Use Markdown, or delete it.`,
  noSource: ({ found }) =>
    `“${found}” is a legal claim or a figure, and the card names no source. Add "sources", or take it out.`,
  pointNotInAnswer: ({ point, language }) =>
    `The ${named(language)} answer never says the essential point “${point}”. Say it there, correct its cues, or do not call it essential.`,
  cueNotInAnswer: ({ cue, language }) =>
    `The cue “${cue}” does not occur in the ${named(language)} answer. Copy the words from the answer, or delete the cue.`,
  languagesOutOfStep: ({ longer, shorter }) =>
    `The ${named(shorter)} text is less than a quarter as long as the ${named(longer)} one. Make both say the same.`,
  overTarget: ({ seconds, target, language }) =>
    `Saying the ${named(language)} answer takes about ${seconds} seconds; the target is ${target}. Shorten the answer or raise "targetSeconds".`,
  noVerifyNote: () =>
    'The source is marked "verify", and the card has no "verifyNote". Add one that says what the learner should check.',
  noAsOf: () => 'The source has no date. Add "asOf": the day on which you read it.',
  noWhy: () => 'The red line gives no reason. Add "why": the rule behind it.',
  halfTranslated: ({ language }) =>
    `The question is in ${named(language)} too, and this text is not. Add "${language}" here, or take it out of the whole card.`,
  figuresDiffer: ({ found }) =>
    `The Chinese text says “${found}”, and the English one has no such figure. Correct the wrong one.`,
  noTurnPoints: () =>
    'This turn has no "keyPoints", so the learner cannot mark it. Add one or more.',
  noSayInstead: () =>
    'The passage breaks a rule, and nothing lawful is offered for it. Add "sayInstead".',
  unlawfulWords: ({ found }) =>
    `“${found}” reads like a threat, an insult or another line a collector may not say. Such words may stand only in a passage of a violation card, in a red line or in a wrong option. Rewrite this text.`,
  similarQuestion: ({ other, question }) =>
    `This asks almost the same as the card ${other} (“${question}”). Merge the two, or ask for something else.`,
}
