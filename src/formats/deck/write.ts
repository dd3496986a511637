import { type DeckFile } from './schema'
import { deckShape, fieldOf, isObject, type Shape, shapeOf } from './shape'

/**
 * A deck as the text of its file: two spaces, the fields of the format in its own order, then fields
 * it does not know in theirs. Reading it again yields the same deck.
 */
export function writeDeck(deck: DeckFile): string {
  return `${JSON.stringify(ordered(deckShape, deck), null, 2)}\n`
}

function ordered(shape: Shape | undefined, value: unknown): unknown {
  const fitting = shape ? shapeOf(shape, value) : null
  if (!fitting) return value
  if (Array.isArray(value)) return value.map((member) => ordered(fitting.item, member))
  if (!isObject(value)) return value
  const entries = fitting.entries ?? {}
  const known = Object.keys(entries).filter((name) => Object.hasOwn(value, name))
  const names = new Set([...known, ...Object.keys(value)])
  return Object.fromEntries(
    [...names].map((name) => [name, ordered(fieldOf(entries, name), value[name])]),
  )
}
