import { useTranslations } from 'use-intl'
import type { Calibration } from '../../domain/calibration'
import { usePercent } from '../../i18n/usePercent'
import styles from './Insights.module.css'
import { Section } from './Section'
import { ShareBar } from './ShareBar'

/** How sure the person felt before the answer, against what came of it. */
export function Feelings({ feelings }: { feelings: readonly Calibration[] }) {
  const t = useTranslations('insights.feelings')
  const insights = useTranslations('insights')
  const practise = useTranslations('practise.confidence')
  const percent = usePercent()
  const [surest] = feelings
  if (!surest) return <Section title={t('title')} reading={t('none')} />
  const rows = feelings.map(({ confidence, said, held }) => ({
    confidence,
    name: practise(confidence),
    said,
    held,
    share: held / said,
  }))
  return (
    <Section
      title={t('title')}
      reading={t('reading', {
        feeling: practise(surest.confidence),
        share: percent(surest.held / surest.said),
      })}
      table={{
        columns: [t('feeling'), insights('answers'), t('wentWell')],
        rows: rows.map(({ confidence, name, said, share }) => ({
          key: confidence,
          cells: [name, said, percent(share)],
        })),
      }}
    >
      <ul className={styles.bars}>
        {rows.map(({ confidence, name, said, held, share }) => (
          <li key={confidence}>
            <p className={styles.barText}>
              {name}
              <span>{t('share', { held, said })}</span>
            </p>
            <ShareBar share={share} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
