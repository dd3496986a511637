import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CardId, type StoryId, storyId } from '../../domain/ids'
import type { Language } from '../../domain/text'
import { type CardField, type OwnStory, textsIn } from '../../domain/writings'
import { useApp, useLive, useServices } from '../../state/context'
import { newId } from '../../state/environment'
import { SelectField } from '../../ui/Field'
import type { KindViewProps } from '../base/View'
import type { StoryCard } from './schema'
import { storyName } from './storyName'
import { StoryText } from './StoryText'

/** The person's own story for this card: written here, or one that serves another card already. */
export function MyStory(props: KindViewProps<StoryCard>) {
  const { cardId, language } = props
  const read = useLive(
    async ({ writings }) => {
      const [rows, stories] = await Promise.all([writings.of(cardId), writings.stories(language)])
      return { linked: textsIn<CardField>(rows, language).story as StoryId | undefined, stories }
    },
    [cardId, language],
  )
  return read ? <ChosenStory {...props} {...read} /> : null
}

const NEW = 'new'

interface ChosenStoryProps extends KindViewProps<StoryCard> {
  /** The story this card was told with so far. */
  readonly linked: StoryId | undefined
  readonly stories: readonly OwnStory[]
}

function ChosenStory({ linked, stories, ...props }: ChosenStoryProps) {
  const t = useTranslations('story')
  const { cardId, language, stage } = props
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  // Another tab may choose another story: this one goes on with its own until it is shown anew.
  const [id, setId] = useState(() => linked ?? newStoryFor(cardId, language, stories))
  const story = stories.find((one) => one.id === id)

  async function choose(choice: string) {
    const chosen = stories.find((one) => one.id === choice)?.id
    setId(chosen ?? newStoryFor(cardId, language, stories))
    if (!chosen) return
    const link = { owner: cardId, field: 'story', language, text: chosen } as const
    const written = await storage.writings.write([link])
    if (!written.ok) fail(written.error)
  }

  return (
    <StoryText
      // Shown afresh in each stage: what was open for writing is then there to compare with.
      key={`${stage} ${id}`}
      {...props}
      id={id}
      texts={story?.texts ?? {}}
      isLinked={linked === id}
      choice={
        <SelectField
          stacked
          label={t('yourStory')}
          help={t('oneForSeveral')}
          value={story ? id : NEW}
          options={[
            ...stories.map((one) => ({ value: one.id, label: storyName(one), language })),
            { value: NEW, label: t('new') },
          ]}
          onChange={(choice) => void choose(choice)}
        />
      }
    />
  )
}

/** Stories begun for a card; one that could not be saved is found again under its id. */
const begun = new Map<string, StoryId>()

/** A story that nobody has saved yet. */
function newStoryFor(card: CardId, language: Language, stories: readonly OwnStory[]): StoryId {
  const key = `${card} ${language}`
  const before = begun.get(key)
  if (before && !stories.some((one) => one.id === before)) return before
  const id = storyId(newId())
  begun.set(key, id)
  return id
}
