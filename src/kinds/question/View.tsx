import {
  Answers,
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  RedLines,
} from '../base/View'
import { gradeQuestion } from './grade'
import type { QuestionCard } from './schema'

function QuestionView(props: KindViewProps<QuestionCard>) {
  const { card, stage } = props
  if (stage === 'asking') return null
  return (
    <>
      <Answers {...props} text={card.answer} />
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} lines={card.redLines ?? []} />
      <Background {...props} />
    </>
  )
}

export const practice: KindPractice<QuestionCard> = {
  View: QuestionView,
  grade: gradeQuestion,
  points: (card) => card.keyPoints ?? [],
}
