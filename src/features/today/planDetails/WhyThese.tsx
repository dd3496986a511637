import { useTranslations } from 'use-intl'
import type { CardId } from '../../../domain/ids'
import { useWhyText } from '../../../i18n/useWhyText'
import { plannedCard, type PlannedDay } from '../../../state/plan/plannedDay'
import { CardPrompts } from './CardPrompts'
import styles from './PlanDetails.module.css'

/** Each of today's cards with what asking it is worth. */
export function WhyThese({ day }: { readonly day: PlannedDay }) {
  const t = useTranslations('planDetails')
  const whyText = useWhyText()
  const { cards, learning } = day
  if (cards.length + learning.length === 0) return null
  const why = (id: CardId) => {
    const planned = plannedCard(day, id)?.planned
    return planned ? whyText(planned) : null
  }
  return (
    <section>
      <h2 className={styles.heading}>{t('why')}</h2>
      {learning.length > 0 ? (
        <p className={styles.why}>{t('learningFirst', { count: learning.length })}</p>
      ) : null}
      <CardPrompts ids={cards} noteOf={why} />
    </section>
  )
}
