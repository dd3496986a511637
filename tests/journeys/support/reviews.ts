import type { Page } from '@playwright/test'
import type { ReviewEvent } from '../../../src/domain/reviews'
import { dumpDatabase } from './database'

/** The answers that lie in the database, oldest first. */
export async function storedReviews(page: Page) {
  const { events = [] } = await dumpDatabase(page)
  return (events as readonly ReviewEvent[])
    .flatMap((event) => (event.type === 'review' ? [event] : []))
    .toSorted((one, other) => one.deviceSeq - other.deviceSeq)
}
