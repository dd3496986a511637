import { useLayoutEffect, useRef } from 'react'
import type { KindPractice, KindViewProps } from '../base/View'
import { Asking } from './Asking'
import { gradeDialogue } from './grade'
import type { DialogueCard } from './schema'
import { placeOf, shownPoints, stepAfter } from './turns'
import styles from './View.module.css'
import { WholeTalk } from './WholeTalk'

function DialogueView(props: KindViewProps<DialogueCard>) {
  const { stage, marks } = props
  const view = useFollow(`${stage} ${marks.step}`)
  return (
    <div ref={view} className={styles.view}>
      {stage === 'asking' ? <Asking {...props} /> : <WholeTalk {...props} />}
    </div>
  )
}

/**
 * Whichever way the talk is moved, the new part comes to the top of the screen and its heading gets the
 * focus. The part that a card begins with stays below its question.
 *
 * @param part another one whenever something else is shown
 */
function useFollow(part: string) {
  const view = useRef<HTMLDivElement>(null)
  const shown = useRef(part)
  useLayoutEffect(() => {
    if (shown.current === part) return
    shown.current = part
    const heading = view.current?.querySelector<HTMLElement>('[data-answer]')
    heading?.closest('section')?.scrollIntoView({ block: 'start' })
    heading?.focus()
  }, [part])
  return view
}

export const practice: KindPractice<DialogueCard> = {
  View: DialogueView,
  grade: gradeDialogue,
  points: (card, marks, stage) => shownPoints(card, marks.step, stage),
  revealLabel: 'dialogue.reveal',
  speaks: (card, marks) => !placeOf(card, marks.step).hasExample,
  nextStep(card, marks, { dialogueInOneGo }) {
    const step = stepAfter(card, marks.step, dialogueInOneGo)
    if (step === null) return null
    const label = dialogueInOneGo
      ? 'dialogue.nextLine'
      : placeOf(card, step).hasExample
        ? 'dialogue.showExample'
        : 'dialogue.nextTurn'
    return { label, marks: { ...marks, step } }
  },
}
