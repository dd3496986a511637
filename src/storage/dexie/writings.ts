import type { Clock } from '../../domain/clock'
import { millis, type StoryId } from '../../domain/ids'
import { type OwnStory, textsIn, type Writing } from '../../domain/writings'
import type { WritingStore } from '../ports'
import { type Database, writingKey } from './database'
import { attempt } from './errors'
import { momentAfter } from './moment'

export function createWritingStore(db: Database, clock: Clock): WritingStore {
  const between = (from: string, to: string) =>
    db.writings.where('[owner+language+field]').between([from], [to])

  return {
    of: (owner) => between(owner, `${owner}\0`).toArray(),

    stories: async (language) => {
      const rows = await between('story:', 'story;')
        .and((row) => row.language === language)
        .toArray()
      const stories = new Map<StoryId, Writing[]>()
      for (const row of rows) {
        const id = row.owner as StoryId
        stories.set(id, [...(stories.get(id) ?? []), row])
      }
      return [...stories]
        .map(
          ([id, texts]): OwnStory => ({
            id,
            language,
            texts: textsIn(texts, language),
            at: millis(Math.max(...texts.map((row) => row.at))),
          }),
        )
        .filter(({ texts }) => Object.values(texts).some((text) => text.trim()))
        .sort((a, b) => b.at - a.at)
    },

    write: (texts) =>
      attempt(() =>
        db.transaction('rw', db.writings, async () => {
          const before = await db.writings.bulkGet(texts.map(writingKey))
          await db.writings.bulkPut(
            texts.map((text, index) => ({
              ...text,
              at: momentAfter(clock, before[index]?.at ?? 0),
            })),
          )
        }),
      ),
  }
}
