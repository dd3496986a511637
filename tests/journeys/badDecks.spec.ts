import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/domain/text'
import { describeFault } from '../../src/formats/deck/describe'
import { type Fault, pathText } from '../../src/formats/deck/faults'
import { readDeck } from '../../src/formats/deck/read'
import { inBothLanguages, startApp, texts, wording } from './support/app'
import { BAD_DECKS } from './support/badDecks'
import { dumpDatabase, expectDecksHere } from './support/database'
import { chooseButton, type File, goTo, openAdd, pickFile } from './support/files'
import { watchForHarm } from './support/harm'

/** What the checker says about a file, without the screen. */
function faultsOf({ buffer }: File): readonly Fault[] {
  const result = readDeck(new Uint8Array(buffer))
  if (result.ok) throw new Error('the file is a good deck')
  return result.error
}

/** The faults as the person should read them: place and advice. */
const listed = (faults: readonly Fault[], language: Language) =>
  faults.map((fault) => {
    const line = wording(language)('add.line', { line: fault.line ?? 0 })
    return `${line} · ${pathText(fault.path)}${describeFault(fault, language)}`
  })

/** Quotes from the deck aside. */
const isChinese = (advice: string) => /\p{Script=Han}/u.test(advice.replace(/“[^”]*”|"[^"]*"/g, ''))

const faultList = (page: Page) => page.getByRole('alert').getByRole('listitem')

inBothLanguages((language) => {
  const t = wording(language)

  test('a bad deck is refused with a list of its faults, and nothing changes', async ({ page }) => {
    const harm = watchForHarm(page)
    await startApp(page, language)
    await goTo(page, language, 'library')
    await expectDecksHere(page)
    await openAdd(page, language)
    const before = await dumpDatabase(page)

    for (const bad of BAD_DECKS)
      await test.step(bad.name, async () => {
        const faults = faultsOf(bad.file)
        const errors = faults.filter(({ level }) => level === 'error')
        expect(errors.map(({ code, path }) => `${code} ${pathText(path)}`)).toEqual(bad.errors)

        await pickFile(page, chooseButton(page, language), bad.file)
        const heading = page.getByRole('heading', {
          name: t('add.faults', { count: errors.length }),
          exact: true,
        })
        await expect(heading).toBeVisible()
        await expect(faultList(page)).toHaveText(listed(faults, language))
        for (const advice of await faultList(page).getByRole('paragraph').allInnerTexts())
          expect(isChinese(advice)).toBe(language === 'zh-CN')
        await expect(page.getByRole('button', { name: t('add.install') })).toHaveCount(0)
        expect(await dumpDatabase(page)).toEqual(before)
        await harm.expectNone()
      })
    await goTo(page, language, 'library')
    await expect(page.getByRole('heading', { level: 1, name: t('library.title') })).toBeVisible()
    await harm.expectNone()
  })

  test('pasted nonsense is refused in the same way', async ({ page }) => {
    await startApp(page, language)
    await goTo(page, language, 'library')
    await expectDecksHere(page)
    await openAdd(page, language)
    const before = await dumpDatabase(page)
    const { pasteLabel, check } = texts(language).add
    await page.getByRole('textbox', { name: pasteLabel }).fill('{"format": 1,}')
    await page.getByRole('button', { name: check }).click()
    await expect(page.getByRole('heading', { name: t('add.faults', { count: 1 }) })).toBeVisible()
    const result = readDeck('{"format": 1,}')
    await expect(faultList(page)).toHaveText(listed(result.ok ? [] : result.error, language))
    expect(await dumpDatabase(page)).toEqual(before)
  })
})
