import {
  Answers,
  Background,
  KeyPoints,
  type KindPractice,
  type KindViewProps,
  RedLines,
} from '../base/View'
import { gradeStory } from './grade'
import type { StoryCard } from './schema'

function StoryView(props: KindViewProps<StoryCard>) {
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

export const practice: KindPractice<StoryCard> = {
  View: StoryView,
  grade: gradeStory,
  points: (card) => card.keyPoints ?? [],
}
