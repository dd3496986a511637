import { afterEach, describe } from 'vitest'
import { closeAll, type Open } from '../support/storage'
import { describeAllReviews } from './allReviewsContract'
import { describeBackup } from './backupContract'
import { describeCards } from './cardsContract'
import { describeDecks } from './decksContract'
import { describeMerge } from './mergeContract'
import { describePlans } from './plansContract'
import { describePostponed } from './postponeContract'
import { describeRecordings } from './recordingsContract'
import { describeReviews } from './reviewsContract'
import { describeSettings } from './settingsContract'
import { describeTabs } from './tabsContract'
import { describeUndo } from './undoContract'
import { describeWritings } from './writingsContract'

/** What every storage must do, whatever it is made of. */
export function describeStorage(name: string, open: Open): void {
  describe(`the storage ${name}`, () => {
    afterEach(closeAll)
    describeDecks(open)
    describeCards(open)
    describePostponed(open)
    describeReviews(open)
    describeAllReviews(open)
    describeUndo(open)
    describeSettings(open)
    describeWritings(open)
    describePlans(open)
    describeRecordings(open)
    describeBackup(open)
    describeMerge(open)
    describeTabs(open)
  })
}
