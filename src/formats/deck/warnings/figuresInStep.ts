import { finding } from '../faults'
import type { CardRule } from '../rules/cards'
import { cardTexts } from '../texts'

/** Small numbers are often written as words. */
const SMALL = 12

/**
 * A figure of the Chinese text that the English one does not have: one of them is wrong, and a wrong
 * article or deadline costs the learner the interview. Figures are compared without their zeros, so
 * that `300万` and `3 million` agree; numbers in Chinese characters are not read.
 */
export const figuresInStep: CardRule = (card) =>
  cardTexts(card).flatMap(({ text, place }) => {
    if (typeof text === 'string' || text['zh-CN'] === undefined || text.en === undefined) return []
    const said = new Set(figuresIn(text.en).map(({ digits }) => digits))
    const english = text.en.toLowerCase()
    const missing = figuresIn(text['zh-CN']).find(
      ({ value, digits }) => value > SMALL && !said.has(digits) && !saysInWords(english, value),
    )
    return missing ? [finding('figuresDiffer', place, { found: missing.found })] : []
  })

// Lengths are bounded so that a hostile text cannot make it slow.
const FIGURE = /\d[\d,]{0,15}(?:\.\d{1,9})?(?:\s?[百千万亿](?:零?\d{1,4})?){0,4}(?![\d点])/g
const PART = /([\d,.]+)\s?([百千万亿])?/g
const UNITS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

const figuresIn = (text: string) =>
  [...text.matchAll(FIGURE)].map(([found]) => {
    const value = valueOf(found)
    return { found, value, digits: String(Math.round(value * 1e6)).replace(/0+$/, '') }
  })

/** `1万9千` is 19,000, and so is `1万9`: a last unit left unsaid is a tenth of the one before. */
function valueOf(figure: string): number {
  let before = 1
  return [...figure.matchAll(PART)].reduce((sum, [, number = '', sign]) => {
    const left = before > 1 && number.length === 1 && !figure.includes('零') ? before / 10 : 1
    const unit = sign === undefined ? left : (UNITS[sign] ?? 1)
    before = unit
    return sum + Number(number.replaceAll(',', '')) * unit
  }, 0)
}

const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TEENS = ['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((stem) => `${stem}teen`)
const TENS = ['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].map(
  (stem) => `${stem}ty`,
)

function saysInWords(english: string, value: number): boolean {
  const words = inWords(value)
  return words !== undefined && english.includes(words)
}

/** English for a whole number from 13 to 99; texts write larger ones in digits. */
function inWords(value: number): string | undefined {
  if (value < 20) return TEENS[value - 13]
  const one = ONES[value % 10]
  return one === '' ? TENS[value / 10 - 2] : one && `${TENS[Math.floor(value / 10) - 2]}-${one}`
}
