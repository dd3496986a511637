import { isPostponed } from '../../domain/flags'
import type { StudyDay } from '../../domain/ids'
import { isLeech } from '../../domain/leech'
import type { LocalizedText } from '../../domain/text'
import type { CardRecord } from '../../storage/ports'

export const CARD_STATES = [
  'all',
  'new',
  'learning',
  'review',
  'suspended',
  'postponed',
  'leech',
  'starred',
  'edited',
] as const
export type CardState = (typeof CARD_STATES)[number]

interface Filter {
  /** On this study day, which says whether a card is still put off. */
  readonly today: StudyDay
  readonly words: string
  /** Empty for every topic. */
  readonly topic: string
  readonly state: CardState
}

/** Cards that have every word somewhere in their texts, in either language. */
export function filterCards(cards: readonly CardRecord[], filter: Filter): readonly CardRecord[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter(
    (record) =>
      (filter.topic === '' || record.card.topic === filter.topic) &&
      isInState(record, filter) &&
      words.every((word) => searchText(record).includes(word)),
  )
}

function isInState(record: CardRecord, { state, today }: Filter): boolean {
  switch (state) {
    case 'all':
      return true
    case 'postponed':
      return isPostponed(record.progress, today)
    case 'leech':
      return isLeech(record.progress.memory?.lapses ?? 0)
    case 'starred':
      return record.progress.starred
    case 'edited':
      return record.edits.length > 0
    case 'new':
    case 'learning':
    case 'review':
    case 'suspended':
      return record.progress.queue === state
  }
}

const texts = new WeakMap<CardRecord, string>()

function searchText(record: CardRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const { card } = record
  const all = [
    card.prompt,
    ...(card.alternatives ?? []),
    card.hint,
    card.answer,
    ...(card.keyPoints ?? []).map((point) => point.text),
    ...reasoned(card.redLines),
    ...('options' in card ? reasoned(card.options) : []),
    ...(card.followUps ?? []),
  ]
  const text = [...all.map(everyLanguage), ...(card.tags ?? [])].join(' ').toLowerCase()
  texts.set(record, text)
  return text
}

interface Reasoned {
  readonly text: LocalizedText
  readonly why?: LocalizedText
}

/** What was said or offered, and why it is right or wrong. */
const reasoned = (parts: readonly Reasoned[] = []) => parts.flatMap(({ text, why }) => [text, why])

const everyLanguage = (text: LocalizedText | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ')
