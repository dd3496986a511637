import type { Table } from 'dexie'
import { deckId, studyDay } from '../../domain/ids'
import { together } from '../../domain/ownDeck'
import type { BackupContent } from '../../formats/backup/schema'
import type { RestoreReport } from '../ports'
import { type Database, editKey, writingKey } from './database'
import { contentOf, installDeck, keepPractised } from './decks'
import { rebuildProgress } from './rebuild'

/** Brings a backup together with what is here, inside the caller's transaction; nothing here is lost. */
export async function unite(db: Database, snapshot: BackupContent): Promise<RestoreReport> {
  const known = await db.events.bulkGet(snapshot.events.map((event) => event.id))
  const added = snapshot.events.filter((_, index) => known[index] === undefined)
  await db.events.bulkPut(added)
  // Before the decks: a card that was written on stays, whatever its deck says.
  await putNewer(db.writings, snapshot.writings, writingKey)
  for (const deck of snapshot.decks) await bringIn(db, deck)
  await putNewer(db.edits, snapshot.edits, editKey)
  await putNewer(db.flags, snapshot.flags, (row) => row.cardId)
  await putPlans(db, snapshot.plans)
  await putNewer(db.settings, snapshot.settings, (row) => row.key)
  await rebuildProgress(db)
  const reviews = added.filter((event) => event.type === 'review').length
  return { decks: snapshot.decks.length, reviews }
}

/** The newer version replaces the other; of the person's own deck, though, no card goes on either side. */
async function bringIn(
  db: Database,
  { header, cards, removedCards, origin, installedAt }: BackupContent['decks'][number],
): Promise<void> {
  const id = deckId(header.id)
  const here = await db.decks.get(id)
  if (here && (here.origin === 'own' || origin === 'own')) {
    const before = { header: here.header, cards: (await contentOf(db, id)).cards }
    const both = together(before, { header, cards })
    await installDeck(db, both.header, both.cards, 'own', here.installedAt)
  } else if (!here || here.header.version < header.version) {
    await installDeck(db, header, cards, origin, installedAt)
  }
  await keepPractised(db, id, [...cards, ...removedCards])
}

/** Of a plan the newer version stays; it was made when the earlier of both sides says. */
async function putPlans(db: Database, plans: BackupContent['plans']): Promise<void> {
  const here = await db.plans.bulkGet(plans.map((plan) => plan.id))
  await putNewer(db.plans, plans, (plan) => plan.id)
  await Promise.all(
    plans.map((plan, index) => {
      const since = studyDay(Math.min(plan.since, here[index]?.since ?? plan.since))
      return db.plans.update(plan.id, { since })
    }),
  )
}

/** Writes those rows that are newer than what is here. */
async function putNewer<Row extends { readonly at: number }, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const here = await table.bulkGet(rows.map(keyOf))
  await table.bulkPut(rows.filter((row, index) => row.at > (here[index]?.at ?? -1)))
}
