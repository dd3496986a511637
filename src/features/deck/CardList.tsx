import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../domain/text'
import { useLive, useServices, useToday } from '../../state/context'
import { keptInTab } from '../../state/keptInTab'
import { useDeckText } from '../../state/useDeckText'
import type { DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/Field'
import { Empty } from '../../ui/Page'
import { CardRows, type Place } from './CardRows'
import { CARD_STATES, type Filter, filterCards } from './filterCards'
import styles from './DeckPage.module.css'

interface View {
  readonly filter: Filter
  readonly place: Place
}

/** How each list looked when a card was opened from it. */
const viewsOf = keptInTab<View>()

const ALL: Filter = { words: '', topic: '', state: 'all' }

/** The deck's cards with search and filters; whoever comes back from a card finds the list as it was. */
export function CardList({ deck, language }: { deck: DeckRecord; language: Language }) {
  const deckText = useDeckText()
  const t = useTranslations('deck')
  const leech = useTranslations('leech')
  const today = useToday()
  const cards = useLive((storage) => storage.cards.inDeck(deck.id), [deck.id])
  const views = viewsOf(useServices().store)
  const [from, setFrom] = useState(() => views.get(deck.id))
  useEffect(() => void views.delete(deck.id), [views, deck.id])
  const [filter, setFilter] = useState(from?.filter ?? ALL)
  const change = (part: Partial<Filter>) => {
    // Another list: the way back ends here.
    setFrom(undefined)
    setFilter({ ...filter, ...part })
  }
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterCards(cards ?? [], wanted, today), [cards, wanted, today])
  if (!cards) return null
  return (
    <section aria-label={t('search')}>
      <div className={styles.filters}>
        <input
          type="search"
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={filter.words}
          onChange={(event) => change({ words: event.target.value })}
        />
        <SelectField
          stacked
          label={t('topic')}
          value={filter.topic}
          onChange={(topic) => change({ topic })}
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
          value={filter.state}
          onChange={(state) => change({ state })}
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
          <Button onClick={() => change(ALL)}>{t('clear')}</Button>
        </Empty>
      ) : (
        <CardRows
          cards={shown}
          language={language}
          from={from?.place}
          onReached={() => setFrom(undefined)}
          onOpen={(place) => views.set(deck.id, { filter, place })}
        />
      )}
    </section>
  )
}
