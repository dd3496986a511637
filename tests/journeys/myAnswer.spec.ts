import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { expectAsked, rowOf } from './support/answering'
import { expectNoViolations } from './support/axe'
import { coachCard, coachDeck, inLanguage } from './support/coachDeck'
import { dumpDatabase } from './support/database'
import { chooseDeck, deckFile, goTo, install, pickFile, savedBy } from './support/files'
import { tabTo } from './support/keyboard'
import { smallTargets } from './support/layout'
import { ratings } from './support/practice'

const C1 = coachCard('c1')
const DECK = coachDeck(1, [C1, coachCard('c2')])
const UPDATE = coachDeck(2, [
  coachCard('c1', { answer: { 'zh-CN': '教练的新答案。', en: 'The coach’s new answer.' } }),
  coachCard('c2'),
])

/** What storage has of my answer. */
async function storedAnswer(page: Page): Promise<string | undefined> {
  const { writings = [] } = await dumpDatabase(page)
  return (writings as readonly { field: string; text: string }[]).find(
    ({ field }) => field === 'answer',
  )?.text
}

/** The headings of the answers, as they stand one below the other. */
const answerHeadings = (page: Page, language: Language) => {
  const { practise, myAnswer } = texts(language)
  const name = new RegExp(`^(${practise.modelAnswer}|${myAnswer.title})$`)
  return page.getByRole('heading', { level: 2, name })
}

