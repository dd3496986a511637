import { useTranslations } from 'use-intl'
import type { CardBase } from '../../domain/card'
import type { LocalizedText } from '../../domain/text'
import { SourceLine } from './SourceLine'
import { type KindViewProps, Local, type Shown } from './View'
import styles from './View.module.css'

/** What to check, what comes next, and where the facts are from. */
export function Background({
  card,
  draw,
  ...shown
}: Shown & Pick<KindViewProps<CardBase>, 'card' | 'draw'>) {
  const t = useTranslations('practise')
  return (
    <>
      {card.verifyNote ? (
        <p className={`${styles.small} ${styles.check}`}>
          <strong>{t('checkText')}</strong>
          <Local text={card.verifyNote} {...shown} />
        </p>
      ) : null}
      <FollowUps texts={card.followUps ?? []} draw={draw} {...shown} />
      {card.sources?.length ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('sources')}</h2>
          <ul className={styles.small}>
            {card.sources.map((source, index) => (
              <SourceLine key={index} source={source} {...shown} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

/** One follow-up, drawn at random, to be answered on the spot; the others on demand. Reading shows all. */
function FollowUps({
  texts,
  draw,
  ...shown
}: Shown & { texts: readonly LocalizedText[]; draw: number | undefined }) {
  const t = useTranslations('practise')
  const drawn = draw === undefined ? -1 : Math.floor(draw * texts.length)
  const asked = texts[drawn]
  const others = texts.filter((_, index) => index !== drawn)
  const list = (
    <ul className={styles.followUps}>
      {others.map((text, index) => (
        <li key={index}>
          <Local text={text} {...shown} />
        </li>
      ))}
    </ul>
  )
  if (texts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(asked ? 'followUp' : 'followUps')}</h2>
      {asked ? (
        <p className={styles.asked}>
          <Local text={asked} {...shown} />
        </p>
      ) : null}
      {asked && others.length > 0 ? (
        <details className={styles.small}>
          <summary>{t('moreFollowUps', { count: others.length })}</summary>
          {list}
        </details>
      ) : null}
      {asked ? null : list}
    </section>
  )
}
