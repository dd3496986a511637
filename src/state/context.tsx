import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { Clock } from '../domain/clock'
import { studyDayOf } from '../domain/days'
import type { StudyDay } from '../domain/ids'
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

/** The study day at this moment, by the person's own day start. */
export function useToday(): StudyDay {
  const { clock } = useServices()
  const { dayStart } = useSettings()
  const now = clock.now()
  return studyDayOf(now, clock.utcOffset(now), dayStart)
}
