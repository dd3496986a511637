import { deferredComponent } from '../../state/deferred'
import { cardPoints, type KindPractice, type KindViewProps } from '../base/View'
import { gradeQuestion } from './grade'
import type { QuestionCard } from './schema'

// Nothing of it is needed to ask the question: it travels while the answer is being said.
const Answered = deferredComponent(() => import('./Answered').then((module) => module.Answered))

const QuestionView = (props: KindViewProps<QuestionCard>) =>
  props.stage === 'asking' ? null : <Answered {...props} />

export const practice: KindPractice<QuestionCard> = {
  View: QuestionView,
  grade: gradeQuestion,
  points: cardPoints,
  preloadAnswer: Answered.preload,
}
