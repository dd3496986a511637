import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Star } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { startOfStudyDay } from '../../domain/days'
import { cardInDeckOf, studyDay } from '../../domain/ids'
import { type Language, textIn } from '../../domain/text'
import { useLive, useServices, useSettings, useToday } from '../../state/context'
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
  const cards = useLive((storage) => storage.cards.inDeck(deck.id), [deck.id])
  const [words, setWords] = useState('')
  const [topic, setTopic] = useState('')
  const [state, setState] = useState<CardState>('all')
  const query = useDeferredValue(words)
  const shown = useMemo(
    () => filterCards(cards ?? [], { words: query, topic, state }),
    [cards, query, topic, state],
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
          options={CARD_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
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
  const t = useTranslations('deck')
  const practise = useTranslations('practise')
  const { progress, card, deck } = record
  const due = useDueLabel(progress)
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
        {t(`states.${progress.queue}`)}
        {due ? ` · ${due}` : ''}
        {record.edits.length > 0 ? ` · ${t('states.edited')}` : ''}
      </span>
    </Link>
  )
}

/** The day a card comes back, in the interface's language. */
function useDueLabel({ queue, dueDay }: CardRecord['progress']): string {
  const t = useTranslations('deck')
  const format = useFormatter()
  const { clock } = useServices()
  const { dayStart } = useSettings()
  const today = useToday()
  if (queue !== 'review' && queue !== 'learning') return ''
  if (dueDay <= today) return t('dueToday')
  const start = startOfStudyDay(studyDay(dueDay), clock.utcOffset(clock.now()), dayStart)
  return t('dueOn', { date: format.dateTime(start, { month: 'short', day: 'numeric' }) })
}
