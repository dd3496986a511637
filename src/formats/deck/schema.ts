import * as v from 'valibot'
import { DECK_FORMAT, type DeckHeader } from '../../domain/deck'
import {
  date,
  described,
  id,
  language,
  list,
  localizedText,
  plainText,
  webAddress,
} from '../../kinds/base/schema'
import { type Card, type Kind, models } from '../../kinds/models'

/** A deck as it stands in its file. Fields the format does not know ride along. */
export type DeckFile = DeckHeader & { readonly cards: readonly Card[] }

export const MAX_CARDS = 20_000

/** What `v.variant` wants of every kind: a loose object told apart by its literal `kind`. */
type Variant = v.LooseObjectSchema<{ kind: v.LiteralSchema<Kind, undefined> }, undefined>

// The registry promises only that a schema yields its card, so the shape is asserted here.
const variants = Object.values(models).map((model) => model.schema as unknown as Variant)
export const cardSchema = v.variant('kind', variants) as unknown as v.GenericSchema<unknown, Card>

/** The order of the fields here is the order in which a deck is written. */
export const deckSchema: v.GenericSchema<unknown, DeckFile> = v.looseObject({
  $schema: v.exactOptional(
    described(plainText, 'Where deck.schema.json is, so that an editor completes and checks'),
  ),
  format: described(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DECK_FORMAT)),
    'The format this file is written in',
  ),
  id: described(id, 'The deck’s own short name; it never changes'),
  version: described(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'Rises with every published change',
  ),
  updatedAt: described(date, 'Day of the last published change'),
  language: described(language, 'The deck’s own language: plain strings are in it'),
  languages: v.exactOptional(
    described(
      v.pipe(list(language), v.minLength(1)),
      'Every text is there in each of these; the deck’s own language when left out',
    ),
  ),
  roles: v.exactOptional(
    described(list(id), 'Jobs it prepares for: collector, bank, accounting, …'),
  ),
  topics: described(
    v.pipe(list(v.looseObject({ id, title: localizedText })), v.minLength(1)),
    'Every card has exactly one of these',
  ),
  title: localizedText,
  description: v.exactOptional(localizedText),
  author: v.exactOptional(v.looseObject({ name: plainText, url: v.exactOptional(webAddress) })),
  license: v.exactOptional(described(plainText, 'For example CC-BY-4.0')),
  tags: v.exactOptional(list(plainText)),
  cards: v.pipe(v.array(cardSchema), v.minLength(1), v.maxLength(MAX_CARDS)),
})
