import { MessageCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type KindViewProps, Local } from '../base/View'
import { replacements } from './grade'
import type { ViolationCard } from './schema'
import styles from './View.module.css'

/** After the check: the learner speaks before being shown anything to say. */
export function Invitation({ card }: { readonly card: ViolationCard }) {
  const t = useTranslations('violation')
  const anyBroken = card.passages.some(({ breaks }) => breaks !== null)
  return (
    <p className={styles.invitation}>
      <MessageCircle size={20} aria-hidden="true" />
      {t(anyBroken ? 'sayIt' : 'sayWhy')}
    </p>
  )
}

/** Each line that breaks a rule, struck out, and what to say in its place. */
export function SayInstead({ card, language, deckLanguage }: KindViewProps<ViolationCard>) {
  const t = useTranslations('violation')
  const local = { language, deckLanguage }
  const replaced = replacements(card)
  if (replaced.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading} tabIndex={-1} data-answer>
        {t('sayInstead')}
      </h2>
      <ul className={styles.replaced}>
        {replaced.map(({ id, text, sayInstead }) => (
          <li key={id}>
            <del>
              <Local text={text} {...local} />
            </del>
            <p className={styles.passage}>
              <Local text={sayInstead} {...local} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
