import { useTranslations } from 'use-intl'
import { useApp, useSettings } from '../../state/context'
import { Button } from '../../ui/Button'
import { TickRow } from '../../ui/TickRow'
import { useCommands } from '../../ui/useCommands'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import { type KindViewProps } from '../base/View'
import type { DialogueCard } from './schema'
import { EarlierExchange, Example, Lines } from './Script'
import { placeOf, stepBefore, talkOf } from './turns'
import styles from './View.module.css'

/** The talk so far, the turn that is to be said and, once it was, its example with what to tick. */
export function Asking(props: KindViewProps<DialogueCard>) {
  const { card, marks } = props
  const { dialogueInOneGo } = useSettings()
  const t = useTranslations('dialogue')
  const { exchanges, closing } = talkOf(card)
  const { at, hasExample } = placeOf(card, marks.step)
  const exchange = exchanges[at]
  const isFirst = at === 0 && !hasExample
  return (
    <>
      {at > 0 ? (
        <ol className={styles.script} aria-label={t('soFar')}>
          {exchanges.slice(0, at).map((earlier, index) => (
            <li key={index}>
              <EarlierExchange {...props} exchange={earlier} withoutExample={dialogueInOneGo} />
            </li>
          ))}
        </ol>
      ) : null}
      <section className={styles.part}>
        <div className={styles.head}>
          <h2 className={styles.turn} {...(hasExample ? {} : FOCUS)}>
            {exchanges.length > 1
              ? t('turn', { number: at + 1, total: exchanges.length })
              : t('wholeTalk')}
          </h2>
          {isFirst ? null : <WayBack {...props} />}
        </div>
        {/* Another turn is another text: what reads the line before aloud falls silent. */}
        <Lines key={at} {...props} turns={exchange?.lines ?? closing} isNow />
        {hasExample && exchange ? (
          <>
            <Example {...props} turn={exchange.reply} isNew />
            <KeyPoints {...props} stage="grading" points={exchange.reply.keyPoints ?? []} />
            <RedLines {...props} stage="grading" lines={exchange.reply.redLines ?? []} />
          </>
        ) : (
          <p className={styles.invitation}>
            {t(isFirst && exchange?.lines.length === 0 ? 'begin' : 'yourTurn')}
          </p>
        )}
      </section>
      {isFirst && exchanges.length > 1 ? <OneGoSwitch /> : null}
    </>
  )
}

/** The heading that a step brings the focus to. */
const FOCUS = { tabIndex: -1, 'data-answer': true } as const

/** One step back, or all of them; what was ticked stays. */
function WayBack({ card, marks, onMarks }: KindViewProps<DialogueCard>) {
  const t = useTranslations('dialogue')
  const { shortcuts, dialogueInOneGo } = useSettings()
  const goTo = (step: number) => onMarks({ ...marks, step })
  const back = () => goTo(stepBefore(card, marks.step, dialogueInOneGo) ?? 0)
  useCommands([{ keys: ['ArrowLeft'], perform: back }], shortcuts)
  return (
    <div className={styles.back}>
      <Button look="quiet" keyName={shortcuts ? '←' : undefined} onClick={back}>
        {t('back')}
      </Button>
      <Button look="quiet" onClick={() => goTo(0)}>
        {t('fromStart')}
      </Button>
    </div>
  )
}

function OneGoSwitch() {
  const t = useTranslations('dialogue')
  const { dialogueInOneGo } = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  return (
    <TickRow
      checked={dialogueInOneGo}
      note={t('inOneGoHelp')}
      onChange={() => void changeSettings({ dialogueInOneGo: !dialogueInOneGo })}
    >
      {t('inOneGo')}
    </TickRow>
  )
}
