const DIGITS = '零一二三四五六七八九'.split('')
const UNITS = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
] as const

const plain = (value: number) => String(Number(value.toFixed(10)))

/** Ways in which Chinese writes a number: 120000 is 120000, 120,000 and 12万; 0.05 is 5%; 12 is 十二, 2000 is 两千. */
export function spellings(value: number): readonly string[] {
  const found = [plain(value), value.toLocaleString('en-US', { maximumFractionDigits: 10 })]
  for (const [unit, size] of UNITS) {
    const count = value / size
    if (Math.abs(count) >= 0.01) found.push(`${plain(count)}${unit}`)
    if (isSmall(count) && count > 0) found.push(`${count === 2 ? '两' : inWords(count)}${unit}`)
  }
  found.push(`${plain(value * 100)}%`, `${plain(value * 1000)}‰`)
  if (isSmall(value)) found.push(inWords(value))
  if (value === 2) found.push('两')
  if (value === 0.5) found.push('半')
  const tenths = plain(value * 10)
  if (/^[1-9]$/.test(tenths)) found.push(`${DIGITS[Number(tenths)]}成`)
  return found
}

const isSmall = (value: number) => Number.isInteger(value) && value >= 0 && value < 100

function inWords(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = DIGITS[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens > 1 ? DIGITS[tens] : ''}十${value % 10 ? ones : ''}`
}
