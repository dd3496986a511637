import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CardId } from '../domain/ids'
import type { Settings } from '../domain/settings'
import type { Storage, StorageError } from '../storage/ports'

/** Something worth a line at the foot of the screen, perhaps with a way back. */
export interface Notice {
  readonly message: string
  /** Takes back what the message says. */
  readonly undo?: () => void
}

/** Another version of the app than this tab's: one that waits to be accepted, or already runs. */
export interface Update {
  readonly state: 'ready' | 'running'
  /** Brings this tab to that version. */
  readonly perform: () => void
}

/** A dialog about one card that several screens can open; the app floor shows it. */
export interface CardDialog {
  readonly kind: 'edit' | 'report'
  readonly cardId: CardId
}

export interface AppState {
  readonly settings: Settings
  readonly cardDialog: CardDialog | null
  readonly notice: Notice | null
  /** Apart from the notices, which replace one another: it stays until answered. */
  readonly update: Update | null
  /** A failure of storage that the person must know of; stays until dismissed. */
  readonly failure: StorageError | null
  readonly changeSettings: (change: Partial<Settings>) => Promise<boolean>
  readonly show: (notice: Notice | null) => void
  readonly offer: (update: Update | null) => void
  readonly openCardDialog: (dialog: CardDialog | null) => void
  readonly fail: (error: StorageError | null) => void
}

export type AppStore = StoreApi<AppState>

/** Session-long state of the whole app. What lasts is in storage; settings are mirrored here. */
export function createAppStore(storage: Storage, settings: Settings): AppStore {
  return createStore((set, get) => ({
    settings,
    cardDialog: null,
    notice: null,
    update: null,
    failure: null,
    async changeSettings(change) {
      const before = get().settings
      set({ settings: { ...before, ...change } })
      const written = await storage.settings.write(change)
      if (!written.ok) {
        const kept = Object.keys(change).map((key) => [key, before[key as keyof Settings]])
        // Another setting may have been changed meanwhile.
        const settings = { ...get().settings, ...Object.fromEntries(kept) }
        set({ settings, failure: written.error })
      }
      return written.ok
    },
    show: (notice) => set({ notice }),
    offer: (update) => set({ update }),
    openCardDialog: (cardDialog) => set({ cardDialog }),
    fail: (failure) => set({ failure }),
  }))
}
