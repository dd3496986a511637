import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { attempt, translateError } from './errors'

const quota = new DOMException('no room', 'QuotaExceededError')

describe('exceptions as errors of our own', () => {
  test('a full disk, bare or inside what Dexie makes of it', () => {
    const full = { code: 'full' }
    expect(translateError(quota)).toEqual(full)
    // As Chromium and Dexie deliver it: AbortError, the reason inside.
    expect(translateError(new Dexie.AbortError('aborted', quota))).toEqual(full)
    expect(translateError(new Dexie.BulkError('1 of 2 failed', [quota]))).toEqual(full)
    expect(translateError(new Error('outer', { cause: quota }))).toEqual(full)
  })

  test('a database closed under this tab, or newer than it', () => {
    const outdated = { code: 'outdatedTab' }
    const closed = new Dexie.DatabaseClosedError('closed')
    expect(translateError(closed)).toEqual(outdated)
    expect(translateError(new Dexie.DatabaseClosedError('closed', closed))).toEqual(outdated)
    const version = new DOMException('newer', 'VersionError')
    expect(translateError(version)).toEqual(outdated)
    expect(translateError(new Dexie.DatabaseClosedError('closed', version))).toEqual(outdated)
  })

  test('a database closed because it could not be opened is not an outdated tab', () => {
    const broken = new DOMException('Internal error opening backing store', 'UnknownError')
    expect(translateError(new Dexie.DatabaseClosedError('closed', broken)).code).toBe('unavailable')
    expect(translateError(new Dexie.DatabaseClosedError('closed', quota)).code).toBe('full')
  })

  test('anything else is unavailable and says what it was', () => {
    expect(translateError(new Error('odd'))).toEqual({ code: 'unavailable', detail: 'odd' })
    expect(translateError('odd')).toEqual({ code: 'unavailable', detail: 'odd' })
    expect(translateError(undefined)).toEqual({ code: 'unavailable', detail: 'undefined' })
  })

  test('work that succeeds is ok, work that throws at once or later is not', async () => {
    expect(await attempt(async () => 5)).toEqual({ ok: true, value: 5 })
    const full = { ok: false, error: { code: 'full' } }
    expect(await attempt(() => Promise.reject(quota))).toEqual(full)
    const now = () => {
      throw quota
    }
    expect(await attempt(now)).toEqual(full)
  })
})
