import { expect, type Locator, type Page } from '@playwright/test'

/** Goes on by Tab until the control has the focus, and sees that each stop on the way shows it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab')
    await expectFocusShown(page)
    if (await hasFocus(control)) return
  }
  throw new Error(`Tab never reaches ${control.toString()}`)
}

const hasFocus = (control: Locator) =>
  control.evaluate((element) => element === document.activeElement)

/** The control with the focus, or the row it sits in, is outlined. */
export async function expectFocusShown(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const control = document.activeElement
    if (!control || control === document.body) return 'nothing has the focus'
    const rings = [control, control.closest('label')].filter((element) => element !== null)
    const shown = rings.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return shown ? 'shown' : `not shown on ${control.outerHTML.slice(0, 200)}`
  })
  expect(outline).toBe('shown')
}

/** A key as an input method sends it while a text is being composed. */
export async function pressWhileComposing(
  page: Page,
  key: string,
  how: 'isComposing' | 'keyCode 229',
): Promise<void> {
  await page.evaluate(
    ([pressed, isComposing]) => {
      const composing = isComposing ? { isComposing: true } : { keyCode: 229 }
      const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, ...composing })
      const target = document.activeElement ?? document.body
      target.dispatchEvent(event)
    },
    [key, how === 'isComposing'] as const,
  )
}
