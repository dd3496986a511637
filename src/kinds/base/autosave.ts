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

/** Newest texts that are not on the disk. They outlive the field they were typed in. */
const unsaved = new Map<string, string>()

/** What was typed under this id and could not be saved so far. */
export const unsavedText = (id: string): string | undefined => unsaved.get(id)

/**
 * At most one write is on its way, and after it the newest text is next: those between are never written.
 * No timer decides, and a field that disappears takes nothing with it.
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
    for (let text = unsaved.get(id); text !== undefined; text = unsaved.get(id)) {
      // One after another is the very point.
      // oxlint-disable-next-line no-await-in-loop
      const written = await write(text)
      if (!written.ok) return become({ status: 'failed', error: written.error })
      if (unsaved.get(id) === text) unsaved.delete(id)
    }
    become({ status: 'saved' })
  }

  return {
    put: (text) => {
      unsaved.set(id, text)
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
