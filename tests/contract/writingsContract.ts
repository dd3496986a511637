import { describe, expect, test } from 'vitest'
import { deckId, type CardId, millis, type StoryId, storyId } from '../../src/domain/ids'
import type { Writing } from '../../src/domain/writings'
import type { Storage } from '../../src/storage/ports'
import { DAY, fakeClock } from '../support/clock'
import { DECK, FOUR, header, idOf } from '../support/decks'
import { benchWith, freshName, type Open, unwrap } from '../support/storage'

type Text = Omit<Writing, 'at'>
type Key = Partial<Pick<Text, 'field' | 'language'>>

const textOf = (owner: CardId | StoryId, text: string, key: Key = {}): Text => ({
  owner,
  field: 'answer',
  language: 'zh-CN',
  text,
  ...key,
})

const write = async (storage: Storage, ...texts: readonly Text[]) =>
  unwrap(await storage.writings.write(texts))

const said = async (storage: Storage, owner: CardId | StoryId) =>
  (await storage.writings.of(owner)).map(({ field, language, text }) => [field, language, text])

export function describeWritings(open: Open): void {
  describe('what the person writes', () => {
    test('is kept as it was typed; what is typed next takes its place', async () => {
      const { storage, clock } = await benchWith(open)
      const long = `# 我的答案\n\n${'很长。'.repeat(33_333)} `
      await write(storage, textOf(idOf('a'), '一'))
      clock.move(1000)
      await write(storage, textOf(idOf('a'), long))
      const row = { ...textOf(idOf('a'), long), at: clock.now() }
      expect(await storage.writings.of(idOf('a'))).toEqual([row])
    })

    test('in one field or language leaves the others alone', async () => {
      const { storage } = await benchWith(open)
      const english = textOf(idOf('a'), 'mine', { language: 'en' })
      const words = textOf(idOf('a'), '一，二', { field: 'keywords' })
      await write(storage, textOf(idOf('a'), '我的'), english, words)
      await write(storage, textOf(idOf('a'), ''), textOf(idOf('b'), '另一张'))
      expect(await said(storage, idOf('a'))).toEqual([
        ['answer', 'en', 'mine'],
        ['answer', 'zh-CN', ''],
        ['keywords', 'zh-CN', '一，二'],
      ])
    })

    test('belongs to one owner, also where another’s name begins with that one’s', async () => {
      const { storage } = await benchWith(open)
      const long = deckId('first-long')
      const owners = [
        ...['a', 'ab', 'a-', 'a/b'].map((card) => idOf(card)),
        idOf('a', long),
        ...['a', 'ab', ''].map(storyId),
      ]
      await write(storage, ...owners.map((owner) => textOf(owner, owner)))
      for (const owner of owners)
        expect(await said(storage, owner)).toEqual([['answer', 'zh-CN', owner]])
      expect(await said(storage, idOf('c'))).toEqual([])
    })

    test('is later than what it replaces, even when the clock was set back', async () => {
      const { storage, clock } = await benchWith(open)
      await write(storage, textOf(idOf('a'), '一'))
      const before = clock.now()
      clock.move(-DAY)
      await write(storage, textOf(idOf('a'), '二'), textOf(idOf('b'), '三'))
      const [own] = await storage.writings.of(idOf('a'))
      expect(own).toMatchObject({ text: '二', at: before + 1 })
      expect((await storage.writings.of(idOf('b')))[0]?.at).toBe(clock.now())
    })

    test('is not touched by a new version of the deck, nor by its removal', async () => {
      const { storage } = await benchWith(open)
      await write(storage, textOf(idOf('a'), '我的'))
      unwrap(await storage.decks.install(header(DECK, 2), FOUR, 'builtIn'))
      unwrap(await storage.decks.remove(DECK))
      expect(await said(storage, idOf('a'))).toEqual([['answer', 'zh-CN', '我的']])
    })

    test('keeps its card in the deck when a new version has left it out; an emptied text does not', async () => {
      const { storage } = await benchWith(open)
      await write(storage, textOf(idOf('c'), '我的'), textOf(idOf('d'), ' \n'))
      const next = FOUR.slice(0, 2)
      const report = unwrap(await storage.decks.install(header(DECK, 2), next, 'builtIn'))
      expect(report).toMatchObject({ removed: 1, keptRemoved: 1 })
      expect(await storage.cards.get(idOf('c'))).toMatchObject({ removedUpstream: true })
      expect(await storage.cards.get(idOf('d'))).toBeUndefined()
      const snapshot = await storage.backup.snapshot()
      const copy = await open(freshName(), fakeClock())
      unwrap(await copy.backup.restore(snapshot))
      expect(await copy.cards.get(idOf('c'))).toEqual(await storage.cards.get(idOf('c')))
      const removed = unwrap(await copy.decks.remove(DECK))
      if (removed) unwrap(await copy.decks.restore(removed))
      expect(await copy.cards.get(idOf('c'))).toMatchObject({ removedUpstream: true })
    })
  })

  describe('stories', () => {
    const [early, late, emptied] = ['1', '2', '3'].map(storyId) as [StoryId, StoryId, StoryId]

    test('come in one language, the last changed first, without the emptied ones', async () => {
      const { storage, clock } = await benchWith(open)
      const titled = (id: StoryId, text: string, more: Key = {}) =>
        write(storage, textOf(id, text, { field: 'title', ...more }))
      await titled(early, '早')
      clock.move(1000)
      await titled(late, '晚')
      await titled(emptied, '空')
      clock.move(1000)
      await titled(late, 'Late', { language: 'en' })
      await write(storage, textOf(emptied, ' ', { field: 'title' }))
      await write(storage, textOf(idOf('a'), 'no story', { field: 'title' }))
      const at = millis(clock.now() - 1000)
      const list = await storage.writings.stories('zh-CN')
      expect(list).toEqual([
        { id: late, language: 'zh-CN', texts: { title: '晚' }, at },
        { id: early, language: 'zh-CN', texts: { title: '早' }, at: at - 1000 },
      ])
      expect((await storage.writings.stories('en')).map((one) => one.id)).toEqual([late])

      await write(storage, textOf(early, '做了', { field: 'action' }))
      const [first] = await storage.writings.stories('zh-CN')
      expect(first).toMatchObject({
        id: early,
        texts: { title: '早', action: '做了' },
        at: clock.now(),
      })
    })
  })

  describe('own texts of two devices', () => {
    test('are brought together field by field, the newer text of each', async () => {
      const [here, there] = [await benchWith(open), await benchWith(open)]
      const words: Key = { field: 'keywords' }
      await write(here.storage, textOf(idOf('a'), '旧'), textOf(idOf('a'), '旧词', words))
      here.clock.move(2000)
      there.clock.move(1000)
      await write(there.storage, textOf(idOf('a'), '新'), textOf(idOf('b'), '那边'))
      await write(here.storage, textOf(idOf('a'), '', words))
      await write(there.storage, textOf(idOf('a'), '别的词', words))
      const [a, b] = [await here.storage.backup.snapshot(), await there.storage.backup.snapshot()]
      unwrap(await here.storage.backup.restore(b))
      unwrap(await there.storage.backup.restore(a))
      for (const { storage } of [here, there]) {
        expect(await said(storage, idOf('a'))).toEqual([
          ['answer', 'zh-CN', '新'],
          ['keywords', 'zh-CN', ''],
        ])
        expect(await said(storage, idOf('b'))).toEqual([['answer', 'zh-CN', '那边']])
      }
    })
  })
}
