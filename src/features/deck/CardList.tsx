import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Star } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { isPostponed } from '../../domain/flags'
import { cardInDeckOf, studyDay } from '../../domain/ids'
import { isLeech } from '../../domain/leech'
import { type Language, textIn } from '../../domain/text'
import { useDayText } from '../../i18n/useDayText'
import { useLive, useToday } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { CardRecord, DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/Field'
import { LocalText } from '../../ui/LocalText'
import { Empty } from '../../ui/Page'
import { CARD_STATES, type CardState, filterCards } from './filterCards'
import styles from './DeckPage.module.css'

/** A row's height before it is measured, in pixels. */
const ROW_ESTIMATE = 76

/** The deck's cards with search and filters; only the rows in sight are in the page. */
export function CardList({ deck, language }: { deck: DeckRecord; language: Language }) {
  const deckText = useDeckText()
  const t = useTranslations('deck')
  const leech = useTranslations('leech')
  const today = useToday()
  const cards = useLive((storage) => storage.cards.inDeck(deck.id), [deck.id])
  const [words, setWords] = useState('')
  const [topic, setTopic] = useState('')
  const [state, setState] = useState<CardState>('all')
  const query = useDeferredValue(words)
  const shown = useMemo(
    () => filterCards(cards ?? [], { words: query, topic, state, today }),
    [cards, query, topic, state, today],
  )
  if (!cards) return null
  const clear = () => {
    setWords('')
    setTopic('')
    setState('all')
  }
  return (
    <section aria-label={t('search')}>
      <div className={styles.filters}>
        <input
          type="search"
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <SelectField
          stacked
          label={t('topic')}
          value={topic}
          onChange={setTopic}
          options={[
            { value: '', label: t('allTopics') },
            ...deck.header.topics.map((one) => {
              const { text: label, language } = deckText(deck.header, one.title)
              return { value: one.id, label, language }
            }),
          ]}
        />
        <SelectField
          stacked
          label={t('state')}
          value={state}
          onChange={setState}
          options={CARD_STATES.map((value) => ({
            value,
            label:
              value === 'postponed' || value === 'leech'
                ? leech(`states.${value}`)
                : t(`states.${value}`),
          }))}
        />
      </div>
      <output className={styles.shown}>
        {t('shown', { shown: shown.length, total: cards.length })}
      </output>
      {shown.length === 0 ? (
        <Empty title={t('none')} help={t('noneHelp')}>
          <Button onClick={clear}>{t('clear')}</Button>
        </Empty>
      ) : (
        <Rows cards={shown} language={language} />
      )}
    </section>
  )
}

function Rows({ cards, language }: { cards: readonly CardRecord[]; language: Language }) {
  const list = useRef<HTMLUListElement>(null)
  const rows = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => ROW_ESTIMATE,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
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
            <Row record={card} language={language} />
          </li>
        ) : null
      })}
    </ul>
  )
}

function Row({ record, language }: { record: CardRecord; language: Language }) {
  const practise = useTranslations('practise')
  const state = useStateLine(record)
  const { progress, card, deck } = record
  return (
    <Link href={`/read/${record.deckId}/${cardInDeckOf(record.id)}`} className={styles.card}>
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
