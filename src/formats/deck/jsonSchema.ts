import { toJsonSchema } from '@valibot/to-json-schema'
import { keyPoint, localizedText, redLine } from '../../kinds/base/schema'
import { deckSchema } from './schema'

/**
 * The deck format as JSON Schema, for editors that complete and check by `$schema`. Rules across
 * fields are beyond it; those are the checker's.
 */
export function deckJsonSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(deckSchema, {
      target: 'draft-2020-12',
      definitions: { localizedText, keyPoint, redLine },
      // JSON Schema knows no flags; its patterns are Unicode already. Checks in code stay in code.
      overrideAction: ({ valibotAction, jsonSchema }) =>
        valibotAction.type === 'regex' && 'requirement' in valibotAction
          ? { ...jsonSchema, pattern: (valibotAction.requirement as RegExp).source }
          : undefined,
      ignoreActions: ['check'],
    }),
    $id: 'urn:yingda:deck-format:1',
    title: 'Yingda deck',
    description: 'Interview flashcards; decks/README.md explains every field',
  }
}
