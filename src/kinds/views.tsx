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

/**
 * Fetches all that a card of this kind is shown with: its View and its words (i18n/more.ts). A question is
 * asked with the first words alone, so that most first cards cost no more.
 */
export const fetchView = (kind: Kind, language: Language): Promise<unknown> =>
  Promise.all([VIEWS[kind].preload(), kind === 'question' ? undefined : loadMoreMessages(language)])
