import { err, ok, type Result } from '../../domain/result'
import { type Finding, finding } from './faults'

const LIMIT_MEGABYTES = 10
const BYTES_A_MEGABYTE = 1024 * 1024
const BOM = '\uFEFF'

/**
 * The text of a deck file. Bytes must be UTF-8, with or without a byte order mark: guessing another
 * encoding could garble a deck without a word.
 *
 * @param limitMegabytes files larger than this are refused unread
 */
export function decode(
  input: string | Uint8Array,
  limitMegabytes = LIMIT_MEGABYTES,
): Result<string, Finding> {
  const limit = limitMegabytes * BYTES_A_MEGABYTE
  // A string of n units is at least n bytes long, so the costly exact count is for small ones only.
  if (input.length > limit || bytesOf(input).length > limit)
    return err(finding('tooBig', [], { limitMegabytes }))
  const text = typeof input === 'string' ? input : decodeAs('utf-8', input)
  if (text === null || (typeof input !== 'string' && looksLikeUtf16(input)))
    return err(finding('notUtf8', [], { encoding: guessEncoding(bytesOf(input)) }))
  const body = text.startsWith(BOM) ? text.slice(1) : text
  return body.trim() === '' ? err(finding('emptyFile', [], {})) : ok(body)
}

const bytesOf = (input: string | Uint8Array) =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** JSON begins with an ASCII sign, which UTF-16 pads with a zero byte; its mark is FF FE or FE FF. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first = 1, second = 1] = bytes
  return first === 0 || second === 0 || (first >= 0xfe && second >= 0xfe)
}

function guessEncoding(bytes: Uint8Array): 'GBK' | 'UTF-16' | 'unknown' {
  if (looksLikeUtf16(bytes)) return 'UTF-16'
  return decodeAs('gb18030', bytes) === null ? 'unknown' : 'GBK'
}
