import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLive, useSettings } from '../../../state/context'
import { useDeckText } from '../../../state/useDeckText'
import type { DeckRecord } from '../../../storage/ports'
import { InputField } from '../../../ui/Field'
import { LocalText } from '../../../ui/LocalText'
import { cardsWith, type WeighedCard, weighedCard } from './cards'
import { CardRows } from './CardRows'
import styles from './Importance.module.css'
import { TopicRows } from './TopicRows'
import type { ChoicesProps } from './weigh'

/** More than this nobody reads through: another word finds the card sooner. */
const MOST_FOUND = 20

interface DeckCards {
  readonly deck: DeckRecord
  readonly cards: readonly WeighedCard[]
}

/** The plan's cards by deck and topic, or those that are searched for. */
export function ImportanceChoices({
  decks,
  ...choices
}: ChoicesProps & { readonly decks: readonly DeckRecord[] }) {
  const t = useTranslations('importance')
  const settings = useSettings()
  const [words, setWords] = useState('')
  const query = useDeferredValue(words.trim())
  const all = useLive(
    (storage) =>
      Promise.all(
        decks.map(async (deck): Promise<DeckCards> => {
          const records = await storage.cards.inDeck(deck.id)
          return { deck, cards: records.map((record) => weighedCard(record, settings)) }
        }),
      ),
    [decks.map(({ id }) => id).join(), settings],
  )
  if (!all) return null
  return (
    <>
      <InputField
        type="search"
        label={t('search')}
        value={words}
        onChange={setWords}
        onKeyDown={(event) => {
          // Enter means “search” here, and would save the whole plan.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {query ? (
        <Found
          cards={cardsWith(
            query,
            all.flatMap(({ cards }) => cards),
          )}
          {...choices}
        />
      ) : (
        all.map((one) => <Deck key={one.deck.id} {...one} isOnly={all.length === 1} {...choices} />)
      )}
    </>
  )
}

function Found({ cards, ...choices }: ChoicesProps & { readonly cards: readonly WeighedCard[] }) {
  const t = useTranslations('importance')
  const isTooMany = cards.length > MOST_FOUND
  return (
    <>
      <output className={styles.help}>
        {isTooMany
          ? t('more', { shown: MOST_FOUND, count: cards.length })
          : t('found', { count: cards.length })}
      </output>
      <CardRows cards={cards.slice(0, MOST_FOUND)} {...choices} />
    </>
  )
}

function Deck({ deck, cards, isOnly, ...choices }: ChoicesProps & DeckCards & { isOnly: boolean }) {
  const deckText = useDeckText()
  const [isOpen, setIsOpen] = useState(isOnly)
  return (
    <details
      className={styles.deck}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <LocalText of={deckText(deck.header, deck.header.title)} />
      </summary>
      {isOpen ? <TopicRows deck={deck.header} cards={cards} {...choices} /> : null}
    </details>
  )
}
