import {
  Answers,
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  RedLines,
} from '../base/View'
import { gradeDialogue } from './grade'
import type { DialogueCard } from './schema'

function DialogueView(props: KindViewProps<DialogueCard>) {
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

export const practice: KindPractice<DialogueCard> = {
  View: DialogueView,
  grade: gradeDialogue,
  points: (card) => card.keyPoints ?? [],
}
