import {
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  ModelAnswer,
  RedLines,
} from '../base/View'
import { gradeQuestion } from './grade'
import type { QuestionCard } from './schema'

function QuestionView(props: KindViewProps<QuestionCard>) {
  const { card, stage } = props
  if (stage === 'asking') return null
  return (
    <>
      {card.answer ? <ModelAnswer {...props} text={card.answer} /> : null}
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} />
      <Background {...props} />
    </>
  )
}

export const practice: KindPractice<QuestionCard> = { View: QuestionView, grade: gradeQuestion }
