import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckId } from '../../domain/ids'
import { useSettings } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { DayTotals, DeckRecord, QueueCounts } from '../../storage/ports'
import { LinkButton } from '../../ui/LinkButton'
import { LocalText } from '../../ui/LocalText'
import { TickRow } from '../../ui/TickRow'
import { Done } from './Done'
import { estimateMinutes, NEW_CARD_SECONDS, planToday } from './planToday'
import styles from './TodayPage.module.css'

/** How many new cards “a little more” offers. */
const MORE = 5

/** The first day of an interview plan, for which new cards fill the minutes. */
export interface FirstDay {
  readonly minutes: number
  readonly daysLeft: number
}

export interface DueProps {
  readonly decks: readonly DeckRecord[]
  /** In the order of the decks. */
  readonly counts: readonly QueueCounts[]
  readonly day: DayTotals
  readonly firstDay?: FirstDay | undefined
}

/** Without an interview in sight: what is due, deck by deck. */
export function Due({ decks, counts, day, firstDay }: DueProps) {
  const deckText = useDeckText()
  const t = useTranslations('today')
  const { newPerDay } = useSettings()
  const [left, setLeft] = useState<ReadonlySet<DeckId>>(new Set())
  const allowance = firstDay
    ? Math.max(1, Math.floor((firstDay.minutes * 60) / NEW_CARD_SECONDS))
    : Math.max(0, newPerDay - day.newCards)
  const chosen = decks.filter((deck) => !left.has(deck.id))
  const isLeft = (index: number) => left.has(decks[index]?.id as DeckId)
  const chosenCounts = counts.filter((_, index) => !isLeft(index))
  const plan = planToday(chosenCounts, allowance)
  const leftCounts = counts.filter((_, index) => isLeft(index))
  const dueElsewhere = planToday(leftCounts, allowance).total > 0
  const only = left.size > 0 ? [`decks=${chosen.map((deck) => deck.id).join()}`] : []
  const query = (...more: readonly string[]) => [...only, ...more].join('&')
  const unseen = chosenCounts.reduce((sum, count) => sum + count.new, 0)
  const toggle = (id: DeckId) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <>
      <section className={styles.now}>
        {plan.total > 0 ? (
          <>
            {firstDay ? (
              <p className={styles.interview}>
                <strong>{t('interview')}</strong>
                <span>{t('daysLeft', { count: firstDay.daysLeft })}</span>
              </p>
            ) : null}
            <p className={styles.big}>
              {t('due', { count: plan.total })}
              <span>{t('minutes', { count: estimateMinutes(plan) })}</span>
            </p>
            {firstDay ? null : (
              <p className={styles.parts}>
                {t('parts', { review: plan.review, fresh: plan.fresh })}
              </p>
            )}
            <LinkButton
              href={`/practise?${firstDay ? query(`new=${allowance}`) : query()}`}
              look="primary"
              wide
            >
              {t('start')}
            </LinkButton>
          </>
        ) : (
          <>
            <p className={styles.big}>{t(dueElsewhere ? 'noneChosen' : 'allDone')}</p>
            <p className={styles.parts}>{t(dueElsewhere ? 'noneChosenHelp' : 'allDoneHelp')}</p>
            {unseen > 0 ? (
              <LinkButton href={`/practise?${query(`new=${Math.min(MORE, unseen)}`)}`} wide>
                {t('more', { count: Math.min(MORE, unseen) })}
              </LinkButton>
            ) : null}
          </>
        )}
      </section>
      <Done day={day} />
      <fieldset>
        <legend className={styles.heading}>{t('decks')}</legend>
        {decks.map((deck, index) => {
          const count = counts[index]
          const due = (count?.review ?? 0) + (count?.learning ?? 0)
          return (
            <TickRow
              key={deck.id}
              checked={!left.has(deck.id)}
              onChange={() => toggle(deck.id)}
              note={t('parts', { review: due, fresh: count?.new ?? 0 })}
            >
              <LocalText of={deckText(deck.header, deck.header.title)} />
            </TickRow>
          )
        })}
      </fieldset>
    </>
  )
}
