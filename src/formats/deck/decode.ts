import { err, ok, type Result } from '../../domain/result'
import { type Finding, finding } from './faults'

const LIMIT_MEGABYTES = 10
const LIMIT_BYTES = LIMIT_MEGABYTES * 1024 * 1024
const BOM = '\uFEFF'

/** Text of a file. Only UTF-8 is taken (with or without a BOM): guessing would garble a deck silently. */
export function decode(input: string | Uint8Array): Result<string, Finding> {
  if (byteLength(input) > LIMIT_BYTES)
    return err(finding('tooBig', [], { limitMegabytes: LIMIT_MEGABYTES }))
  const text = typeof input === 'string' ? input : utf8(input)
  if (text === null || typeof input === 'string' ? text?.includes('\0') : isUtf16(input))
    return err(finding('notUtf8', [], { encoding: 'UTF-16' }))
  if (text === null) {
    const encoding = typeof input !== 'string' && isGbk(input) ? 'GBK' : 'unknown'
    return err(finding('notUtf8', [], { encoding }))
  }
  const body = text.startsWith(BOM) ? text.slice(1) : text
  return body.trim() === '' ? err(finding('emptyFile', [], {})) : ok(body)
}
