import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { cardInDeckOf } from '../../domain/ids'
import { practiceLanguageOf } from '../../domain/settings'
import { textIn } from '../../domain/text'
import { useDayText } from '../../i18n/useDayText'
import { useSettings } from '../../state/context'
import { LocalText } from '../../ui/LocalText'
import styles from './Insights.module.css'
import type { CrossedLine } from './readInsights'
import { Section } from './Section'

/** The table has the others. */
const SHOWN = 6

/** Which red lines were crossed, how often, when last; each leads to its card. */
export function RedLines({ crossed }: { crossed: readonly CrossedLine[] }) {
  const t = useTranslations('insights.redLines')
  const dayText = useDayText()
  if (crossed.length === 0) return <Section title={t('title')} reading={t('none')} />
  const times = crossed.reduce((sum, { count }) => sum + count, 0)
  const key = ({ cardId, line }: CrossedLine) => `${cardId} ${line}`
  const isLong = crossed.length > SHOWN
  return (
    <Section
      title={t('title')}
      reading={t('reading', { lines: crossed.length, times })}
      table={
        isLong
          ? {
              columns: [t('line'), t('crossed'), t('last')],
              rows: crossed.map((one) => ({
                key: key(one),
                cells: [<LineText key="line" found={one.found} />, one.count, dayText(one.lastDay)],
              })),
            }
          : undefined
      }
    >
      <ul className={styles.lines}>
        {crossed.slice(0, SHOWN).map((one) => (
          <li key={key(one)}>
            <LineText found={one.found} />
            <span className={styles.note}>
              {t('times', { count: one.count, date: dayText(one.lastDay) })}
            </span>
          </li>
        ))}
      </ul>
      {isLong ? <p className={styles.note}>{t('most', { shown: SHOWN })}</p> : null}
    </Section>
  )
}

function LineText({ found }: Pick<CrossedLine, 'found'>) {
  const t = useTranslations('insights.redLines')
  const settings = useSettings()
  if (!found) return <span>{t('gone')}</span>
  const { record, text } = found
  const wanted = practiceLanguageOf(settings, record.deck)
  return (
    <Link href={`/read/${record.deckId}/${cardInDeckOf(record.id)}`} className={styles.line}>
      <span aria-hidden="true">⚠ </span>
      <LocalText of={textIn(text, wanted, record.deck.language)} />
    </Link>
  )
}
