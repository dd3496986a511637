import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { minutesAndSeconds } from '../../src/domain/pace'
import { type Language, spokenSeconds } from '../../src/domain/text'
import { STAR_PARTS, type StarPart } from '../../src/domain/writings'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { type CoachDeck, inLanguage } from './support/coachDeck'
import { chooseDeck, deckFile, install } from './support/files'
import { tabTo } from './support/keyboard'
import { prompt, ratings, revealButton } from './support/practice'

const allKinds = JSON.parse(readFileSync('tests/decks/fixtures/allKinds.json', 'utf8')) as CoachDeck
const stories = allKinds.cards.filter((card) => card.kind === 'story').slice(0, 2)
const deck: CoachDeck = { ...allKinds, id: 'own-stories', cards: stories }

const MINE: Record<Language, Record<StarPart, string>> = {
  'zh-CN': {
    situation: '去年双十一后，一位客户打进来，说被重复扣款，开口就骂。',
    task: '我要当场稳住他，再查清钱去了哪里。',
    action: '我先听他说完，再把金额和时间复述一遍。然后调出流水，告诉他钱什么时候到账。',
    result: '第二天款项退回，他撤了投诉。从那以后我先听完再解释。',
  },
  en: {
    situation: 'Last November a customer called, shouting that he had been charged twice.',
    task: 'I had to steady the call and find out where the money was.',
    action:
      'I let him finish and repeated the amount. Then I opened the ledger and told him the day.',
    result: 'The money was back the next day. Since then I listen before I explain.',
  },
}

/** A story card on screen, and the keys that answer it. */
function storyCard(page: Page, language: Language) {
  const { story } = texts(language)
  const say = wording(language)
  const field = (part: StarPart) =>
    page.getByRole('textbox', { name: story.part[part], exact: true })
  return {
    field,
    choice: page.getByRole('combobox', { name: story.yourStory }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** Goes to a part by Tab and writes it; the text is on the disk afterwards. */
    async write(part: StarPart, text: string) {
      await tabTo(page, field(part))
      await page.keyboard.insertText(text)
      const saved = field(part).locator('..').getByRole('status')
      await expect(saved).toHaveText(story.save.saved)
    },
    /** How much is still to be written, and how long it takes to say what is. */
    async expectSoFar(parts: readonly string[]) {
      const unfilled = say('story.unfilled', { count: STAR_PARTS.length - parts.length })
      await expect(page.getByText(unfilled)).toBeVisible()
      const seconds = Math.round(spokenSeconds(parts.join('\n')))
      const time = say('story.length.time', { time: minutesAndSeconds(seconds) })
      await expect(page.getByText(story.total)).toContainText(time)
    },
  }
}

/** Presses a control that is reached by Tab. */
async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

inBothLanguages((language) => {
  const words = texts(language)
  const { story } = words
  const mine = MINE[language]

  test('a story is written once, told from memory, and serves a second question', async ({
    page,
    context,
    isMobile,
  }) => {
    test.skip(isMobile !== (language === 'zh-CN'), 'once in each language, once on each device')
    const card = storyCard(page, language)
    await startApp(page, language)
    await chooseDeck(page, language, deckFile(deck))
    await install(page, language, deck)
    await press(page, page.getByRole('link', { name: words.deck.practise, exact: true }))

    await test.step('written part by part, and there again after a reload', async () => {
      await expect(prompt(page)).toBeFocused()
      await expect(page.getByText(wording(language)('story.unfilled', { count: 4 }))).toBeVisible()
      await card.write('situation', mine.situation)
      await card.expectSoFar([mine.situation])
      await card.write('task', mine.task)
      await card.expectSoFar([mine.situation, mine.task])
      await expectNoViolations(page, 'story half written')
      await page.reload()
      await expect(card.field('situation')).toHaveValue(mine.situation)
      await expect(card.field('task')).toHaveValue(mine.task)
      await card.write('action', mine.action)
      await card.write('result', mine.result)
      await card.expectSoFar(Object.values(mine))
    })

    await test.step('told from memory: only the parts are named', async () => {
      await press(page, card.button(story.fromMemory))
      await expect(card.button(story.edit)).toBeFocused()
      await expect(page.getByText(story.part.result, { exact: true })).toBeVisible()
      await expect(page.getByText(mine.action)).toHaveCount(0)
      await page.reload()
      await expect(card.choice).toContainText(mine.situation.slice(0, 12))
      await expect(page.getByText(mine.action)).toHaveCount(0)
      await expectNoViolations(page, 'story told from memory')
    })

    await test.step('compared, ticked, and rated with a reason', async () => {
      await page.keyboard.press('Space')
      await expect(page.getByRole('heading', { name: story.yourStory })).toBeFocused()
      await expect(page.getByText(mine.action)).toBeVisible()
      const ticks = page.getByRole('checkbox')
      for (const [index, part] of STAR_PARTS.entries()) {
        await page.keyboard.press('ArrowDown')
        await expect(ticks.nth(index)).toBeFocused()
        await expect(ticks.nth(index)).toHaveAccessibleName(new RegExp(story.told[part]))
        await page.keyboard.press('Space')
      }
      const missing = wording(language)('reason.essentialMissingWhileLearning', {
        count: 2,
      })
      await expect(page.getByText(missing)).toBeVisible()
      await page.keyboard.press('a')
      await expect(page.getByText(words.reason.allEssential)).toBeVisible()
      await expectNoViolations(page, 'story graded')
      await page.keyboard.press('Enter')
      await expect(prompt(page)).toContainText(inLanguage(stories[1]!.prompt, language))
    })

    await test.step('another card is told with the same story; none is lost by choosing', async () => {
      await expect(card.field('situation')).toHaveValue('')
      await card.write('situation', 'X')
      await choose(card.choice, mine.situation)
      await expect(card.button(story.edit)).toBeVisible()
      await expect(card.choice.getByRole('option')).toHaveCount(3)
      await page.reload()
      await expect(card.button(story.edit)).toBeVisible()
      await press(page, card.button(story.edit))
      await expect(card.field('situation')).toBeFocused()
      await expect(card.field('result')).toHaveValue(mine.result)
    })

    await test.step('a hundred thousand characters are pasted and kept whole', async () => {
      const long = (language === 'en' ? 'word ' : '一二三四五').repeat(20_000)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((text) => navigator.clipboard.writeText(text), long)
      await tabTo(page, card.field('result'))
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Control+V')
      const minutes = Math.round(spokenSeconds(long) / 60)
      const said = wording(language)('story.length.minutes', { count: minutes })
      await expect(page.getByText(said).first()).toBeVisible()
      await expect(card.field('result').locator('..').getByRole('status')).toHaveText(
        story.save.saved,
      )
      await page.reload()
      await press(page, card.button(story.edit))
      await expect(card.field('result')).toHaveValue(long)
      await expect(card.field('action')).toHaveValue(mine.action)
      await press(page, revealButton(page, language))
      await expect(ratings(page, language)).toBeVisible()
      // The form was filled in from below: what was written comes into view.
      await expect(page.getByRole('heading', { name: story.yourStory })).toBeInViewport()
    })
  })
})

/** Chooses an option below the one shown by arrow keys, as a closed list takes them. */
async function choose(list: Locator, beginning: string): Promise<void> {
  await list.focus()
  const wanted = list.getByRole('option').filter({ hasText: beginning.slice(0, 12) })
  const value = await wanted.getAttribute('value')
  for (let presses = 0; presses < 3 && (await list.inputValue()) !== value; presses++)
    await list.press('ArrowDown')
  await expect(list).toHaveValue(value ?? '')
}
