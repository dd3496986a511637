import { isPostponed } from '../../domain/flags'
import type { StudyDay } from '../../domain/ids'
import { isLeech } from '../../domain/leech'
import { LANGUAGES } from '../../domain/text'
import { STAR_PARTS } from '../../domain/writings'
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

export interface Filter {
  readonly words: string
  /** Empty for every topic. */
  readonly topic: string
  readonly state: CardState
}

/**
 * Cards that have every word somewhere in their texts, in either language.
 *
 * @param today says whether a card is still put off
 */
export function filterCards(
  cards: readonly CardRecord[],
  filter: Filter,
  today: StudyDay,
): readonly CardRecord[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter(
    (record) =>
      (filter.topic === '' || record.card.topic === filter.topic) &&
      isInState(record, filter.state, today) &&
      words.every((word) => searchText(record).includes(word)),
  )
}

function isInState(record: CardRecord, state: CardState, today: StudyDay): boolean {
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
  const text = readable(record.card).join(' ').toLowerCase()
  texts.set(record, text)
  return text
}

/**
 * Names below which a person's texts stand, in cards of any kind. `KindModel.texts` says the same exactly, but
 * brings the schemas along; a test holds the two together.
 */
const READ: ReadonlySet<string> = new Set([
  'prompt',
  'alternatives',
  'hint',
  'answer',
  'followUps',
  'verifyNote',
  'tags',
  'keyPoints',
  'redLines',
  'options',
  'text',
  'why',
  // of a dialogue
  'turns',
  'who',
  'line',
  'example',
  // of a violation card
  'passages',
  'breaks',
  'sayInstead',
  // of a story
  'parts',
  ...STAR_PARTS,
  ...LANGUAGES,
])

/** Every text in it that a person can read, in each language. */
function readable(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(readable)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (READ.has(name) ? readable(inner) : []))
}
