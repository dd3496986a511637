import { expect, type Page } from '@playwright/test'

/** What is wider than the window or cut off, each in a line. */
const overflows = (page: Page, width: number): Promise<string[]> =>
  page.evaluate((limit) => {
    const shown = (element: Element) => {
      const { width: w, height: h } = element.getBoundingClientRect()
      return w > 1 && h > 1 && getComputedStyle(element).visibility === 'visible'
    }
    const name = (element: Element) =>
      `<${element.localName}> “${(element.textContent ?? '').slice(0, 40)}”`
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const found: string[] = []
    const wide = document.scrollingElement?.scrollWidth ?? 0
    if (wide > limit) found.push(`the page is ${wide} wide`)
    for (const element of document.querySelectorAll('#root *')) {
      if (!shown(element)) continue
      const { left, right } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const table = element.closest('table')
      if ((left < -1 || right > limit + 1) && !(table && scrolls(table)))
        found.push(`${name(element)} from ${Math.round(left)} to ${Math.round(right)}`)
      const cut = /hidden|clip/.test(style.overflowX) && element.textContent !== ''
      if (cut && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} is cut`)
    }
    return found
  }, width)

/** Nothing is wider than so many pixels, or cut; a picture that takes its new measure gets its time. */
export const expectFits = (page: Page, width: number, screen?: string) =>
  expect
    .configure({ soft: true })
    .poll(() => overflows(page, width), screen)
    .toEqual([])

/** The side of the smallest control, in pixels (WCAG asks for 24, or 44 at its highest level). */
const THUMB = 44

/** Controls that a thumb would miss, each in a line; links inside a text are as high as the text. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const top = document.querySelector('dialog[open]') ?? document.querySelector('#root')
    const controls = 'a[href], button, select, textarea, input, summary'
    return [...(top?.querySelectorAll<HTMLElement>(controls) ?? [])].flatMap((control) => {
      const box = (control.closest('label') ?? control).getBoundingClientRect()
      const hidden = box.width <= 1 || box.height <= 1 || box.bottom < 0
      if (hidden || control.matches('a[target=_blank]')) return []
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`
      const name = control.ariaLabel ?? control.textContent
      return box.width < least || box.height < least
        ? [`<${control.localName}> “${name}” is ${size}`]
        : []
    })
  }, THUMB)

/** What has the focus on a card, if a bar hides some of it that could be in sight; else null (WCAG 2.4.12). */
export const focusUnderBar = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const control = document.activeElement
    if (!control?.closest('#content')) return null
    const { top, bottom, height } = (control.closest('label') ?? control).getBoundingClientRect()
    const from = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
    const to = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight
    const isHidden = height <= to - from ? top < from - 1 || bottom > to + 1 : top > to
    const where = `from ${Math.round(top)} to ${Math.round(bottom)}, free from ${from} to ${to}`
    return isHidden ? `“${(control.closest('label') ?? control).textContent}” ${where}` : null
  })
