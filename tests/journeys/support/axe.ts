import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Legacy mode spares a second page for every scan; it matters for frames only, and there are none. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

/** The screen has no barrier that axe can find, light or dark. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axe(page)
    .options({ runOnly: RULES, rules: { 'target-size': { enabled: true } } })
    .analyze()
  // Only the colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await axe(page).withRules(['color-contrast']).analyze()
  const found = [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${screen}: ${id} ${node.html.slice(0, 120)} ${node.failureSummary}`),
  )
  expect.soft(found).toEqual([])
}
