import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePercent } from '../../../i18n/usePercent'
import { useApp, useServices } from '../../../state/context'
import { leastExtra, MOST_EXTRA, OFFER_STEP, withExtra } from '../../../state/plan/offers'
import type { PlanToday } from '../../../state/plan/plannedDay'
import { Button } from '../../../ui/Button'
import { FoldedTable } from '../../../ui/picture/DataTable'
import { Curve } from './Curve'
import { LeftOut } from './LeftOut'
import styles from './PlanDetails.module.css'
import { useOffers } from './useOffers'

/** What more minutes a day would buy, or fewer would cost, and a way to take them. */
export function WhatIf({ of: one }: { readonly of: PlanToday }) {
  const { plan, leftOut } = one
  const t = useTranslations('planDetails')
  const insights = useTranslations('insights')
  const percent = usePercent()
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  const show = useApp((state) => state.show)
  const slider = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(leftOut.length > 0)
  const [extra, setExtra] = useState(OFFER_STEP)
  const offers = useOffers(one, isOpen)
  const least = leastExtra(plan)
  const offer = offers.find(({ extraMinutes }) => extraMinutes === extra)
  const most = offers.find(({ extraMinutes }) => extraMinutes === MOST_EXTRA)
  const title = plan.name ? t('moreFor', { name: plan.name }) : t('more')
  const buys = offer
    ? t('buys', { planned: percent(offer.planned), leftOut: offer.leftOut })
    : t('reckoning')

  async function take() {
    const saved = await storage.plans.save(withExtra(plan, extra))
    if (!saved.ok) return fail(saved.error)
    // The button goes: what is on offer now is beyond what was taken.
    slider.current?.focus()
    setExtra(0)
    show({ message: t('taken'), undo: () => void storage.plans.save(plan) })
  }
  return (
    <details
      className={styles.whatIf}
      open={isOpen}
      onToggle={(event) => {
        // React hears the toggle of what is inside, too.
        if (event.target === event.currentTarget) setIsOpen(event.currentTarget.open)
      }}
    >
      <summary className={styles.heading}>{title}</summary>
      <LeftOut of={one} />
      <Curve offers={offers} extra={extra} least={least} />
      <input
        ref={slider}
        type="range"
        aria-label={title}
        aria-valuetext={`${t('extra', { count: extra })}: ${buys}`}
        min={least}
        max={MOST_EXTRA}
        step={OFFER_STEP}
        value={extra}
        onChange={(event) => setExtra(Number(event.currentTarget.value))}
      />
      <p className={styles.offer}>
        <strong>{t('extra', { count: extra })}</strong>
        {buys}
      </p>
      {/* Said once, not at each step of the slider, which says its own. */}
      <output className="visually-hidden">
        {most
          ? t('reckoned', {
              planned: percent(one.readiness.planned),
              most: percent(most.planned),
              count: MOST_EXTRA,
            })
          : null}
      </output>
      {extra === 0 ? null : (
        <Button onClick={() => void take()}>{t('take', { count: extra })}</Button>
      )}
      {isOpen ? (
        <FoldedTable
          label={insights('asTable')}
          title={title}
          columns={[t('time'), t('readinessThen'), t('notReached')]}
          rows={offers.map(({ extraMinutes, planned, leftOut: missed }) => ({
            key: String(extraMinutes),
            cells: [t('extra', { count: extraMinutes }), percent(planned), missed],
          }))}
        />
      ) : null}
    </details>
  )
}
