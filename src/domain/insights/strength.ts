import type { StudyDay } from '../ids'
import { type CardMemory, recallOn } from '../memory/memory'

/** How well the cards of a topic are known. */
export interface Strength {
  readonly cards: number
  /** Answered at least once since they were new. */
  readonly seen: number
  /** Mean recall today over the cards seen, 0 to 1; null when none was. */
  readonly recall: number | null
}

/** Strength by topic. */
export function strengthByTopic(
  cards: readonly { readonly topic: string; readonly memory: CardMemory | null }[],
  today: StudyDay,
): ReadonlyMap<string, Strength> {
  const sums = new Map<string, { cards: number; seen: number; recall: number }>()
  for (const { topic, memory } of cards) {
    const sum = sums.get(topic) ?? { cards: 0, seen: 0, recall: 0 }
    sum.cards += 1
    if (memory) {
      sum.seen += 1
      sum.recall += recallOn(memory, today)
    }
    sums.set(topic, sum)
  }
  return new Map(
    [...sums].map(([topic, { cards: all, seen, recall }]) => [
      topic,
      { cards: all, seen, recall: seen > 0 ? recall / seen : null },
    ]),
  )
}
