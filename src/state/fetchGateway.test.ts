import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the page lets nothing ask another host for data, as the gateway does not', () => {
  const page = readFileSync('index.html', 'utf8')
  expect(/connect-src ([^;"]*)/.exec(page)?.[1]).toBe("'self'")
})
