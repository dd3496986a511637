import type { AppStore } from './appStore'

/**
 * What a screen keeps for when it is opened again, by key, until this tab is closed. Each call makes a
 * place of its own.
 */
export function keptInTab<Value>(): (store: AppStore) => Map<string, Value> {
  const places = new WeakMap<AppStore, Map<string, Value>>()
  return (store) => {
    const place = places.get(store) ?? new Map<string, Value>()
    places.set(store, place)
    return place
  }
}
