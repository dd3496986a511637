import type { Card, Kind } from './models'
import type { KindPractice } from './base/View'

type Loader<K extends Kind> = () => Promise<KindPractice<Extract<Card, { kind: K }>>>

/** The lazy half of every kind that can be practised. A kind without a line here can only be read. */
const LOADERS: { readonly [K in Kind]?: Loader<K> } = {
  question: () => import('./question/View').then((module) => module.practice),
  choice: () => import('./choice/View').then((module) => module.practice),
}

const loaded = new Map<Kind, Promise<KindPractice>>()

/** Fetches a kind's View and grading once; null for a kind that cannot be practised yet. */
export function loadKind(kind: Kind): Promise<KindPractice> | null {
  const loader = LOADERS[kind] as (() => Promise<KindPractice>) | undefined
  if (!loader) return null
  const known = loaded.get(kind) ?? loader()
  loaded.set(kind, known)
  return known
}
