import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { Star } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { isPostponed } from '../../domain/flags'
import { type CardId, cardInDeckOf, studyDay } from '../../domain/ids'
import { isLeech } from '../../domain/leech'
import { type Language, textIn } from '../../domain/text'
import { useDayText } from '../../i18n/useDayText'
import { useToday } from '../../state/context'
import type { CardRecord } from '../../storage/ports'
import { LocalText } from '../../ui/LocalText'
import styles from './DeckPage.module.css'

/** A row's height before it is measured, in pixels. */
const ROW_ESTIMATE = 76

/** Where in the list the person was when a card was opened. */
export interface Place {
  readonly card: CardId
  /** Of the window, in pixels. */
  readonly scrolled: number
  readonly heights: VirtualItem[]
}

interface CardRowsProps {
  readonly cards: readonly CardRecord[]
  readonly language: Language
  /** The list opens there again, with the focus on that card. */
  readonly from: Place | undefined
  /** That card is there, and `from` is done with. */
  readonly onReached: () => void
  readonly onOpen: (place: Place) => void
}

/** Only the rows in sight are in the page. */
export function CardRows({ cards, language, from, onReached, onOpen }: CardRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const rows = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => ROW_ESTIMATE,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
    ...(from ? { initialOffset: from.scrolled, initialMeasurementsCache: from.heights } : {}),
  })
  const reached = (link: HTMLElement | null) => {
    if (from) window.scrollTo(0, from.scrolled)
    link?.focus({ preventScroll: true })
    onReached()
  }
  return (
    <ul ref={list} className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((item) => {
        const card = cards[item.index]
        return card ? (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            className={styles.row}
            aria-setsize={cards.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
          >
            <Row
              record={card}
              language={language}
              onShown={card.id === from?.card ? reached : undefined}
              onOpen={() =>
                onOpen({ card: card.id, scrolled: window.scrollY, heights: rows.takeSnapshot() })
              }
            />
          </li>
        ) : null
      })}
    </ul>
  )
}

interface RowProps {
  readonly record: CardRecord
  readonly language: Language
  readonly onShown: ((link: HTMLElement | null) => void) | undefined
  readonly onOpen: () => void
}

function Row({ record, language, onShown, onOpen }: RowProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const shown = useEffectEvent(() => onShown?.(link.current))
  useEffect(() => shown(), [])
  const practise = useTranslations('practise')
  const state = useStateLine(record)
  const { progress, card, deck } = record
  return (
    <Link
      ref={link}
      href={`/read/${record.deckId}/${cardInDeckOf(record.id)}`}
      className={styles.card}
      onClick={onOpen}
    >
      <span className={styles.prompt}>
        <LocalText of={textIn(card.prompt, language, deck.language)} />
      </span>
      <span className={styles.state}>
        {progress.starred ? (
          <Star
            size={14}
            fill="currentColor"
            className={styles.star}
            aria-label={practise('star')}
          />
        ) : null}
        <span>{state}</span>
      </span>
    </Link>
  )
}

/** Where the card stands and when it comes back, in the interface's language. */
function useStateLine({ progress, edits }: CardRecord): string {
  const t = useTranslations('deck')
  const leech = useTranslations('leech')
  const dayText = useDayText()
  const today = useToday()
  const { queue, dueDay, postponedUntil, memory } = progress
  const due = dueDay <= today ? t('dueToday') : t('dueOn', { date: dayText(studyDay(dueDay)) })
  const isPutOff = isPostponed(progress, today)
  const comesBack = !isPutOff && (queue === 'review' || queue === 'learning')
  return [
    t(`states.${queue}`),
    comesBack && due,
    isPutOff && leech('until', { date: dayText(postponedUntil ?? today) }),
    isLeech(memory?.lapses ?? 0) && leech('keepsSlipping'),
    edits.length > 0 && t('states.edited'),
  ]
    .filter(Boolean)
    .join(' · ')
}
