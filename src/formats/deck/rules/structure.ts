import { type Finding, finding, type Path } from '../faults'
import { FORBIDDEN_KEYS } from '../scan'
import { type Entries, fieldOf, type Shape, shapeOf } from '../shape'
import { closest } from './closest'

/**
 * What the schema lets pass: fields the format does not know, and lists where an object belongs
 * (to JavaScript a list is an object too).
 */
export function structureFindings(deckShape: Shape, deck: unknown): Finding[] {
  const found: Finding[] = []
  const path: (string | number)[] = []
  const lookAt = (key: string | number, shape: Shape, value: unknown) => {
    path.push(key)
    look(shape, value)
    path.pop()
  }
  const look = (shape: Shape, value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value) && takesObject(shape)) {
      const expected = takesText(shape) ? 'texts' : 'object'
      found.push(finding('wrongType', [...path], { expected, found: 'list' }))
      return
    }
    const { item, entries } = shapeOf(shape, value) ?? {}
    if (Array.isArray(value)) {
      if (item) for (const [i, member] of value.entries()) lookAt(i, item, member)
    } else if (entries) {
      for (const [field, inner] of Object.entries(value)) {
        const known = fieldOf(entries, field)
        if (known) lookAt(field, known, inner)
        else if (!FORBIDDEN_KEYS.includes(field))
          found.push(unknownField(entries, value, [...path, field], field))
      }
    }
  }
  look(deckShape, deck)
  return found
}

function unknownField(entries: Entries, owner: object, path: Path, field: string): Finding {
  // What is written already cannot be what was meant.
  const free = Object.keys(entries).filter((name) => !Object.hasOwn(owner, name))
  return finding('unknownField', path, { field, suggestion: closest(field, free) })
}

function takesObject(shape: Shape): boolean {
  if (shape.wrapped) return takesObject(shape.wrapped)
  return shape.type === 'variant' || shape.type === 'union' || shape.entries !== undefined
}

function takesText(shape: Shape): boolean {
  return shape.wrapped ? takesText(shape.wrapped) : shape.type === 'union'
}
