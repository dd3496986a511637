import { finding } from '../faults'
import type { CardRule } from '../rules/cards'
import { cardTexts, writingsOf } from '../texts'

// Lengths are bounded so that a hostile text cannot make the search slow.
const NUMBER = String.raw`\d[\d,.]{0,15}`
/** Laws and their articles; shares, money and deadlines. `11月24日` is a date and no deadline. */
const CLAIM = new RegExp(
  [
    '《[^《》\\n]{1,80}》',
    '第[\\d一二三四五六七八九十百千零〇]{1,9}条',
    '[百千万]分之[\\d一二三四五六七八九十百点零]',
    '\\b(?:[A-Z]\\w+|the) Act\\b',
    '\\b(?:[Ss]ections?|[Aa]rticles?|[Aa]rt\\.) \\d+',
    '§\\s*\\d*',
    `${NUMBER}\\s*[%％‰]`,
    `${NUMBER}\\s*[万亿]?\\s*(?:元|块钱|yuan\\b|RMB\\b|CNY\\b|USD\\b|dollars?\\b)`,
    `(?:RMB|CNY|USD|[¥￥$£€])\\s*${NUMBER}`,
    `(?<![\\d月.,])${NUMBER}\\s*个?(?:天|日|工作日)`,
    `\\b${NUMBER}[ -](?:calendar |working |business )?days?\\b`,
  ].join('|'),
)

/** Where a card states facts: what the other side says in a script, or a story of one's own, is not. */
const STATES_FACTS = /^(?:prompt|answer)$|keyPoints\..*\.text$|\.(?:why|breaks)$/

/** A legal claim or a figure on a card without sources: nobody can tell whether it still holds. */
export const claimsHaveSources: CardRule = (card, header) => {
  if (card.sources && card.sources.length > 0) return []
  for (const { path, text, place } of cardTexts(card)) {
    if (!STATES_FACTS.test(path)) continue
    for (const writing of writingsOf(text, place, header.language)) {
      const found = CLAIM.exec(writing.text)?.[0]
      // One word a card is enough: one list of sources mends them all.
      if (found) return [finding('noSource', writing.path, { found })]
    }
  }
  return []
}
