import type { StoryId } from '../../domain/ids'
import type { Language } from '../../domain/text'
import { STAR_PARTS, type StoryField, type Writings } from '../../domain/writings'
import { unsavedText } from '../base/autosave'

const FIELDS: readonly StoryField[] = ['title', ...STAR_PARTS]

/** Which text a field of a story is, among all that are saved. */
export const storyTextId = (id: StoryId, field: StoryField, language: Language) =>
  `${id} ${field} ${language}`

/** Whether something was typed that is not on the disk yet. */
export const hasUnsaved = (id: StoryId, language: Language) =>
  FIELDS.some((field) => unsavedText(storyTextId(id, field, language)) !== undefined)

/** The story as it was typed, on the disk or not. */
export const withUnsaved = (id: StoryId, language: Language, saved: Writings<StoryField>) =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      unsavedText(storyTextId(id, field, language)) ?? saved[field] ?? '',
    ]),
  ) as Record<StoryField, string>