inBothLanguages((language) => {
  const t = wording(language)
  const { practise, myAnswer, story, settings, read } = texts(language)
  const mine = language === 'en' ? 'My own words, **calmly**.' : '我自己的话，**平静**地说。'
  const keywords = language === 'en' ? ['name', 'firm', 'reason'] : ['姓名', '单位', '来意']
  const press = (page: Page, key: string) => page.keyboard.press(key)
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const area = (page: Page) => page.getByRole('textbox', { name: myAnswer.label })

  async function practiseDeck(page: Page) {
    await goTo(page, language, 'library')
    await page.getByRole('link', { name: inLanguage(DECK.title, language) }).click()
    await page.getByRole('link', { name: t('deck.practise') }).click()
  }
  async function reveal(page: Page) {
    await expectAsked(page, language, C1)
    // A person reads the question first; meanwhile what the reveal needs arrives.
    await page.waitForLoadState('networkidle')
    await press(page, 'Space')
    await expect(ratings(page, language)).toBeVisible()
  }
  /** Opens the choice for the next time and moves down to one of its lines. */
  async function practiseFrom(page: Page, name: string) {
    const summary = page.locator('summary').filter({ hasText: myAnswer.next })
    await tabTo(page, summary)
    await press(page, 'Enter')
    await press(page, 'Tab')
    const line = page.getByRole('radio', { name })
    for (let steps = 0; steps < 3 && !(await isFocused(line)); steps++)
      await press(page, 'ArrowDown')
    await expect(line).toBeFocused()
    await press(page, 'Space')
    await expect(line).toBeChecked()
    await expect(summary).toContainText(name)
  }
  async function openReading(page: Page) {
    await goTo(page, language, 'library')
    await page.getByRole('link', { name: inLanguage(DECK.title, language) }).click()
    await rowOf(page, inLanguage(C1.prompt, language)).getByRole('link').click()
  }

  test('my own answer: written, practised from, kept by updates and in the saved data, by keyboard', async ({
    page,
    isMobile,
  }) => {
    test.skip((isMobile === true) !== (language === 'zh-CN'), 'zh on a phone, en on a desktop')
    await startApp(page, language)
    await chooseDeck(page, language, deckFile(DECK))
    await install(page, language, DECK)
    await practiseDeck(page)
    await reveal(page)

    await test.step('it is saved while it is written', async () => {
      await expect(answerHeadings(page, language)).toHaveText([
        practise.modelAnswer,
        myAnswer.title,
      ])
      await tabTo(page, button(page, myAnswer.write))
      await press(page, 'Enter')
      await expect(area(page)).toBeFocused()
      await expect(button(page, myAnswer.fromModel)).toBeVisible()
      await page.keyboard.type(mine)
      await expect(page.getByText(story.save.saved, { exact: true })).toBeVisible()
      await expectNoViolations(page, 'my answer, writing')
      expect(await smallTargets(page)).toEqual([])
      await page.reload()
      await reveal(page)
      const bold = language === 'en' ? 'calmly' : '平静'
      await expect(page.locator('strong').getByText(bold, { exact: true })).toBeVisible()
    })

    await test.step('practised from, it comes first the next time, and nothing moves before', async () => {
      await practiseFrom(page, myAnswer.from.mine)
      await expect(answerHeadings(page, language)).toHaveText([
        practise.modelAnswer,
        myAnswer.title,
      ])
      await page.reload()
      await reveal(page)
      await expect(answerHeadings(page, language)).toHaveText([
        myAnswer.title,
        practise.modelAnswer,
      ])
      await expect(answerHeadings(page, language).first()).toBeFocused()
      await expectNoViolations(page, 'my answer, first')
      await press(page, 'Space')
      await expect(page.getByRole('checkbox').first()).toBeFocused()
      await page.reload()
      await reveal(page)
    })

    await test.step('three keywords stand under the question, and no more', async () => {
      await practiseFrom(page, myAnswer.from.keywords)
      await tabTo(page, page.getByRole('textbox', { name: myAnswer.keywords }))
      await page.keyboard.type(keywords.join(language === 'en' ? ', ' : '、'))
      await press(page, 'Shift+Tab')
      await expectNoViolations(page, 'my answer, keywords')
      await page.reload()
      await expectAsked(page, language, C1)
      for (const word of keywords) await expect(page.getByText(word, { exact: true })).toBeVisible()
      await expect(page.getByText(mine.slice(0, 5))).toHaveCount(0)
      await expectNoViolations(page, 'keywords while asking')
    })

    await test.step('a newer version of the deck leaves it alone', async () => {
      await page.getByRole('link', { name: practise.end }).click()
      await chooseDeck(page, language, deckFile(UPDATE))
      await install(page, language, UPDATE)
      await openReading(page)
      await expect(
        page.getByText(inLanguage(UPDATE.cards[0]?.answer as never, language)),
      ).toBeVisible()
      await expect(page.getByText(mine.slice(0, 5))).toBeVisible()
    })

    await test.step('so does losing everything, once it was saved', async () => {
      await goTo(page, language, 'settings')
      const saved = await savedBy(page, () => button(page, settings.save).click())
      await button(page, settings.delete).click()
      await page.getByRole('dialog').getByRole('button', { name: settings.deleteConfirm }).click()
      await page.getByRole('link', { name: t('welcome.restore') }).click()
      await pickFile(page, button(page, settings.restore).first(), saved.path)
      const { decks } = JSON.parse(saved.text) as { decks: readonly unknown[] }
      const restored = t('settings.restored', { decks: decks.length, reviews: 0 })
      await expect(page.getByText(restored)).toBeVisible()
      await openReading(page)
      await expect(page.getByText(mine.slice(0, 5))).toBeVisible()
      expect(await storedAnswer(page)).toBe(mine)
    })

    await test.step('100,000 characters pasted in are kept whole, and what that means is said', async () => {
      const long = (language === 'en' ? 'ten more__' : '再来十个字再来十个字').repeat(10_000)
      await tabTo(page, button(page, myAnswer.edit))
      await press(page, 'Enter')
      await press(page, 'ControlOrMeta+a')
      await page.keyboard.insertText(long)
      await expect(page.getByText(t('story.length.over', { target: '1:00' }))).toBeVisible()
      await expect.poll(async () => (await storedAnswer(page)) === long).toBe(true)
      await page.reload()
      await button(page, myAnswer.edit).click()
      await expect(area(page)).toHaveValue(long)
      await button(page, myAnswer.done).click()
      await page.getByRole('button', { name: read.next }).click()
      await expect(page.getByText(inLanguage(coachCard('c2').prompt, language))).toBeVisible()
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
    })
  })
})

const isFocused = (control: ReturnType<Page['getByRole']>) =>
  control.evaluate((element) => element === document.activeElement)
