import type { LocalizedText } from '../../../src/domain/text'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

export interface CoachCard {
  readonly id: string
  readonly prompt: LocalizedText
  readonly [field: string]: unknown
}

/** A question in both languages; `more` replaces whole fields. */
export const coachCard = (id: string, more: Partial<CoachCard> = {}): CoachCard => ({
  id,
  kind: 'question',
  topic: 'calls',
  prompt: both(`第 ${id} 题：电话接通后先说什么？`, `Question ${id}: what do you say first?`),
  keyPoints: [{ id: 'k1', text: both('姓名和单位', 'Name and company'), essential: true }],
  answer: both(`我先报姓名和单位（${id}）。`, `I give my name and company (${id}).`),
  ...more,
})

export interface CoachDeck {
  readonly id: string
  readonly version: number
  readonly title: LocalizedText
  readonly cards: readonly CoachCard[]
  readonly [field: string]: unknown
}

/** A coach's own deck in both languages, with a field that this version of the app does not know. */
export const coachDeck = (
  version: number,
  cards: readonly CoachCard[] = ['c1', 'c2', 'c3', 'c4'].map((id) => coachCard(id)),
): CoachDeck => ({
  format: 1,
  id: 'coach-calls',
  version,
  updatedAt: '2026-11-24',
  language: 'zh-CN',
  languages: ['zh-CN', 'en'],
  topics: [{ id: 'calls', title: both('电话', 'Calls') }],
  title: both('张教练的电话课', 'Coach Zhang on calls'),
  houseRule: { kept: true },
  cards,
})

/** A deck's or card's text in the language of the journey. */
export const inLanguage = (text: LocalizedText, language: 'zh-CN' | 'en'): string =>
  typeof text === 'string' ? text : (text[language] ?? '')
