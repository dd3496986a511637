import type { CardRule } from '../rules/cards'
import { answersInTime } from './answersInTime'
import { claimsHaveSources } from './claimsHaveSources'
import { languagesInStep } from './languagesInStep'
import { pointsInAnswers } from './pointsInAnswers'
import { redLinesHaveReasons } from './redLinesHaveReasons'
import { sourcesComplete } from './sourcesComplete'

/** Quality: a new rule is one file and one line here (and its words in ../messages). */
export const cardWarnings: readonly CardRule[] = [
  claimsHaveSources,
  pointsInAnswers,
  languagesInStep,
  answersInTime,
  sourcesComplete,
  redLinesHaveReasons,
]
