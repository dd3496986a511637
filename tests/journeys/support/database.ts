import { expect, type Page } from '@playwright/test'

export type Dump = Readonly<Record<string, readonly unknown[]>>

/** Every row of every store, read without the app's own code. */
export const dumpDatabase = (page: Page): Promise<Dump> =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'))
      })
    const database = await result(indexedDB.open('yingda'))
    const names = [...database.objectStoreNames]
    const transaction = database.transaction(names, 'readonly')
    const rows = names.map(
      async (name) => [name, await result(transaction.objectStore(name).getAll())] as const,
    )
    const dump = Object.fromEntries(await Promise.all(rows))
    database.close()
    return dump
  })

/** The dump without what belongs to the device and not to the person. */
export const withoutDevice = (dump: Dump): Dump =>
  Object.fromEntries(Object.entries(dump).filter(([store]) => store !== 'meta'))

/** A megabyte of cards on a machine that does other things beside. */
const AWAITED = { timeout: 30_000 }

/** The decks that the first run did not wait for have come: from here on the database holds still. */
export const expectDecksHere = (page: Page) =>
  expect
    .poll(async () => {
      const { settings = [] } = await dumpDatabase(page)
      const rows = settings as readonly { key: string; value: unknown }[]
      return rows.find(({ key }) => key === 'awaitedDecks')?.value
    }, AWAITED)
    .toEqual([])
