import type en from './en'

/** The English texts give the type: a key missing in another language does not compile. */
export type Messages = typeof en

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What another language must provide: the same keys, its own words. */
export type Translation = Shape<Messages>
