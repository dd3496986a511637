import { deferredComponent } from '../../state/deferred'
import { unbroken } from '../../ui/unbroken'
import styles from './View.module.css'

/** The reader of Markdown comes when the first question is on screen, not before. */
export const Markdown = deferredComponent(
  () => import('../../ui/Markdown').then((module) => module.Markdown),
  PlainText,
)

/** The text as it is written, until the reader of Markdown is there. */
function PlainText({ text, lang }: { text: string; lang: string }) {
  return (
    <p className={styles.plain} lang={lang}>
      {unbroken(text)}
    </p>
  )
}
