import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServices } from '../../state/context'
import { keptInTab } from '../../state/keptInTab'
import type { PlanDraft } from './draft'

/** What was changed and not saved: leaving the screen loses nothing. */
const draftsOf = keptInTab<PlanDraft>()

/**
 * The draft of one plan. Unsaved changes are said when the screen is left, are back when it is opened
 * again, and are asked about before the tab is closed.
 *
 * @param key which plan it is
 * @param saved what the fields show without changes
 */
export function useDraft(key: string, saved: PlanDraft) {
  const { store } = useServices()
  const t = useTranslations('plans')
  const drafts = draftsOf(store)
  const [shown, setShown] = useState(() => drafts.get(key))
  const [restored, setRestored] = useState(shown !== undefined)
  const draft = shown ?? saved
  const isChanged = !isSame(draft, saved)

  const leave = useEffectEvent(() => {
    if (drafts.has(key)) store.getState().show({ message: t('kept') })
  })
  useEffect(() => () => leave(), [])

  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])

  const change = (part: Partial<PlanDraft>) => {
    const next = { ...draft, ...part }
    if (isSame(next, saved)) return settle()
    drafts.set(key, next)
    setShown(next)
  }
  /** @param next what the fields show: what is saved, unless given */
  const settle = (next?: PlanDraft) => {
    drafts.delete(key)
    setShown(next)
    setRestored(false)
  }
  return {
    draft,
    isChanged,
    /** Whether the changes are from an earlier visit. */
    restored: restored && isChanged,
    change,
    settle,
  }
}

const isSame = (one: PlanDraft, other: PlanDraft) => JSON.stringify(one) === JSON.stringify(other)
