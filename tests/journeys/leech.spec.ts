import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { expectAsked, rowOf } from './support/answering'
import { expectNoViolations } from './support/axe'
import { coachCard, inLanguage } from './support/coachDeck'
import { expectShown } from './support/deckPage'
import { goTo, pickFile } from './support/files'
import { tabTo } from './support/keyboard'
import { smallTargets } from './support/layout'
import { almostLeech, LEECH_DECK } from './support/leech'
import { ratings } from './support/practice'

async function openDeck(page: Page, language: Language, title: string): Promise<void> {
  await goTo(page, language, 'library')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The app with the card that is almost a leech, on its deck's page. */
async function withAlmostLeech(page: Page, language: Language): Promise<void> {
  const { settings } = texts(language)
  await startApp(page, language)
  await goTo(page, language, 'settings')
  const restore = page.getByRole('button', { name: settings.restore, exact: true }).first()
  await pickFile(page, restore, almostLeech(Date.now()))
  const restored = wording(language)('settings.restored', { decks: 1, reviews: 15 })
  await expect(page.getByText(restored)).toBeVisible()
  await openDeck(page, language, inLanguage(LEECH_DECK.title, language))
}

inBothLanguages((language) => {
  const t = wording(language)
  const words = texts(language)
  const [c1, c2, c3] = [LEECH_DECK.cards[0] ?? coachCard('c1'), coachCard('c2'), coachCard('c3')]
  const prompt = (card: typeof c1) => inLanguage(card.prompt, language)
  const isOther = ({ isMobile }: { isMobile: boolean | undefined }) =>
    (isMobile === true) !== (language === 'zh-CN')

  test('a card that keeps slipping: put off, split or suspended, each with a way back, by keyboard', async ({
    page,
    isMobile,
  }) => {
    test.skip(isOther({ isMobile }), 'Chinese on a phone, English on a desktop')
    const press = (key: string) => page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name: t('leech.title') })
    const choose = async (name: string) => {
      await tabTo(page, page.getByRole('dialog').getByRole('button', { name }))
      await press('Enter')
    }
    const undo = async (message: string) => {
      await expect(page.getByText(message)).toBeVisible()
      await tabTo(page, page.getByRole('button', { name: t('app.undo'), exact: true }))
      await press('Enter')
      await expect(page.getByText(message)).toBeHidden()
    }
    /** Takes the slip back and slips once more. */
    const slipAgain = async () => {
      await press('u')
      await expectAsked(page, language, c1)
      await expect(ratings(page, language)).toBeVisible()
      await press('1')
      await expect(dialog).toBeVisible()
    }
    const openList = async () => {
      await page.getByRole('link', { name: t('practise.end') }).click()
      await openDeck(page, language, inLanguage(LEECH_DECK.title, language))
    }
    const showOnly = (label: string) =>
      page.getByRole('combobox', { name: t('deck.state') }).selectOption(label)

    await withAlmostLeech(page, language)
    await page.getByRole('link', { name: t('deck.practise') }).click()
    await expectAsked(page, language, c1)
    await press('Space')
    await expect(ratings(page, language)).toBeVisible()
    await press('1')

    await test.step('the eighth slip asks what to do; the next card waits beneath', async () => {
      await expect(dialog).toContainText(prompt(c1))
      await expect(dialog).toContainText(t('leech.forgotten', { count: 8 }))
      await expectNoViolations(page, 'leech')
      expect(await smallTargets(page)).toEqual([])
    })

    await test.step('put off for a week, and taken back', async () => {
      await choose(t('leech.postpone'))
      await expect(dialog).toBeHidden()
      await expectAsked(page, language, c2)
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await undo(t('leech.postponed', { date: inAWeek(language) }))
      await expectAsked(page, language, c2)
    })

    await test.step('split, and taken back', async () => {
      await slipAgain()
      await choose(t('leech.split'))
      const split = page.getByRole('dialog', { name: t('leech.split') })
      await expectNoViolations(page, 'split')
      expect(await smallTargets(page)).toEqual([])
      const first = split.getByRole('checkbox').first()
      await tabTo(page, first)
      await press('Space')
      const answer = split.getByRole('textbox', { name: t('leech.answer') })
      await expect(answer).toHaveCount(1)
      await tabTo(page, answer)
      await press('ControlOrMeta+a')
      await page.keyboard.type('Because of the unpaid bill')
      await choose(t('leech.make', { count: 1 }))
      const deck = language === 'en' ? 'My cards' : '我的卡片'
      const made = t('leech.made', { count: 1, deck })
      await undo(made)
      await slipAgain()
      await choose(t('leech.split'))
      await choose(t('leech.make', { count: 2 }))
      await expect(page.getByText(t('leech.made', { count: 2, deck }))).toBeVisible()
      await openList()
      await showOnly(words.deck.states.suspended)
      await expectShown(page, language, 1, 3)
      await expect(rowOf(page, prompt(c1))).toContainText(t('leech.keepsSlipping'))
      await openDeck(page, language, deck)
      const points = language === 'en' ? ['point 1 of 2', 'point 2 of 2'] : ['第 1 个', '第 2 个']
      for (const point of points) await expect(rowOf(page, point)).toHaveCount(1)
      await expect(rowOf(page, points[0] ?? '')).toContainText(words.deck.states.new)
    })

    await test.step('the suspended card is found among those that slip, and resumed', async () => {
      await openDeck(page, language, inLanguage(LEECH_DECK.title, language))
      await showOnly(words.leech.states.leech)
      await expectShown(page, language, 1, 3)
      await rowOf(page, prompt(c1)).getByRole('link').click()
      await tabTo(page, page.getByRole('button', { name: t('deck.resume') }))
      await press('Enter')
      await expect(page.getByRole('button', { name: t('cardMenu.suspend') })).toBeVisible()
      await page.goBack()
      await showOnly(words.deck.states.suspended)
      await expectShown(page, language, 0, 3)
    })

    await test.step('any card can be put off from its menu, and asked again from its page', async () => {
      await page.getByRole('link', { name: t('deck.practise') }).click()
      await expectAsked(page, language, c2)
      // It stands before the question, where Tab has begun.
      await page.getByRole('button', { name: t('practise.actions'), exact: true }).press('Enter')
      await choose(t('leech.postpone'))
      await expectAsked(page, language, c3)
      await openList()
      await showOnly(words.leech.states.postponed)
      await expectShown(page, language, 1, 3)
      const row = rowOf(page, prompt(c2))
      await expect(row).toContainText(t('leech.until', { date: inAWeek(language) }))
      await row.getByRole('link').click()
      await tabTo(page, page.getByRole('button', { name: t('leech.askAgain') }))
      await expectNoViolations(page, 'a card put off')
      await press('Enter')
      await expect(page.getByRole('button', { name: t('leech.askAgain') })).toBeHidden()
      await page.goBack()
      await page.getByRole('link', { name: t('deck.practise') }).click()
      await expectAsked(page, language, c2)
    })
  })
})

/** The study day a week from now, as a notice says it; a day turns at 04:00. */
function inAWeek(language: Language): string {
  const at = Date.now() - 4 * 60 * 60_000 + 7 * 24 * 60 * 60_000
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(at)
}
