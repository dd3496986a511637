import { finding } from '../faults'
import type { CardRule } from '../rules/cards'

/** Who has only learnt what may not be said still has nothing to say. */
export const breachesAreMended: CardRule = (card) =>
  card.kind !== 'violation'
    ? []
    : card.passages.flatMap(({ breaks, sayInstead }, i) =>
        breaks !== null && sayInstead === undefined
          ? [finding('noSayInstead', ['passages', i], {})]
          : [],
      )
