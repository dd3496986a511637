import { Answers } from '../base/Answers'
import { Background } from '../base/Background'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import type { KindViewProps } from '../base/View'
import type { QuestionCard } from './schema'

/** All that is shown after the reveal. */
export function Answered(props: KindViewProps<QuestionCard>) {
  const { card } = props
  return (
    <>
      <Answers {...props} text={card.answer} />
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} lines={card.redLines ?? []} />
      <Background {...props} />
    </>
  )
}
