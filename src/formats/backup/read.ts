import { assumedSince } from '../../domain/plans'
import { err, ok, type Result } from '../../domain/result'
import { decode } from '../deck/decode'
import { type Fault, type Finding, finding } from '../deck/faults'
import { parseJson } from '../deck/json'
import { placed } from '../deck/place'
import { schemaFindings } from '../deck/schemaFindings'
import { isObject } from '../deck/shape'
import { BACKUP_FORMAT, type BackupContent, type BackupFile, backupSchema } from './schema'

/** Years of practice are some megabytes; what is larger is not one of our files. */
const LIMIT_MEGABYTES = 200
const MAX_VALUES = 20_000_000

/**
 * The one door for a saved file of all data.
 *
 * @returns its content, or every fault; it never throws
 */
export function readBackup(input: string | Uint8Array): Result<BackupContent, readonly Fault[]> {
  const text = decode(input, LIMIT_MEGABYTES)
  if (!text.ok) return err(placed([text.error], ''))
  const json = parseJson(text.value, MAX_VALUES)
  if (!json.ok) return err(placed(json.error, text.value))
  const { value, findings } = json.value
  const faults = tooNew(value) ?? [...findings, ...schemaFindings(value, backupSchema)]
  if (faults.length > 0) return err(placed(faults, text.value))
  // No fault was found, so the schema has accepted it.
  const { decks, edits, flags, events, settings, writings = [], plans = [] } = value as BackupFile
  return ok({
    decks: decks.map(({ deck: { cards, ...header }, ...rest }) => ({
      ...rest,
      header,
      cards,
    })),
    edits,
    flags,
    events,
    settings,
    writings,
    plans: plans.map((plan) => ({ ...plan, since: plan.since ?? assumedSince(plan) })),
  })
}

/** A later format may differ in anything: no other fault of it would mean much. */
function tooNew(value: unknown): Finding[] | null {
  const version = isObject(value) && value.format === 'yingda-backup' ? value.version : 0
  return typeof version === 'number' && version > BACKUP_FORMAT
    ? [finding('tooNew', ['version'], { format: version, supported: BACKUP_FORMAT })]
    : null
}
