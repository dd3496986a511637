import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, use, useCallback, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Clock } from '../domain/clock'
import { startOfStudyDay, studyDayOf } from '../domain/days'
import { type StudyDay, studyDay } from '../domain/ids'
import type { Settings } from '../domain/settings'
import type { Storage } from '../storage/ports'
import type { AppState, AppStore } from './appStore'

/** What every screen may reach: durable data, session state and the time. */
export interface AppServices {
  readonly storage: Storage
  readonly store: AppStore
  readonly clock: Clock
}

const Services = createContext<AppServices | null>(null)

export function ServicesProvider({ value, children }: { value: AppServices; children: ReactNode }) {
  return <Services value={value}>{children}</Services>
}

/** @throws Error outside ServicesProvider */
export function useServices(): AppServices {
  const services = use(Services)
  if (!services) throw new Error('useServices needs ServicesProvider')
  return services
}

export const useApp = <T,>(select: (state: AppState) => T): T =>
  useStore(useServices().store, select)

export const useSettings = (): Settings => useApp((state) => state.settings)

/**
 * Reads from storage and again whenever what was read changes, in this tab or another.
 *
 * @returns undefined until the first answer is there
 */
export function useLive<T>(
  query: (storage: Storage) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  const { storage } = useServices()
  return useLiveQuery(() => query(storage), [storage, ...dependencies])
}

/** The study day at this moment, by the person's own day start; a new one when the day turns. */
export function useToday(): StudyDay {
  const { clock } = useServices()
  const { dayStart } = useSettings()
  const subscribe = useCallback(
    (changed: () => void) => watchDay(clock, dayStart, changed),
    [clock, dayStart],
  )
  return useSyncExternalStore(subscribe, () => todayBy(clock, dayStart))
}

function todayBy(clock: Clock, dayStart: number): StudyDay {
  const now = clock.now()
  return studyDayOf(now, clock.utcOffset(now), dayStart)
}

/**
 * Calls back when the day may have turned. A timer alone is not enough: it stands still while a phone
 * sleeps, and an installed app is seldom reloaded.
 *
 * @returns the way to stop
 */
function watchDay(clock: Clock, dayStart: number, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    const now = clock.now()
    const next = studyDay(todayBy(clock, dayStart) + 1)
    const turns = startOfStudyDay(next, clock.utcOffset(now), dayStart)
    clearTimeout(timer)
    timer = setTimeout(look, turns - now)
  }
  const look = () => {
    changed()
    wait()
  }
  wait()
  document.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
