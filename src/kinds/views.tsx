import type { Language } from '../domain/text'
import { loadMoreMessages } from '../i18n/messages'
import { type Deferred, deferred } from '../state/deferred'
import type { KindPractice } from './base/View'
import type { Kind } from './models'

/** Each View is written for its own kind of card; the registry hands it no other. */
const lazily = (load: () => Promise<unknown>) => deferred(load as () => Promise<KindPractice>)

/** The lazy half of every kind. */
const VIEWS: { readonly [K in Kind]: Deferred<KindPractice> } = {
  question: lazily(() => import('./question/View').then((module) => module.practice)),
  story: lazily(() => import('./story/View').then((module) => module.practice)),
  dialogue: lazily(() => import('./dialogue/View').then((module) => module.practice)),
  violation: lazily(() => import('./violation/View').then((module) => module.practice)),
  choice: lazily(() => import('./choice/View').then((module) => module.practice)),
}

/** How a kind of card is shown and graded. */
export const viewOf = (kind: Kind): Deferred<KindPractice> => VIEWS[kind]

/** Kinds whose View speaks words of i18n/more.ts. */
const SPEAKS_MORE: ReadonlySet<Kind> = new Set(['story', 'dialogue', 'violation', 'choice'])

/** Fetches all that a card of this kind is shown with: its View and, where it has any, its own words. */
export const fetchView = (kind: Kind, language: Language): Promise<unknown> =>
  Promise.all([
    VIEWS[kind].preload(),
    SPEAKS_MORE.has(kind) ? loadMoreMessages(language) : undefined,
  ])
