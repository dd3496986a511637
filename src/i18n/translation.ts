import type first from './en/first'
import type more from './en/more'

/** The English texts give the type: a key missing in another language does not compile. */
export type Messages = typeof first & typeof more

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What another language must provide: the same keys, its own words. */
export type FirstTranslation = Shape<typeof first>
export type MoreTranslation = Shape<typeof more>
