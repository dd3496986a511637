import { err, ok, type Result } from '../../domain/result'
import type { StorageError } from '../ports'

/** Thrown inside storage when a card that is to be answered is no longer there. */
export class CardGoneError extends Error {
  override readonly name = 'CardGoneError'
}

/** A browser's or Dexie's exception as one of our own errors. */
export function translateError(error: unknown): StorageError {
  const names = causesOf(error).map((cause) => cause.name)
  if (names.includes('QuotaExceededError')) return { code: 'full' }
  if (names.includes('CardGoneError')) return { code: 'cardGone' }
  // Closed for no other reason than that another tab is newer (database.ts).
  if (names.includes('VersionError') || names.at(-1) === 'DatabaseClosedError')
    return { code: 'outdatedTab' }
  return { code: 'unavailable', detail: error instanceof Error ? error.message : String(error) }
}

/** The error and what is inside it, outermost first: a full disk arrives as AbortError. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return []
  const { inner, failures } = error as { inner?: unknown; failures?: readonly unknown[] }
  return [error, ...causesOf(inner ?? failures?.[0] ?? error.cause)]
}

/** Runs storage work; what may fail in ordinary life comes back as a value. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StorageError>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(translateError(error))
  }
}
