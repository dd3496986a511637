import { deckSchema } from './schema'

export type Entries = Readonly<Record<string, Shape>>

/** As much of a valibot schema as it takes to walk a value and its schema side by side. */
export interface Shape {
  readonly type: string
  readonly entries?: Entries
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly (Shape | string)[]
  /** The field that tells the options of a variant apart. */
  readonly key?: string
  readonly literal?: unknown
}

// Valibot's own types hide these public fields behind the general schema.
export const deckShape = deckSchema as unknown as Shape

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The shape with fields of its own (`entries`) or members (`item`) that fits a value, or null where
 * the format leaves the value open or the value fits nothing.
 */
export function shapeOf(shape: Shape, value: unknown): Shape | null {
  if (shape.wrapped) return shapeOf(shape.wrapped, value)
  if (shape.type === 'variant' && shape.key !== undefined) {
    const tag = isObject(value) ? value[shape.key] : undefined
    return options(shape).find((each) => each.entries?.[shape.key ?? '']?.literal === tag) ?? null
  }
  if (shape.options) return options(shape).find((each) => each.entries) ?? null
  return shape.entries || shape.item ? shape : null
}

const options = (shape: Shape) =>
  (shape.options ?? []).filter((option): option is Shape => typeof option !== 'string')

/** The shape of one field of an object; undefined for a field the format does not know. */
export const fieldOf = (entries: Entries, name: string): Shape | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined
