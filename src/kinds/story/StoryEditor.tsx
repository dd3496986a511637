import { useTranslations } from 'use-intl'
import type { StoryId } from '../../domain/ids'
import type { Result } from '../../domain/result'
import { textIn } from '../../domain/text'
import { STAR_PARTS, type StoryField, type Writings } from '../../domain/writings'
import type { StorageError } from '../../storage/ports'
import { OwnText } from '../base/OwnText'
import { type KindViewProps, Local } from '../base/View'
import type { StoryCard } from './schema'
import { storyTextId } from './unsaved'

interface StoryEditorProps extends KindViewProps<StoryCard> {
  readonly id: StoryId
  readonly texts: Writings<StoryField>
  readonly onSave: (field: StoryField, text: string) => Promise<Result<void, StorageError>>
  readonly onText: () => void
}

/** A field for each part, with what the card asks of it, and one for the story's name. */
export function StoryEditor({ id, texts, onSave, onText, ...props }: StoryEditorProps) {
  const t = useTranslations('story')
  const { card, language, deckLanguage } = props
  const given = (field: StoryField) => ({
    id: storyTextId(id, field, language),
    value: texts[field] ?? '',
    language,
    onSave: (text: string) => onSave(field, text),
    onText,
  })
  return (
    <>
      {STAR_PARTS.map((part) => (
        <OwnText
          key={part}
          {...given(part)}
          label={t(`part.${part}`)}
          description={<Local {...props} text={card.parts[part].prompt} />}
          rows={2}
        />
      ))}
      <OwnText
        {...given('title')}
        label={t('title')}
        placeholder={textIn(card.prompt, language, deckLanguage).text}
        rows={1}
        unsaid
      />
    </>
  )
}
