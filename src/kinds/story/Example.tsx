import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { textIn } from '../../domain/text'
import { Markdown } from '../base/Markdown'
import type { KindViewProps } from '../base/View'
import type { StoryCard } from './schema'
import styles from './View.module.css'

interface ExampleProps extends KindViewProps<StoryCard> {
  /** Whether it lies open as it appears; from then on that is the person's to say. */
  readonly startsOpen: boolean
}

/** Somebody else's story comes after one's own and only when asked for, unless there is none of one's own. */
export function Example({ card, language, deckLanguage, startsOpen }: ExampleProps) {
  const t = useTranslations('story')
  const [open] = useState(startsOpen)
  const example = textIn(card.example, language, deckLanguage)
  return (
    <details className={styles.example} open={open}>
      <summary>{t('example')}</summary>
      <Markdown text={example.text} lang={example.language} />
    </details>
  )
}
