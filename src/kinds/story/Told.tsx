import { useTranslations } from 'use-intl'
import { spokenSeconds } from '../../domain/text'
import { STAR_PARTS, type StoryField } from '../../domain/writings'
import { unbroken } from '../../ui/unbroken'
import { type KindViewProps, Local } from '../base/View'
import type { StoryCard } from './schema'
import styles from './View.module.css'

/** What longer than this is read in a frame of its own, so that the points stay in reach; in seconds. */
const LONG_SECONDS = 600

/** The four parts by name: enough to hold on to while the story is told from memory. */
export function Scaffold({ card, ...props }: KindViewProps<StoryCard>) {
  const t = useTranslations('story')
  return (
    <dl className={styles.parts}>
      {STAR_PARTS.map((part) => (
        <div key={part}>
          <dt>{t(`part.${part}`)}</dt>
          <dd className={styles.asked}>
            <Local {...props} text={card.parts[part].prompt} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The story as it was written; a part still empty says what belongs there. */
export function Told({
  texts,
  card,
  ...props
}: KindViewProps<StoryCard> & { readonly texts: Readonly<Record<StoryField, string>> }) {
  const t = useTranslations('story')
  const isLong = spokenSeconds(STAR_PARTS.map((part) => texts[part]).join('\n')) > LONG_SECONDS
  return (
    <dl
      className={`${styles.parts} ${styles.told} ${isLong ? styles.long : ''}`}
      // What scrolls must be reached by keyboard, too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isLong ? 0 : undefined}
    >
      {STAR_PARTS.map((part) => (
        <div key={part}>
          <dt>{t(`part.${part}`)}</dt>
          {texts[part].trim() ? (
            <dd className={styles.own} lang={props.language}>
              {unbroken(texts[part])}
            </dd>
          ) : (
            <dd className={styles.asked}>
              {t('empty')}
              <Local {...props} text={card.parts[part].prompt} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
