// Reads the runners' own reports and counts their tests. Pure functions: text in, counts out.
// Why: an exit code of 0 proves little. A runner that found no test, crashed after its last test
// or wrote no report must make the whole run fail, and the closing line must count real tests.
// Every result is `{ passed, failed, skipped, trouble }`; each trouble counts as one failure.

/** A static check counts as one test. */
export function countCheck(exitCode) {
  return exitCode === 0 ? counts(1, 0, 0) : counts(0, 1, 0)
}

/** A step that could not run at all. */
export function countMissing(reason) {
  return counts(0, 1, 0, [reason])
}

/** Counts Vitest's JSON report. `text` is undefined when the file does not exist. */
export function countVitest(text, exitCode) {
  return countReport(text, exitCode, (report) => {
    const files = report.testResults
    if (!Array.isArray(files)) return undefined
    // A file that does not load fails without a failed test; each such file is a failure too.
    const unloaded = files.filter(
      (file) =>
        file.status === 'failed' &&
        !file.assertionResults?.some((test) => test.status === 'failed'),
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: sum(report.numPendingTests, report.numTodoTests),
      trouble: unloaded.map((file) => `${file.name} did not load`),
    }
  })
}

/** Counts Playwright's JSON report. A flaky test is a failed one. */
export function countPlaywright(text, exitCode) {
  return countReport(text, exitCode, (report) => {
    if (!report.stats) return undefined
    return {
      passed: report.stats.expected,
      failed: sum(report.stats.unexpected, report.stats.flaky),
      skipped: report.stats.skipped,
      trouble: (report.errors ?? []).map(
        (error) => `outside of a test: ${firstLine(error.message)}`,
      ),
    }
  })
}

/** Adds up the results of all steps. */
export function total(results) {
  return results.reduce(
    (all, one) =>
      counts(all.passed + one.passed, all.failed + one.failed, all.skipped + one.skipped),
    counts(0, 0, 0),
  )
}

/** The closing line. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function countReport(text, exitCode, read) {
  if (text === undefined) return countMissing('wrote no report')
  const report = parse(text)
  const found = report && read(report)
  if (!found || ![found.passed, found.failed, found.skipped].every(isCount)) {
    return countMissing('wrote a report that cannot be read')
  }
  const trouble = [...found.trouble]
  if (found.passed + found.failed + trouble.length === 0) trouble.push('ran no test')
  if (exitCode !== 0 && found.failed + trouble.length === 0) {
    trouble.push(`ended with ${exitCode} although no test failed`)
  }
  return counts(found.passed, found.failed + trouble.length, found.skipped, trouble)
}

function counts(passed, failed, skipped, trouble = []) {
  return { passed, failed, skipped, trouble }
}

function parse(text) {
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

function isCount(value) {
  return Number.isInteger(value) && value >= 0
}

function sum(a, b) {
  return isCount(a) && isCount(b) ? a + b : undefined
}

function firstLine(message) {
  return String(message ?? 'unknown error').split('\n')[0]
}
