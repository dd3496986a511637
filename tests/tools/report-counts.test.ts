import { describe, expect, it } from 'vitest'
import {
  closingLine,
  countCheck,
  countMissing,
  countPlaywright,
  countVitest,
  total,
} from '../../scripts/report-counts.mjs'

const vitest = (numbers: object, testResults: object[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...numbers,
  })

const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('a static check', () => {
  it('counts one', () => {
    expect(countCheck(0)).toMatchObject({ passed: 1, failed: 0 })
    expect(countCheck(2)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when it was killed', () => {
    expect(countCheck('SIGTERM')).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the report of Vitest', () => {
  it('gives its numbers', () => {
    const report = vitest({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 2 })
    expect(countVitest(report, 0)).toEqual({ passed: 7, failed: 0, skipped: 3, trouble: [] })
  })

  it('gives failed tests once, though the exit code says so too', () => {
    expect(countVitest(vitest({ numPassedTests: 7, numFailedTests: 2 }), 1).failed).toBe(2)
  })

  it('counts a file that did not load', () => {
    const files = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]
    const result = countVitest(vitest({ numPassedTests: 1, numFailedTests: 1 }, files), 1)
    expect(result).toMatchObject({ passed: 1, failed: 2, trouble: ['a.test.ts did not load'] })
  })
})

describe('the report of Playwright', () => {
  it('gives its numbers, a flaky test as a failed one', () => {
    const report = playwright({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 })
    expect(countPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2, trouble: [] })
  })

  it('counts errors outside of tests, such as a server that did not start', () => {
    const report = playwright({}, [{ message: 'no server\nat line 1' }])
    expect(countPlaywright(report, 1)).toMatchObject({
      failed: 1,
      trouble: ['outside of a test: no server'],
    })
  })
})

describe.each([
  {
    runner: 'Vitest',
    count: countVitest,
    nothing: vitest({}),
    some: vitest({ numPassedTests: 3 }),
  },
  {
    runner: 'Playwright',
    count: countPlaywright,
    nothing: playwright({}),
    some: playwright({ expected: 3 }),
  },
])('whatever $runner says with exit code 0', ({ count, nothing, some }) => {
  it('fails when it ran nothing', () => {
    expect(count(nothing, 0)).toMatchObject({ passed: 0, failed: 1, trouble: ['ran no test'] })
  })

  it('fails when everything was skipped', () => {
    const allSkipped = nothing.replace('"numPendingTests":0', '"numPendingTests":4')
    expect(count(allSkipped.replace('"skipped":0', '"skipped":4'), 0).failed).toBe(1)
  })

  it('fails when the report is missing', () => {
    expect(count(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it.each(['', '{', 'null', '[]', '{}', '"text"'])('fails when the report is %j', (text) => {
    expect(count(text, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when a number is not a count', () => {
    expect(count(some.replace('3', '-3'), 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(count(some.replace('3', '"3"'), 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when the runner crashed after its tests', () => {
    expect(count(some, 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(count(some, 'SIGKILL')).toMatchObject({ passed: 3, failed: 1 })
  })
})

describe('the closing line', () => {
  it('adds up what the steps counted', () => {
    const all = [
      countCheck(0),
      countMissing('no browser'),
      countVitest(vitest({ numPassedTests: 5 }), 0),
    ]
    expect(closingLine(total(all))).toBe('6 passed, 1 failed')
  })

  it('names skipped tests only when there are some', () => {
    expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })

  it('is 0 of everything for no step at all', () => {
    expect(closingLine(total([]))).toBe('0 passed, 0 failed')
  })
})
