import { useTranslations } from 'use-intl'
import { usePercent } from '../../i18n/usePercent'
import { useDeckText } from '../../state/useDeckText'
import { LocalText } from '../../ui/LocalText'
import styles from './Insights.module.css'
import type { TopicRow } from './readInsights'
import { Section } from './Section'
import { ShareBar } from './ShareBar'

/** More bars are a list that nobody reads. */
const SHOWN = 10

/** How well each topic is known today, the weakest first. */
export function Topics({ topics }: { topics: readonly TopicRow[] }) {
  const t = useTranslations('insights.topics')
  const percent = usePercent()
  const deckText = useDeckText()
  const begun = topics
    .flatMap((topic) => (topic.recall === null ? [] : [{ ...topic, recall: topic.recall }]))
    .sort((a, b) => a.recall - b.recall)
  if (begun.length === 0) return <Section title={t('title')} reading={t('none')} />
  const seen = begun.reduce((sum, topic) => sum + topic.seen, 0)
  const recalled = begun.reduce((sum, topic) => sum + topic.seen * topic.recall, 0)
  const fresh = topics.filter(({ recall }) => recall === null)
  const title = (topic: TopicRow) => <LocalText of={deckText(topic.deck.header, topic.title)} />
  const deck = ({ deck: { header } }: TopicRow) => <LocalText of={deckText(header, header.title)} />
  const key = (topic: TopicRow) => `${topic.deck.id}/${topic.id}`
  return (
    <Section
      title={t('title')}
      reading={t('reading', { seen, recall: percent(recalled / seen) })}
      table={{
        columns: [t('topic'), t('deck'), t('recall'), t('seen')],
        rows: [...begun, ...fresh].map((topic) => ({
          key: key(topic),
          cells: [
            title(topic),
            deck(topic),
            topic.recall === null ? '–' : percent(topic.recall),
            t('of', { seen: topic.seen, cards: topic.cards }),
          ],
        })),
      }}
    >
      <ul className={styles.bars}>
        {begun.slice(0, SHOWN).map((topic) => {
          const share = { seen: topic.seen, cards: topic.cards, recall: percent(topic.recall) }
          return (
            <li key={key(topic)}>
              <p className={styles.barText}>
                {title(topic)}
                <span>{t('share', share)}</span>
              </p>
              <ShareBar share={topic.recall} />
              <ShareBar share={topic.seen / topic.cards} thin />
            </li>
          )
        })}
      </ul>
      <p className={styles.note}>{t('bars')}</p>
      {begun.length > SHOWN ? (
        <p className={styles.note}>{t('weakest', { shown: SHOWN })}</p>
      ) : null}
      {fresh.length > 0 ? (
        <p className={styles.note}>{t('fresh', { count: fresh.length })}</p>
      ) : null}
    </Section>
  )
}
