import { expect, test } from '@playwright/test'
import { inBothLanguages, startApp, wording } from './support/app'
import { expectAsked } from './support/answering'
import { expectNoViolations } from './support/axe'
import { coachCard, coachDeck, inLanguage } from './support/coachDeck'
import { chooseDeck, deckFile, install } from './support/files'
import { expectFocusShown } from './support/keyboard'
import { expectFits, smallTargets } from './support/layout'
import { prompt } from './support/practice'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const greeting = {
  id: 'hi',
  text: both('您好，请问客户在吗？', 'Is the customer in?'),
  breaks: null,
}
const thanks = { id: 'bye', text: both('谢谢，打扰了。', 'Thank you.'), breaks: null }
const debt = {
  id: 'debt',
  text: both('他欠了我们的钱。', 'He owes us money.'),
  breaks: both('向第三人透露债务', 'Disclosing a debt'),
  why: both('同事不是债务人。', 'A colleague is no debtor.'),
  sayInstead: both('请他方便时回电。', 'Please ask him to call back.'),
}
const police = {
  id: 'police',
  text: both('我是办案民警。', 'I am a police officer.'),
  breaks: both('冒充国家机关', 'Posing as an official'),
}
const threat = {
  id: 'threat',
  text: both('不还就找他领导。', 'Pay or we tell his boss.'),
  breaks: both('威胁', 'A threat'),
  why: both('不得以曝光相威胁。', 'No threats of exposure.'),
}

const BAD_CALL = coachCard('bad', {
  kind: 'violation',
  importance: 'must',
  prompt: both('哪几句违规？', 'Which lines break a rule?'),
  passages: [greeting, debt, police, threat, thanks],
})
const GOOD_CALL = coachCard('good', {
  kind: 'violation',
  importance: 'nice',
  prompt: both('这一段有没有违规？', 'Does anything here break a rule?'),
  passages: [greeting, thanks],
})
const DECK = coachDeck(1, [BAD_CALL, GOOD_CALL])

inBothLanguages((language) => {
  const t = wording(language)
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language)

  test('violations are marked, checked, put right and rated, by keyboard alone', async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile !== (language === 'zh-CN'), 'Chinese on a phone, English on a desktop')
    const press = (key: string) => page.keyboard.press(key)
    const line = (text: Parameters<typeof inLanguage>[0]) =>
      page.getByRole('checkbox', { name: say(text), exact: true })
    const row = (text: Parameters<typeof inLanguage>[0]) =>
      page
        .getByRole('listitem')
        .filter({ hasText: say(text) })
        .first()
    const heading = (name: string) => page.getByRole('heading', { name, exact: true })
    const expectSuggestion = (reason: string, rating: 'again' | 'good') =>
      expect(
        page.getByText(t('practise.suggests', { reason, rating: t(`practise.${rating}`) }), {
          exact: true,
        }),
      ).toBeVisible()
    const expectSound = async (screen: string) => {
      await expectNoViolations(page, screen)
      expect(await smallTargets(page)).toEqual([])
      const usual = page.viewportSize() ?? { width: 390, height: 844 }
      await page.setViewportSize({ width: 320, height: 640 })
      await expectFits(page, 320)
      await page.setViewportSize(usual)
    }

    await startApp(page, language)
    await chooseDeck(page, language, deckFile(DECK))
    await install(page, language, DECK)
    await page.getByRole('link', { name: t('deck.practise') }).click()
    await expectAsked(page, language, BAD_CALL)

    await test.step('two hits, a false alarm and a miss', async () => {
      await expect(prompt(page)).toBeFocused()
      await expect(page.getByRole('group', { name: t('violation.mark') })).toBeVisible()
      await expect(page.getByText(t('violation.marked', { count: 0 }))).toBeVisible()
      await press('ArrowDown')
      await expect(line(greeting.text)).toBeFocused()
      await expectFocusShown(page)
      await press('Space')
      await press('ArrowDown')
      await press('Space')
      await press('ArrowDown')
      await press('Space')
      await press('ArrowUp')
      await press('Space')
      await expect(line(debt.text)).not.toBeChecked()
      await press('Space')
      await expect(page.getByText(t('violation.marked', { count: 3 }))).toBeVisible()
      await expectSound('marked')
    })

    await test.step('the check says how each line fared, and asks to speak', async () => {
      await press('Enter')
      const hits = t('reason.violationsMissed', { found: 2, total: 3 })
      const result = `${hits} · ${t('violation.falseAlarms', { count: 1 })}`
      await expect(heading(result)).toBeFocused()
      await expect(row(greeting.text)).toContainText(t('violation.verdict.falseAlarm'))
      await expect(row(debt.text)).toContainText(t('violation.verdict.found'))
      await expect(row(debt.text)).toContainText(say(debt.breaks))
      await expect(row(debt.text)).toContainText(say(debt.why))
      await expect(row(threat.text)).toContainText(t('violation.verdict.missed'))
      await expect(row(thanks.text)).toContainText(t('violation.verdict.left'))
      await expect(page.getByText(t('violation.sayIt'))).toBeVisible()
      await expect(page.getByText(say(debt.sayInstead))).toBeHidden()
      await expect(page.getByRole('checkbox')).toHaveCount(0)
      expect(await smallTargets(page)).toEqual([])
    })

    await test.step('the reveal shows what to say instead; points are ticked', async () => {
      await press('Space')
      await expect(heading(t('violation.sayInstead'))).toBeFocused()
      await expect(heading(t('violation.sayInstead'))).toBeInViewport()
      await expect(page.getByText(say(debt.sayInstead))).toBeVisible()
      await expect(heading(t('practise.modelAnswer'))).toBeVisible()
      const reason = t('reason.violationsMissed', { found: 2, total: 3 })
      await expectSuggestion(reason, 'again')
      await press('Space')
      await press('Space')
      await expect(page.getByRole('checkbox').first()).toBeChecked()
      // What was said well does not make up for what was missed.
      await expectSuggestion(reason, 'again')
      await expectSound('graded')
      await press('Enter')
    })

    await test.step('a script without violation: the hand marks a line, and takes it back', async () => {
      await expectAsked(page, language, GOOD_CALL)
      const hit = () => (isMobile ? line(thanks.text).tap() : line(thanks.text).click())
      await hit()
      await expect(line(thanks.text)).toBeChecked()
      await hit()
      await expect(page.getByText(t('violation.marked', { count: 0 }))).toBeVisible()
      await press('Enter')
      await expect(heading(t('reason.rightlyNothing'))).toBeFocused()
      await expect(page.getByText(t('violation.sayWhy'))).toBeVisible()
      await press('Enter')
      await expectSuggestion(t('reason.rightlyNothing'), 'good')
      await press('Enter')
    })

    await test.step('the first one comes back with nothing marked; this time all are found', async () => {
      await expectAsked(page, language, BAD_CALL)
      await expect(page.getByText(t('violation.marked', { count: 0 }))).toBeVisible()
      for (const violation of [debt, police, threat]) {
        await line(violation.text).focus()
        await press('Space')
      }
      await press('Enter')
      await expect(heading(t('reason.allFound'))).toBeFocused()
      await press('Enter')
      await expectSuggestion(t('reason.allFound'), 'good')
      await press('a')
      await expectSuggestion(t('reason.allEssential'), 'good')
      await press('Enter')
      // The rating is gone a moment before the summary listens for the key.
      await expect(heading(t('summary.title'))).toBeVisible()
      await press('u')
      await expect(heading(t('reason.allFound'))).toBeVisible()
      await expect(row(threat.text)).toContainText(t('violation.verdict.found'))
    })
  })
})
