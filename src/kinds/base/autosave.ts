import type { Result } from '../../domain/result'

export type SaveState<E> =
  | { readonly status: 'untouched' | 'saving' | 'saved' }
  | { readonly status: 'failed'; readonly error: E }

/** Saves one text as fast as storage takes it. */
export interface Autosave<E> {
  readonly put: (text: string) => void
  /** Tries once more to save what is not saved yet. */
  readonly retry: () => void
  readonly state: () => SaveState<E>
  /** @returns the way to stop */
  readonly subscribe: (changed: () => void) => () => void
}

interface Waiting {
  readonly text: string
  /** Tries to save it, unless that is under way. */
  readonly save: () => Promise<void>
}

/** Newest texts that are not on the disk, by id. They outlive the field they were typed in. */
const unsaved = new Map<string, Waiting>()
const watchers = new Set<(isAllSaved: boolean) => void>()

/** What was typed under this id and could not be saved so far. */
export const unsavedText = (id: string): string | undefined => unsaved.get(id)?.text

/** Whether every text typed so far is on the disk. */
export const isAllSaved = () => unsaved.size === 0

/** Tells each time a text begins to wait or is on the disk; for what must not happen in between. */
export function watchUnsaved(changed: (isAllSaved: boolean) => void): void {
  watchers.add(changed)
}

function wait(id: string, waiting: Waiting | null): void {
  if (waiting) unsaved.set(id, waiting)
  else unsaved.delete(id)
  for (const changed of watchers) changed(isAllSaved())
}

/**
 * At most one write is on its way, and after it the newest text is next: those between are never written.
 * No timer decides, and a field that disappears takes nothing with it:
 * what storage refused is tried again as soon as it has taken another text.
 *
 * @param id which text it is, among all that are saved
 */
export function createAutosave<E>(
  id: string,
  write: (text: string) => Promise<Result<void, E>>,
): Autosave<E> {
  let state: SaveState<E> = { status: 'untouched' }
  const listeners = new Set<() => void>()
  const become = (next: SaveState<E>) => {
    state = next
    for (const changed of listeners) changed()
  }

  async function save(): Promise<void> {
    if (state.status === 'saving') return
    become({ status: 'saving' })
    for (let text = unsavedText(id); text !== undefined; text = unsavedText(id)) {
      // One after another is the very point.
      // oxlint-disable-next-line no-await-in-loop
      const written = await write(text)
      if (!written.ok) return become({ status: 'failed', error: written.error })
      if (unsavedText(id) === text) wait(id, null)
    }
    become({ status: 'saved' })
    // Storage takes texts again: those that it refused before go as well.
    for (const waiting of unsaved.values()) void waiting.save()
  }

  return {
    put: (text) => {
      wait(id, { text, save })
      void save()
    },
    retry: () => void save(),
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
