import { expect, test, vi } from 'vitest'
import { err, ok, type Result } from '../../domain/result'
import { createAutosave, isAllSaved, unsavedText, watchUnsaved } from './autosave'

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const waiting: { text: string; end: (result: Result<void, string>) => void }[] = []
  const written: string[] = []
  const write = (text: string) =>
    new Promise<Result<void, string>>((resolve) => {
      waiting.push({ text, end: resolve })
    })
  /** Ends the one write that is on its way. */
  async function end(result: Result<void, string> = ok(undefined)) {
    expect(waiting).toHaveLength(1)
    const [only] = waiting.splice(0)
    if (result.ok) written.push(only!.text)
    only!.end(result)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { write, end, written, waiting }
}

let count = 0
function start() {
  const id = `text ${count++}`
  const disk = slowDisk()
  return { id, ...disk, autosave: createAutosave(id, disk.write) }
}

test('one write at a time, the newest text next, those between never', async () => {
  const { autosave, end, written, waiting } = start()
  for (const text of ['a', 'ab', 'abc']) autosave.put(text)
  expect(waiting.map(({ text }) => text)).toEqual(['a'])
  await end()
  expect(waiting.map(({ text }) => text)).toEqual(['abc'])
  expect(autosave.state().status).toBe('saving')
  await end()
  expect(written).toEqual(['a', 'abc'])
  expect(autosave.state().status).toBe('saved')
})

test('an emptied text is a text', async () => {
  const { autosave, end, written } = start()
  autosave.put('a')
  autosave.put('')
  await end()
  await end()
  expect(written).toEqual(['a', ''])
})

test('a failure is said and nothing is lost: the newest text goes at the next try', async () => {
  const { id, autosave, end, written, waiting } = start()
  autosave.put('a')
  autosave.put('ab')
  await end(err('full'))
  expect(autosave.state()).toEqual({ status: 'failed', error: 'full' })
  expect(waiting).toEqual([])
  expect(unsavedText(id)).toBe('ab')
  autosave.retry()
  await end()
  expect(written).toEqual(['ab'])
  expect(autosave.state().status).toBe('saved')
  expect(unsavedText(id)).toBeUndefined()
})

test('typing on is a try of its own', async () => {
  const { autosave, end, written } = start()
  autosave.put('a')
  await end(err('full'))
  autosave.put('ab')
  await end()
  expect(written).toEqual(['ab'])
})

test('a field shown again takes up what the one before could not save', async () => {
  const { id, autosave, end } = start()
  autosave.put('a')
  await end(err('full'))
  const again = slowDisk()
  const next = createAutosave(id, again.write)
  next.retry()
  await again.end()
  expect(again.written).toEqual(['a'])
  expect(next.state().status).toBe('saved')
})

test('what was refused goes as soon as another text is taken, its field gone or not', async () => {
  const refused = start()
  const other = start()
  refused.autosave.put('mine')
  await refused.end(err('full'))
  other.autosave.put('a')
  expect(refused.waiting).toEqual([])
  await other.end()
  await refused.end()
  expect(refused.written).toEqual(['mine'])
  expect(refused.autosave.state().status).toBe('saved')
  expect(isAllSaved()).toBe(true)
})

test('a text refused again waits for the next one that is taken, and nothing goes round in a circle', async () => {
  const [one, two, other] = [start(), start(), start()]
  for (const { autosave, end } of [one, two]) {
    autosave.put('mine')
    // oxlint-disable-next-line no-await-in-loop
    await end(err('full'))
  }
  other.autosave.put('a')
  await other.end()
  await one.end(err('full'))
  expect([one.waiting, two.waiting.length]).toEqual([[], 1])
  await two.end(err('full'))
  expect([one.waiting, two.waiting]).toEqual([[], []])
  one.autosave.retry()
  await one.end()
  await two.end()
  expect([one.written, two.written]).toEqual([['mine'], ['mine']])
})

test('whoever guards the page is told from the first key until all is on the disk', async () => {
  const told: boolean[] = []
  watchUnsaved((isSaved) => told.push(isSaved))
  const { autosave, end } = start()
  autosave.put('a')
  await end(err('full'))
  expect([told, isAllSaved()]).toEqual([[false], false])
  autosave.retry()
  await end()
  expect([told, isAllSaved()]).toEqual([[false, true], true])
})

test('whoever listens is told of each change, and no more after stopping', async () => {
  const { autosave, end } = start()
  const changed = vi.fn<() => void>()
  const stop = autosave.subscribe(changed)
  autosave.put('a')
  await end()
  expect(changed).toHaveBeenCalledTimes(2)
  stop()
  autosave.put('ab')
  expect(changed).toHaveBeenCalledTimes(2)
})
