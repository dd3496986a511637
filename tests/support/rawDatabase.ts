/** IndexedDB without Dexie: another version of the app, as far as the one under test can tell. */
export function openRaw(
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => upgrade(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error(`cannot open ${name}`))
  })
}

/** Waits until whoever still has the database open has let go. */
export function deleteRaw(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`cannot delete ${name}`))
  })
}

/** Every row of every table. */
export async function allRows(database: IDBDatabase): Promise<Record<string, unknown[]>> {
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names, 'readonly')
  const rows = names.map(
    (name) =>
      new Promise<[string, unknown[]]>((resolve, reject) => {
        const request = transaction.objectStore(name).getAll()
        request.onsuccess = () => resolve([name, request.result])
        request.onerror = () => reject(request.error ?? new Error(`cannot read ${name}`))
      }),
  )
  return Object.fromEntries(await Promise.all(rows))
}
