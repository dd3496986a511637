import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckHeader } from '../../../domain/deck'
import type { Spoken } from '../../../domain/text'
import { useDeckText } from '../../../state/useDeckText'
import { SelectField } from '../../../ui/Field'
import { byTopic, type WeighedCard } from './cards'
import { CardRows } from './CardRows'
import styles from './Importance.module.css'
import { useChoiceOptions } from './useChoiceOptions'
import { type ChoicesProps, choiceOf } from './weigh'

interface TopicRowsProps extends ChoicesProps {
  readonly deck: DeckHeader
  readonly cards: readonly WeighedCard[]
}

/** The topics of a deck, each with one choice for all its cards, and its cards on request. */
export function TopicRows({ deck, cards, ...choices }: TopicRowsProps) {
  const deckText = useDeckText()
  return (
    <ul className={styles.topics}>
      {byTopic(deck, cards).map((topic) => (
        <TopicRow
          key={topic.id}
          title={deckText(deck, topic.title)}
          cards={topic.cards}
          {...choices}
        />
      ))}
    </ul>
  )
}

interface TopicRowProps extends ChoicesProps {
  readonly title: Spoken
  readonly cards: readonly WeighedCard[]
}

function TopicRow({ title, cards, importance, onChoose }: TopicRowProps) {
  const t = useTranslations('importance')
  const options = useChoiceOptions()
  const [isOpen, setIsOpen] = useState(false)
  const ids = cards.map(({ id }) => id)
  const choice = choiceOf(importance, ids)
  return (
    <li>
      <SelectField
        label={title.text}
        labelLanguage={title.language}
        value={choice}
        options={
          choice === 'mixed' ? [...options(), { value: choice, label: t('mixed') }] : options()
        }
        onChange={(next) => next !== 'mixed' && onChoose(ids, next)}
      />
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {t('cards', { count: cards.length })}
          <span className="visually-hidden" lang={title.language}>
            {title.text}
          </span>
        </summary>
        {isOpen ? <CardRows cards={cards} importance={importance} onChoose={onChoose} /> : null}
      </details>
    </li>
  )
}
