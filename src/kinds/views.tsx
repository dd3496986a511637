import { type Deferred, deferred } from '../state/deferred'
import type { KindPractice } from './base/View'
import type { Kind } from './models'

/** Each View is written for its own kind of card; the registry hands it no other. */
const lazily = (load: () => Promise<unknown>) => deferred(load as () => Promise<KindPractice>)

/** The lazy half of every kind that can be practised. */
const VIEWS: { readonly [K in Kind]?: Deferred<KindPractice> } = {
  question: lazily(() => import('./question/View').then((module) => module.practice)),
  choice: lazily(() => import('./choice/View').then((module) => module.practice)),
}

const readOnly = lazily(() => import('./base/ReadOnly').then((module) => module.readOnly))

/** How a kind of card is shown and graded; a kind without a line above can only be read. */
export const viewOf = (kind: Kind): Deferred<KindPractice> => VIEWS[kind] ?? readOnly
