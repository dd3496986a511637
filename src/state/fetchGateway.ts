import { err, ok, type Result } from '../domain/result'

/**
 * The only place that asks the network for data. It reaches our own origin and no other host.
 *
 * @returns the parsed JSON, or an error when the file is not to be had (offline, moved, not JSON)
 */
export async function fetchOwn<T>(url: string): Promise<Result<T, 'notFetched'>> {
  const address = new URL(url, location.href)
  if (address.origin !== location.origin) throw new Error(`not our own origin: ${address.origin}`)
  try {
    const response = await fetch(address)
    return response.ok ? ok((await response.json()) as T) : err('notFetched')
  } catch {
    return err('notFetched')
  }
}
