import { useTranslations } from 'use-intl'
import styles from './Insights.module.css'
import { Section } from './Section'
import { ShareBar } from './ShareBar'

/** Fewer would fit the parameters to chance (the scheduler's specification, part 8). */
const ENOUGH = 400

/** By which parameters memory is predicted, and why not by the person's own. */
export function MemoryModel({ reviews }: { readonly reviews: number }) {
  const t = useTranslations('insights.model')
  const isEnough = String(reviews >= ENOUGH)
  return (
    <Section title={t('title')} reading={t('reading')}>
      <div>
        <p className={styles.barText}>
          {t('own')}
          <span>{t('reviews', { count: reviews, enough: ENOUGH, isEnough })}</span>
        </p>
        <ShareBar share={Math.min(1, reviews / ENOUGH)} />
      </div>
      <p>{t('needs', { enough: ENOUGH })}</p>
      <p className={styles.note}>{t('why')}</p>
    </Section>
  )
}
