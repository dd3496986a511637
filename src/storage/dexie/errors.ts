import { err, ok, type Result } from '../../domain/result'
import type { StorageError } from '../ports'
import { NewerDatabaseError } from './database'

/** A browser's or Dexie's exception as one of our own errors. */
export function translateError(error: unknown): StorageError {
  for (let cause = error; cause instanceof Error || cause instanceof DOMException; ) {
    if (cause.name === 'QuotaExceededError') return { code: 'full' }
    if (cause instanceof NewerDatabaseError || cause.name === 'DatabaseClosedError')
      return { code: 'outdatedTab' }
    // Dexie wraps: a full disk arrives as AbortError with the real reason inside.
    cause = (cause as { inner?: unknown }).inner ?? cause.cause
  }
  return { code: 'unavailable', detail: error instanceof Error ? error.message : String(error) }
}

/** Runs storage work; what may fail in ordinary life comes back as a value. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StorageError>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(translateError(error))
  }
}
