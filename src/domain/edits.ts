import type { CardBase } from './card'
import type { CardId, Millis } from './ids'
import type { Language, LocalizedText } from './text'

/** A person's own wording of one text of a card, laid over the installed deck, which never changes. */
export interface Edit {
  readonly cardId: CardId
  /** `answer`, `keyPoints.k1.text`: list members by `memberSegment` of their id, or number from 1. */
  readonly path: string
  readonly language: Language
  /** The text that was replaced, so that a deck update can show what changed underneath. */
  readonly base: string
  /** Null gives the deck's own text back. */
  readonly mine: string | null
  readonly at: Millis
}

/**
 * An id as a segment of a path: coaches number points 1.1, and a dot separates segments. No id has a
 * percent sign, so it reads back as it was.
 */
export const memberSegment = (id: string) => id.replaceAll('.', '%2E')

const segmentsOf = (path: string) =>
  path.split('.').map((segment) => segment.replaceAll('%2E', '.'))

type Node = Record<string, unknown> | unknown[]

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const keyIn = (node: Node, segment: string): string | number => {
  if (!Array.isArray(node)) return segment
  const byId = node.findIndex((item) => isNode(item) && !Array.isArray(item) && item.id === segment)
  return byId >= 0 ? byId : Number(segment) - 1
}

/** The card with a person's edits in place; edits of texts that a newer deck no longer has fall away. */
export function applyEdits<Card extends CardBase>(
  card: Card,
  edits: readonly Edit[],
  deckLanguage: Language,
): Card {
  return edits.reduce((edited, edit) => {
    const { mine } = edit
    if (mine === null) return edited
    return replaceAt(edited, segmentsOf(edit.path), (text) =>
      typeof text === 'string' && edit.language === deckLanguage
        ? mine
        : {
            ...(typeof text === 'string' ? { [deckLanguage]: text } : text),
            [edit.language]: mine,
          },
    ) as Card
  }, card)
}

function replaceAt(
  node: unknown,
  path: readonly string[],
  change: (text: LocalizedText) => LocalizedText,
): unknown {
  const [segment, ...rest] = path
  if (segment === undefined)
    return typeof node === 'string' || isNode(node) ? change(node as LocalizedText) : node
  if (!isNode(node)) return node
  const key = keyIn(node, segment)
  const child: unknown = Reflect.get(node, key)
  if (child === undefined) return node
  const next = replaceAt(child, rest, change)
  return Array.isArray(node)
    ? node.map((item, index) => (index === key ? next : item))
    : { ...node, [key]: next }
}
