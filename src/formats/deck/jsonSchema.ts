import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { keyPoint, localizedText, redLine } from '../../kinds/base/schema'
import { deckSchema } from './schema'

/**
 * The deck format as JSON Schema, for editors that complete and check by `$schema`. Rules across
 * fields are beyond it; those are the checker's.
 */
export function deckJsonSchema(): JsonSchema {
  const schema = toJsonSchema(deckSchema, {
    target: 'draft-2020-12',
    definitions: { localizedText, keyPoint, redLine },
    // JSON Schema knows no flags; its patterns are Unicode already. Checks in code stay in code.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex' && 'requirement' in valibotAction
        ? { ...jsonSchema, pattern: (valibotAction.requirement as RegExp).source }
        : undefined,
    ignoreActions: ['check'],
  })
  return {
    $id: 'urn:yingda:deck-format:1',
    title: 'Yingda deck',
    description: 'Interview flashcards; decks/README.md explains every field',
    ...withTextsByReference(schema),
  }
}

/** A text with a description of its own is spelt out in full each time; half the file would be that. */
function withTextsByReference(schema: JsonSchema): JsonSchema {
  const { localizedText: text } = schema.$defs ?? {}
  const spelt = JSON.stringify(typeof text === 'object' ? text.anyOf : undefined)
  const isText = (value: unknown): value is JsonSchema =>
    typeof value === 'object' &&
    value !== null &&
    value !== text &&
    'anyOf' in value &&
    JSON.stringify(value.anyOf) === spelt
  const replaced = JSON.stringify(schema, (_, value: unknown) =>
    isText(value) ? { $ref: '#/$defs/localizedText', description: value.description } : value,
  )
  return JSON.parse(replaced) as JsonSchema
}
