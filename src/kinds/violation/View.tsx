import { useEffect, useRef } from 'react'
import { Answers } from '../base/Answers'
import { Background } from '../base/Background'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import { cardPoints, type KindPractice, type KindViewProps, type Step } from '../base/View'
import type { Marks } from '../../domain/grading'
import { gradeViolation, replacements } from './grade'
import { MarkScript } from './MarkScript'
import { Outcome } from './Outcome'
import { Invitation, SayInstead } from './SayInstead'
import type { ViolationCard } from './schema'
import styles from './View.module.css'

/** A script to mark, then how the marks fared, then what should have been said. */
function ViolationView(props: KindViewProps<ViolationCard>) {
  const { stage, marks } = props
  if (stage === 'asking')
    return marks.step === 0 ? (
      <MarkScript {...props} />
    ) : (
      <>
        <Outcome {...props} />
        <Invitation card={props.card} />
      </>
    )
  return (
    <>
      <Outcome {...props} wasRead={marks.step > 0 && hasAnswer(props.card)} />
      <Answer {...props} />
    </>
  )
}

/** What should have been said. Where the outcome above was read a step ago the focus goes on to this. */
function Answer(props: KindViewProps<ViolationCard>) {
  const { card, marks } = props
  const isNext = marks.step > 0
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNext) answer.current?.querySelector<HTMLElement>('[data-answer]')?.focus()
  }, [isNext])
  return (
    <div ref={answer} className={styles.answer}>
      <SayInstead {...props} />
      <Answers {...props} text={card.answer} />
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} lines={card.redLines ?? []} />
      <Background {...props} />
    </div>
  )
}

/** There is something to be shown beyond how the marks fared. */
const hasAnswer = (card: ViolationCard) =>
  card.answer !== undefined || replacements(card).length > 0

/** The check comes before the reveal where there is more to say than what was marked. */
function nextStep(card: ViolationCard, marks: Marks): Step | null {
  const hasMore = hasAnswer(card) || (card.keyPoints ?? []).length > 0
  return marks.step === 0 && hasMore
    ? { label: 'violation.check', marks: { ...marks, step: 1 } }
    : null
}

export const practice: KindPractice<ViolationCard> = {
  View: ViolationView,
  grade: gradeViolation,
  points: cardPoints,
  // Marking is done in silence; what is said is the better wording, after the check.
  speaks: (_card, marks) => marks.step > 0,
  nextStep,
}
