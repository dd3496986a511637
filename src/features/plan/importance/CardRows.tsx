import { SelectField } from '../../../ui/Field'
import type { WeighedCard } from './cards'
import styles from './Importance.module.css'
import { useChoiceOptions } from './useChoiceOptions'
import type { ChoicesProps } from './weigh'

/** Cards, each with its own choice. */
export function CardRows({
  cards,
  importance,
  onChoose,
}: ChoicesProps & { readonly cards: readonly WeighedCard[] }) {
  const options = useChoiceOptions()
  return (
    <ul className={styles.cards}>
      {cards.map(({ id, prompt, importance: ofDeck }) => (
        <li key={id}>
          <SelectField
            label={prompt.text}
            labelLanguage={prompt.language}
            value={importance[id] ?? 'deck'}
            options={options(ofDeck)}
            onChange={(choice) => onChoose([id], choice)}
          />
        </li>
      ))}
    </ul>
  )
}
