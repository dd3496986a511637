import type { Card } from '../../../kinds/models'
import { finding, type Path } from '../faults'
import type { CardRule } from '../rules/cards'
import { cardTexts, spokenText, writingsOf } from '../texts'

// What is denied is no threat: “不会打给您的家人”. The stretch is short, so that the search is fast.
const UNLESS_DENIED = '(?<![不没别勿非][^，。！？；“”]{0,10})'
const PEOPLE =
  '(?:单位|公司|领导|老板|同事|家人|家里人|父母|爸妈|爱人|老婆|老公|亲戚|朋友|邻居|街坊|村里|村委)'
const WHOM =
  '(?:boss|employer|workplace|colleagues|family|parents|wife|husband|relatives|friends|neighbou?rs)'

/**
 * Lines that a collector in China, the US or the UK may not say: posing as an authority, threats of
 * jail, exposure, night calls and third persons, borrowing to repay, insults, private accounts.
 */
const UNLAWFUL = new RegExp(
  [
    `${UNLESS_DENIED}(?:我|我们|这里|这边)是[^，。！？“”]{0,8}(?:公安|警察|派出所|法院|检察院|司法局|司法调查|经侦)`,
    `${UNLESS_DENIED}(?:不还|还不上|还不了)[钱款]?[，,]?(?:你|您)?(?:就|就得|就要|等着|准备)[去被]?(?:坐牢|判刑|拘留|抓)`,
    `${UNLESS_DENIED}(?:让|叫|送)[你您](?:去)?(?:坐牢|蹲监狱|身败名裂)`,
    `${UNLESS_DENIED}(?:告诉|通知|打给|打电话给|找到?)[你您]的?${PEOPLE}`,
    `${UNLESS_DENIED}(?:让|叫)[你您]的?${PEOPLE}[^，。！？]{0,6}(?:知道|看看|评评理)`,
    `${UNLESS_DENIED}[你您]的?通讯录[^，。！？]{0,6}(?:挨个|逐个|一个个|都打)`,
    `${UNLESS_DENIED}[你您](?:可以|先|去|就|不如|能不能)?(?:找|向|跟|问)(?:亲戚|朋友|亲友|家里|同事|别人)[^，。！？]{0,6}[借凑]`,
    `${UNLESS_DENIED}(?:半夜|凌晨|夜里|天天)都?(?:打|骚扰)(?:给|到)?[你您]`,
    `${UNLESS_DENIED}[去到][你您](?:家|单位|公司|老家)(?:门口|里)?(?:闹|堵|贴|住下)`,
    `${UNLESS_DENIED}[转打汇](?:到|给|进)我(?:的|个人|自己)?的?(?:微信|支付宝|卡|账户)`,
    '人渣|不要脸|老赖|废物',
    String.raw`\byou(?:'ll| will| are going to) (?:go to|end up in) (?:jail|prison)\b`,
    String.raw`\b(?:have|get) you (?:arrested|locked up)\b`,
    String.raw`\b(?:we|I)(?:'ll| will|'m going to|'re going to) (?:tell|call|ring|phone|inform) your ${WHOM}\b`,
    String.raw`\b(?:I'm|I am|we're|we are|this is) (?:calling )?(?:from )?the (?:police|court|prosecutor|public security)\b`,
    String.raw`\byou (?:can|could|should) (?:always |just )?(?:borrow|ask your ${WHOM} for money)\b`,
    String.raw`\b(?:pay|transfer|send) (?:it |the money )?(?:in)?to my (?:own |personal |private )?(?:WeChat|Alipay|account|card)\b`,
    String.raw`\b(?:deadbeats?|scumbags?)\b`,
  ].join('|'),
  'i',
)

/** An offending line may stand only where the card itself calls it wrong. */
export const wordsAreLawful: CardRule = (card, header) =>
  cardTexts(card).flatMap(({ text, place }) =>
    isShownAsWrong(card, place)
      ? []
      : writingsOf(text, place, header.language).flatMap((writing) => {
          const found = UNLAWFUL.exec(spokenText(writing.text))?.[0]
          return found ? [finding('unlawfulWords', writing.path, { found })] : []
        }),
  )

/** Red lines, a script's passages, wrong options, and what the other side says. */
function isShownAsWrong(card: Card, place: Path): boolean {
  const [list, index, field] = place
  if (place.includes('redLines')) return true
  if (list === 'passages') return field !== 'sayInstead'
  if (list === 'turns') return field === 'line'
  return card.kind === 'choice' && list === 'options' && !card.options[Number(index)]?.correct
}
