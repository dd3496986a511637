import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePercent } from '../../../i18n/usePercent'
import { useApp, useServices } from '../../../state/context'
import { type Offer, OFFERS, offers } from '../../../state/plan/offers'
import type { PlanInput, PlanToday } from '../../../state/plan/plannedDay'
import { Button } from '../../../ui/Button'
import styles from './PlanDetails.module.css'

interface Found {
  readonly of: PlanInput
  readonly offers: readonly Offer[]
}

/** What more minutes a day would buy, and a way to take them. */
export function WhatIf({ of: { plan, input } }: { readonly of: PlanToday }) {
  const t = useTranslations('planDetails')
  const percent = usePercent()
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  const show = useApp((state) => state.show)
  const id = useId()
  const [extra, setExtra] = useState<number>(OFFERS[1])
  const [found, setFound] = useState<Found>({ of: input, offers: [] })

  useEffect(() => {
    let isWanted = true
    const look = async () => {
      for await (const offer of offers(input)) {
        if (!isWanted) return
        setFound((before) => ({
          of: input,
          offers: [...(before.of === input ? before.offers : []), offer],
        }))
      }
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [input])

  const offer =
    found.of === input ? found.offers.find((one) => one.extraMinutes === extra) : undefined
  async function take() {
    const minutes = plan.minutes.map((one) => (one > 0 ? one + extra : one))
    const saved = await storage.plans.save({ ...plan, minutes })
    if (saved.ok) show({ message: t('taken') })
    else fail(saved.error)
  }
  return (
    <section className={styles.whatIf}>
      <h2 className={styles.heading}>
        {plan.name ? t('moreFor', { name: plan.name }) : t('more')}
      </h2>
      <label htmlFor={id}>{t('extra', { count: extra })}</label>
      <input
        id={id}
        type="range"
        min={OFFERS[0]}
        max={OFFERS.at(-1)}
        step={10}
        value={extra}
        onChange={(event) => setExtra(Number(event.currentTarget.value))}
      />
      <p aria-live="polite">
        {offer
          ? t('buys', { planned: percent(offer.planned), leftOut: offer.leftOut })
          : t('reckoning')}
      </p>
      {extra > 0 ? (
        <Button onClick={() => void take()}>{t('take', { count: extra })}</Button>
      ) : null}
    </section>
  )
}
