import { useLocale, useTranslations } from 'use-intl'
import type { KeyPoint } from '../../domain/card'
import { STAR_PARTS } from '../../domain/writings'
import { Answers } from '../base/Answers'
import { Background } from '../base/Background'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import { type KindPractice, type KindViewProps } from '../base/View'
import { gradeStory, partPointId, storyPoints } from './grade'
import { MyStory } from './MyStory'
import type { StoryCard } from './schema'

function StoryView(props: KindViewProps<StoryCard>) {
  const { card, stage, language } = props
  const parts = usePartPoints()
  // What is read has nothing to tick; the parts stand above with their names.
  const points = [...(stage === 'reading' ? [] : parts), ...(card.keyPoints ?? [])]
  return (
    <>
      <MyStory key={language} {...props} />
      {stage === 'asking' ? null : (
        <>
          <Answers {...props} text={card.answer} />
          <KeyPoints {...props} points={points} />
          <RedLines {...props} lines={card.redLines ?? []} />
          <Background {...props} />
        </>
      )}
    </>
  )
}

/** The four parts as points to tick. Their words are the interface's and not the deck's. */
function usePartPoints(): readonly KeyPoint[] {
  const t = useTranslations('story.told')
  const locale = useLocale()
  return STAR_PARTS.map((part) => ({
    id: partPointId(part),
    text: { [locale]: t(part) },
    essential: true,
  }))
}

export const practice: KindPractice<StoryCard> = {
  View: StoryView,
  grade: gradeStory,
  points: (card, _marks, stage) => (stage === 'grading' ? storyPoints(card) : []),
  revealLabel: 'story.reveal',
  keepsOwnText: true,
}
