import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Result } from '../../domain/result'
import type { StorageError } from '../../storage/ports'
import { createAutosave, type SaveState, unsavedText, watchUnsaved } from './autosave'

/** A text of the person's own in a field. */
export interface Autosaved {
  /** As it was typed, on the disk or not. */
  readonly text: string
  readonly state: SaveState<StorageError>
  readonly put: (text: string) => void
  readonly retry: () => void
}

/**
 * Saves a text while it is written. Another id needs another field (`key`).
 *
 * @param id which text it is, among all
 * @param value as it is saved; what was typed goes before it until it has come round
 * @param onSave saves the text; the function given first is kept: it says where this text belongs
 */
export function useAutosave(
  id: string,
  value: string,
  onSave: (text: string) => Promise<Result<void, StorageError>>,
): Autosaved {
  const [autosave] = useState(() => createAutosave(id, onSave))
  const state = useSyncExternalStore(autosave.subscribe, autosave.state)
  const [typed, setTyped] = useState<string | null>(() => unsavedText(id) ?? null)
  if (typed === value && state.status === 'saved') setTyped(null)
  useEffect(() => {
    if (unsavedText(id) !== undefined) autosave.retry()
  }, [autosave, id])
  const put = (text: string) => {
    setTyped(text)
    autosave.put(text)
  }
  return { text: typed ?? value, state, put, retry: autosave.retry }
}

/** A closed tab would take with it what is not saved, also what was typed in a field that is gone by now. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()
watchUnsaved((isAllSaved) => {
  // Only while there is something to lose: the listener keeps a page out of the back-forward cache.
  if (isAllSaved) window.removeEventListener('beforeunload', ask)
  else window.addEventListener('beforeunload', ask)
})
