import { useTranslations } from 'use-intl'
import type { CardId } from '../../../domain/ids'
import type { AskedCard } from '../../../domain/plan/today'
import { practiceLanguageOf } from '../../../domain/settings'
import { textIn } from '../../../domain/text'
import { usePercent } from '../../../i18n/usePercent'
import { useLive, useSettings } from '../../../state/context'
import { type PlannedDay, WEIGHTS } from '../../../state/plan/plannedDay'
import type { CardRecord } from '../../../storage/ports'
import { LocalText } from '../../../ui/LocalText'
import styles from './PlanDetails.module.css'

/** Each of today's cards with what asking it is worth. */
export function WhyThese({ day }: { readonly day: PlannedDay }) {
  const t = useTranslations('planDetails')
  const percent = usePercent()
  const settings = useSettings()
  const ids = day.cards.join('\n')
  const records = useLive(
    async (storage) => {
      const found = await Promise.all(day.cards.map((id) => storage.cards.get(id)))
      return new Map(found.flatMap((record) => (record ? [[record.id, record]] : [])))
    },
    [ids],
  )
  if (!records || day.cards.length === 0) return null
  const asked = new Map<CardId, AskedCard>(
    day.plans.flatMap((plan) => plan.asked.map((card) => [card.id, card])),
  )
  const promptOf = ({ card, deck }: CardRecord) =>
    textIn(card.prompt, practiceLanguageOf(settings, deck), deck.language)
  return (
    <section>
      <h2 className={styles.heading}>{t('why')}</h2>
      <ul className={styles.cards}>
        {day.cards.map((id) => {
          const record = records.get(id)
          const why = asked.get(id)
          return record && why ? (
            <li key={id}>
              <p className={styles.prompt}>
                <LocalText of={promptOf(record)} />
              </p>
              <p className={styles.why}>
                {t('reason', {
                  importance: importanceOf(why.weight),
                  daysAgo: why.daysAgo ?? -1,
                  left: percent(why.recallIfLeft),
                  asked: percent(why.recallIfAsked),
                })}
              </p>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}

const importanceOf = (weight: number) =>
  Object.entries(WEIGHTS).find(([, value]) => value === weight)?.[0] ?? 'should'
