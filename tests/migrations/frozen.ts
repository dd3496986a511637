import { v1 } from './v1'
import { v2 } from './v2'
import { v3 } from './v3'
import { v4 } from './v4'

/** A published version of the database: its tables, and rows as that version wrote them. */
export interface Frozen {
  readonly version: number
  /** As in the migration of that version. */
  readonly stores: Readonly<Record<string, string>>
  /** Example rows of every table, all telling the one story that migrations.test.ts knows. */
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** One for each migration. A new migration adds its own; the old ones stay as they are. */
export const FROZEN: readonly Frozen[] = [v1, v2, v3, v4]
