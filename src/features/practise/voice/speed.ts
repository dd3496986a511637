import { createStore } from 'zustand/vanilla'

export const SPEEDS = [1, 1.25, 1.5, 2] as const

/** How fast recordings are played, everywhere and until the app is closed. */
export const speedStore = createStore<{ readonly speed: number }>(() => ({ speed: 1 }))
