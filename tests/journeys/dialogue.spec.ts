import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import type { DialogueCard } from '../../src/kinds/dialogue/schema'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { expectNoViolations } from './support/axe'
import { type CoachDeck, inLanguage } from './support/coachDeck'
import { chooseDeck, deckFile, install } from './support/files'
import { tabTo } from './support/keyboard'
import { prompt, ratings, revealButton } from './support/practice'
import { storedReviews } from './support/reviews'

const allKinds = JSON.parse(readFileSync('tests/decks/fixtures/allKinds.json', 'utf8')) as CoachDeck
const cardNamed = (id: string) =>
  allKinds.cards.find((card) => card.id === id) as DialogueCard & {
    readonly [field: string]: unknown
  }
/** Two turns, with four essential points; and one turn. */
const talk = cardNamed('lost-job')
const short = cardNamed('complaint-call')
const deck: CoachDeck = { ...allKinds, id: 'own-talks', cards: [talk, short] }

/** What is said and ticked in a card's turn, in the language of the journey. */
function turnsOf(card: DialogueCard, language: Language) {
  const say = (text: Parameters<typeof inLanguage>[0] = '') => inLanguage(text, language)
  return card.turns.map(({ line, example, keyPoints = [], redLines = [] }) => ({
    line: say(line),
    example: say(example),
    points: keyPoints.map((point) => say(point.text)),
    redLines: redLines.map((redLine) => say(redLine.text)),
  }))
}

/** The heading has the focus, and no bar lies over it. */
async function expectCameTo(heading: Locator): Promise<void> {
  await expect(heading).toBeFocused()
  const isOnTop = await heading.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect()
    return document.elementFromPoint(left + 4, top + height / 2) === element
  })
  expect(isOnTop).toBe(true)
}

inBothLanguages((language) => {
  const words = texts(language)
  const { dialogue, practise } = words
  const say = wording(language)
  const [otherFirst, mineFirst, otherSecond, mineSecond] = turnsOf(talk, language)
  const [, mineShort] = turnsOf(short, language)

  const on = (page: Page) => ({
    press: (key: string) => page.keyboard.press(key),
    heading: (name: string) => page.getByRole('heading', { name, exact: true }),
    turn: (number: number) =>
      page.getByRole('heading', { name: say('dialogue.turn', { number, total: 2 }), exact: true }),
    tick: (name = '') => page.getByRole('checkbox', { name }),
    next: (name: string) => page.getByRole('button', { name }),
    expectSuggestion: (reason: string, rating: 'again' | 'good') =>
      expect(
        page.getByText(say('practise.suggests', { reason, rating: practise[rating] }), {
          exact: true,
        }),
      ).toBeVisible(),
  })

  test('a talk is practised turn by turn, judged as a whole, and once more in one go, by keyboard', async ({
    page,
  }, { project }) => {
    test.skip((project.name === 'phone') !== (language === 'zh-CN'), 'each language on one device')
    const { press, heading, turn, tick, next, expectSuggestion } = on(page)
    await startApp(page, language)
    await chooseDeck(page, language, deckFile(deck))
    await install(page, language, deck)
    await page.getByRole('link', { name: words.deck.practise }).click()

    await test.step('turn by turn, with the example after each', async () => {
      await expect(prompt(page)).toBeFocused()
      await expect(turn(1)).toBeVisible()
      await expect(page.getByText(otherFirst?.line ?? '')).toBeVisible()
      await expect(next(dialogue.showExample)).toBeVisible()
      await press('Space')
      await expectCameTo(heading(dialogue.couldSay))
      await expect(page.getByText(mineFirst?.example ?? '')).toBeVisible()
      await press('ArrowDown')
      await expect(tick(mineFirst?.points[0])).toBeFocused()
      await press('a')
      for (const point of mineFirst?.points ?? []) await expect(tick(point)).toBeChecked()
      await expect(page.getByText(mineSecond?.example ?? '')).toHaveCount(0)
      await expect(next(dialogue.nextTurn)).toBeVisible()
      await press('Enter')
      await expectCameTo(turn(2))
      await expect(page.getByText(otherSecond?.line ?? '')).toBeVisible()
      await expect(page.getByText(mineFirst?.example ?? '')).toBeHidden()
      await expect(ratings(page, language)).toHaveCount(0)
      await press('Enter')
      await expectCameTo(heading(dialogue.couldSay))
      await expectNoViolations(page, 'dialogue in mid-turn')
    })

    await test.step('back, with what was ticked still there', async () => {
      await press('ArrowLeft')
      await expectCameTo(turn(2))
      await press('ArrowLeft')
      await expectCameTo(heading(dialogue.couldSay))
      for (const point of mineFirst?.points ?? []) await expect(tick(point)).toBeChecked()
      await press('Enter')
      await expectCameTo(turn(2))
      await tabTo(page, next(dialogue.fromStart))
      await press('Enter')
      await expectCameTo(turn(1))
      for (let steps = 0; steps < 3; steps++) await press('Enter')
      await press('ArrowDown')
      await expect(tick(mineSecond?.points[0])).toBeFocused()
      await press('Space')
    })

    await test.step('the whole talk, and a suggestion that says why', async () => {
      await press('Enter')
      await expectCameTo(heading(dialogue.wholeTalk))
      const missing = say('reason.essentialMissingWhileLearning', { count: 1 })
      await expectSuggestion(missing, 'again')
      await tabTo(page, tick(mineFirst?.redLines[0]))
      await press('Space')
      await expectSuggestion(say('reason.redLineCrossed', { count: 1 }), 'again')
      await expectNoViolations(page, 'dialogue graded')
    })

    await test.step('once more, in one go', async () => {
      await tabTo(page, next(dialogue.onceMore))
      await press('Enter')
      await expectCameTo(turn(1))
      await press('ArrowDown')
      await expect(tick(dialogue.inOneGo)).toBeFocused()
      await press('Space')
      await expect(next(dialogue.nextLine)).toBeVisible()
      await press('Enter')
      await expectCameTo(turn(2))
      await expect(page.getByRole('checkbox')).toHaveCount(0)
      await expect(page.getByText(mineFirst?.example ?? '')).toHaveCount(0)
      await press('Enter')
      await expectCameTo(heading(dialogue.wholeTalk))
      for (const mine of [mineFirst, mineSecond]) {
        await expect(page.getByText(mine?.example ?? '')).toBeVisible()
        for (const point of mine?.points ?? []) await expect(tick(point)).not.toBeChecked()
      }
      await press('a')
      await expectSuggestion(words.reason.allEssential, 'good')
      await press('Enter')
    })

    await test.step('a talk of one turn; a red line crossed is remembered', async () => {
      await expect(prompt(page)).toHaveText(inLanguage(short.prompt, language))
      await expect(revealButton(page, language)).toBeVisible()
      await press('Space')
      await expect(page.getByText(mineShort?.example ?? '')).toBeVisible()
      await tabTo(page, tick(mineShort?.redLines[0]))
      await press('Space')
      await press('Enter')
      await expect(ratings(page, language)).toBeHidden()
      await press('Space')
      await expect(page.getByText(say('practise.crossedBefore', { count: 1 }))).toBeVisible()
      const [whole, crossed] = await storedReviews(page)
      expect(whole).toMatchObject({ pointsMade: ['k1', 'k2', 'k3', 'k4'], redLinesCrossed: [] })
      expect(crossed).toMatchObject({ rating: 'again', redLinesCrossed: ['r1'] })
    })
  })
})
