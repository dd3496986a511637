import { Check, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { toggleMark } from '../../domain/grading'
import { TickRow } from '../../ui/TickRow'
import { memberId } from '../base/model'
import { Answers } from '../base/Answers'
import { Background } from '../base/Background'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import { cardPoints, type KindPractice, type KindViewProps, Local } from '../base/View'
import { gradeChoice, pickedRight } from './grade'
import type { ChoiceCard, Option } from './schema'
import styles from './View.module.css'

function ChoiceView(props: KindViewProps<ChoiceCard>) {
  const { card, stage } = props
  return (
    <>
      {stage === 'asking' ? <Options {...props} /> : <Outcome {...props} />}
      {stage === 'asking' ? null : (
        <>
          <Answers {...props} text={card.answer} />
          <KeyPoints {...props} points={card.keyPoints ?? []} />
          <RedLines {...props} lines={card.redLines ?? []} />
          <Background {...props} />
        </>
      )}
    </>
  )
}

function Options({ card, marks, onMarks, ...shown }: KindViewProps<ChoiceCard>) {
  const t = useTranslations('choice')
  const pick = (id: string) =>
    onMarks(card.multiple ? toggleMark(marks, 'options', id) : { ...marks, options: [id] })
  const count = card.options.length
  return (
    <fieldset>
      <legend className={styles.legend}>
        {t(card.multiple ? 'pickSeveral' : 'pickOne', { count })}
      </legend>
      {card.options.map((option, index) => {
        const id = memberId(option, index)
        return (
          <TickRow
            key={id}
            type={card.multiple ? 'checkbox' : 'radio'}
            name={card.multiple ? `option-${id}` : 'option'}
            checked={marks.options.includes(id)}
            onChange={() => pick(id)}
          >
            <Local text={option.text} {...shown} />
          </TickRow>
        )
      })}
    </fieldset>
  )
}

/** Every option with right or wrong in words, what was picked, and why. */
function Outcome({ card, marks, stage, ...shown }: KindViewProps<ChoiceCard>) {
  const t = useTranslations('choice')
  const picks = marks.options
  const result = picks.length === 0 ? 'notPicked' : pickedRight(card, picks) ? 'right' : 'wrong'
  const verdict = (option: Option, picked: boolean) => {
    const note = picked ? t('yourPick') : option.correct && marks.options.length ? t('missed') : ''
    return [t(option.correct ? 'right' : 'wrong'), note].filter(Boolean).join(' · ')
  }
  return (
    <section className={styles.result}>
      <h2 className={styles.heading} tabIndex={-1} data-answer>
        {t(stage === 'reading' ? 'options' : result)}
      </h2>
      <ul className={styles.outcome}>
        {card.options.map((option, index) => {
          const id = memberId(option, index)
          const picked = marks.options.includes(id)
          const Sign = option.correct ? Check : X
          return (
            <li key={id} className={option.correct ? styles.right : styles.wrong}>
              <p className={styles.verdict}>
                <Sign size={16} aria-hidden="true" /> {verdict(option, picked)}
              </p>
              <p>
                <Local text={option.text} {...shown} />
              </p>
              {option.why ? (
                <p className={styles.why}>
                  <Local text={option.why} {...shown} />
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export const practice: KindPractice<ChoiceCard> = {
  View: ChoiceView,
  grade: gradeChoice,
  points: cardPoints,
  revealLabel: 'practise.revealChoice',
}
