import { finding } from '../faults'
import type { CardRule } from '../rules/cards'

/** A turn without key points cannot be ticked: the learner never hears how it went. */
export const turnsHavePoints: CardRule = (card) =>
  card.kind !== 'dialogue'
    ? []
    : card.turns.flatMap(({ speaker, keyPoints = [] }, i) =>
        speaker === 'learner' && keyPoints.length === 0
          ? [finding('noTurnPoints', ['turns', i], {})]
          : [],
      )
