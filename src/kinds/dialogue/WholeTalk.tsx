import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button'
import { Answers } from '../base/Answers'
import { Background } from '../base/Background'
import { KeyPoints } from '../base/KeyPoints'
import { RedLines } from '../base/RedLines'
import { type KindViewProps } from '../base/View'
import type { DialogueCard } from './schema'
import { Example, Lines } from './Script'
import { type Exchange, talkOf } from './turns'
import styles from './View.module.css'

/** The talk from end to end, with an example of every turn and what to tick; then what belongs to all of it. */
export function WholeTalk(props: KindViewProps<DialogueCard>) {
  const { card, onReplay } = props
  const t = useTranslations('dialogue')
  const { exchanges, closing } = talkOf(card)
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.heading} tabIndex={-1} data-answer>
          {t('wholeTalk')}
        </h2>
        {exchanges.map((exchange, index) => (
          <WholeExchange
            key={index}
            {...props}
            exchange={exchange}
            name={t('turn', { number: index + 1, total: exchanges.length })}
          />
        ))}
        <Lines {...props} turns={closing} />
        {onReplay ? (
          <Button className={styles.again} onClick={onReplay}>
            {t('onceMore')}
          </Button>
        ) : null}
      </section>
      <Answers {...props} text={card.answer} />
      <KeyPoints {...props} points={card.keyPoints ?? []} />
      <RedLines {...props} lines={card.redLines ?? []} />
      <Background {...props} />
    </>
  )
}

interface WholeExchangeProps extends KindViewProps<DialogueCard> {
  readonly exchange: Exchange
  readonly name: string
}

/** A group by name: whoever comes to a tick by ear is told whose turn it belongs to. */
function WholeExchange({ exchange, name, ...props }: WholeExchangeProps) {
  const id = useId()
  return (
    <fieldset className={styles.exchange} aria-labelledby={id}>
      <h3 id={id} className={styles.turn}>
        {name}
      </h3>
      <Lines {...props} turns={exchange.lines} />
      <Example {...props} turn={exchange.reply} />
      <KeyPoints {...props} points={exchange.reply.keyPoints ?? []} />
      <RedLines {...props} lines={exchange.reply.redLines ?? []} />
    </fieldset>
  )
}
