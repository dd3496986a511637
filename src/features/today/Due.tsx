import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckId, StudyDay } from '../../domain/ids'
import type { InterviewPlan } from '../../domain/plans'
import { useSettings, useToday } from '../../state/context'
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

export interface DueProps {
  readonly decks: readonly DeckRecord[]
  /** In the order of the decks. */
  readonly counts: readonly QueueCounts[]
  readonly day: DayTotals
  /** Before the first answer: the interview for which new cards fill the day's minutes. */
  readonly plan?: InterviewPlan | undefined
}

/** Without an interview in sight: what is due, deck by deck. */
export function Due({ decks, counts, day, plan: interview }: DueProps) {
  const deckText = useDeckText()
  const t = useTranslations('today')
  const { newPerDay } = useSettings()
  const [left, setLeft] = useState<ReadonlySet<DeckId>>(new Set())
  const today = useToday()
  const minutes = interview?.minutes[weekdayOf(today)]
  const allowance =
    minutes === undefined
      ? Math.max(0, newPerDay - day.newCards)
      : Math.max(1, Math.floor((minutes * 60) / NEW_CARD_SECONDS))
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
            <p className={styles.big}>
              {t('due', { count: plan.total })}
              <span>{t('minutes', { count: estimateMinutes(plan) })}</span>
            </p>
            <p className={styles.parts}>
              {interview
                ? t('daysLeft', { count: dayOf(interview.date) - today })
                : t('parts', { review: plan.review, fresh: plan.fresh })}
            </p>
            <LinkButton
              href={`/practise?${interview ? query(`new=${allowance}`) : query()}`}
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

const DAY_MILLIS = 24 * 60 * 60_000

const weekdayOf = (day: StudyDay) => new Date(day * DAY_MILLIS).getUTCDay()
/** The study day of a date, as long as it is about daytime. */
export const dayOf = (date: string) => Date.parse(date) / DAY_MILLIS
