import type { CardRule } from '../rules/cards'
import { answersInTime } from './answersInTime'
import { breachesAreMended } from './breachesAreMended'
import { claimsHaveSources } from './claimsHaveSources'
import { figuresInStep } from './figuresInStep'
import { languagesInStep } from './languagesInStep'
import { pointsInAnswers } from './pointsInAnswers'
import { redLinesHaveReasons } from './redLinesHaveReasons'
import { sourcesComplete } from './sourcesComplete'
import { translatedWhole } from './translatedWhole'
import { turnsHavePoints } from './turnsHavePoints'
import { wordsAreLawful } from './wordsAreLawful'

/** Quality: a new rule is one file and one line here (and its words in ../messages). */
export const cardWarnings: readonly CardRule[] = [
  claimsHaveSources,
  pointsInAnswers,
  languagesInStep,
  translatedWhole,
  figuresInStep,
  answersInTime,
  sourcesComplete,
  redLinesHaveReasons,
  turnsHavePoints,
  breachesAreMended,
  wordsAreLawful,
]
