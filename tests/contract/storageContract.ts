import { afterEach, describe } from 'vitest'
import { closeAll, type Open } from '../support/storage'
import { describeBackup } from './backupContract'
import { describeCards } from './cardsContract'
import { describeDecks } from './decksContract'
import { describeMerge } from './mergeContract'
import { describeReviews } from './reviewsContract'
import { describeSettings } from './settingsContract'
import { describeTabs } from './tabsContract'
import { describeUndo } from './undoContract'

/** What every storage must do, whatever it is made of. */
export function describeStorage(name: string, open: Open): void {
  describe(`the storage ${name}`, () => {
    afterEach(closeAll)
    describeDecks(open)
    describeCards(open)
    describeReviews(open)
    describeUndo(open)
    describeSettings(open)
    describeBackup(open)
    describeMerge(open)
    describeTabs(open)
  })
}
