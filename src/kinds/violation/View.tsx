import {
  Answers,
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  RedLines,
} from '../base/View'
import { gradeViolation } from './grade'
import type { ViolationCard } from './schema'

function ViolationView(props: KindViewProps<ViolationCard>) {
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

export const practice: KindPractice<ViolationCard> = {
  View: ViolationView,
  grade: gradeViolation,
  points: (card) => card.keyPoints ?? [],
}
