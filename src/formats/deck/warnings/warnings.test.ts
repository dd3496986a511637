import { describe, expect, it } from 'vitest'
import { cardFaults, sampleCard } from '../../../../tests/decks/sampleDeck'

const point = (changes: object) => ({ keyPoints: [{ ...sampleCard.keyPoints[0], ...changes }] })
const source = { title: 'Consumer Credit Act 1974', asOf: '2026-11-24' }

describe('unknown fields', () => {
  it.each([
    ['card', { hnt: 'x' }, '?unknownField cards[0].hnt'],
    ['text', { hint: { en: 'x', fr: 'y' } }, '?unknownField cards[0].hint.fr'],
    ['point', point({ cue: [] }), '?unknownField cards[0].keyPoints[0].cue'],
  ])('are warned of in a %s', (_, card, fault) => {
    expect(cardFaults(card)).toEqual([fault])
  })

  it('are warned of in a deck', () => {
    expect(cardFaults({}, { coach: {} })).toEqual(['?unknownField coach'])
  })
})

describe('claims without a source', () => {
  it.each([
    '依照《民法典》，我会先核实身份。',
    '第六十八条说得很清楚。',
    '法律第64条有规定。',
    '利率是百分之五。',
    'The Consumer Credit Act says so.',
    'Look at section 75 of the law.',
    '15 U.S.C. § 1692 covers it.',
    'It is 24 % a year.',
    '年化 24%。',
    '罚款 5,000元。',
    '罚款 5万元。',
    'It costs 300 yuan.',
    'It costs RMB 300.',
    'It costs USD 300.',
    '三方约定 30 日内答复。',
    '15个工作日内答复。',
    'You have 30 days to dispute it.',
    'Answer within 10 working days.',
  ])('are found in “%s”', (hint) => {
    const answer = `history ${hint}`
    expect(cardFaults({ answer })).toEqual(['?noSource cards[0].answer'])
    expect(cardFaults({ answer, sources: [source] })).toEqual([])
  })

  it.each([
    '我们约在11月24日联系。',
    '催收专员一天都做什么？',
    'I act calmly and take part in it.',
    'Call 3 people in 2 weeks.',
    '一元复始，第一条线。',
  ])('are not found in “%s”', (text) => {
    expect(cardFaults({ prompt: text.replace('第一条线', '新的一天') })).toEqual([])
  })

  it('are found in points, reasons and options, and not in what a script says', () => {
    const why = 'Section 5 forbids it.'
    const redLines = [{ id: 'r1', text: 'x', why }]
    expect(cardFaults({ redLines })).toEqual(['?noSource cards[0].redLines[0].why'])
    expect(cardFaults({ hint: why, followUps: [why] })).toEqual([])
    const options = [
      { text: 'a', correct: true, why },
      { text: 'b', correct: false },
    ]
    expect(cardFaults({ kind: 'choice', options })).toEqual(['?noSource cards[0].options[0].why'])
    const turns = [{ speaker: 'other', line: 'I owe 300 yuan.' }]
    expect(cardFaults({ kind: 'dialogue', turns })).toEqual([])
    expect(cardFaults(point({ text: 'Within 30 days' }))).toEqual([
      '?noSource cards[0].keyPoints[0].text',
    ])
  })
})

describe('points and answers', () => {
  it('want each essential point in the answer, by its cues', () => {
    expect(cardFaults({ answer: 'I look it up.' })).toEqual([
      '?pointNotInAnswer cards[0].keyPoints[0]',
    ])
    expect(cardFaults({ answer: 'I read the **HISTORY**.' })).toEqual([])
  })

  it('want every cue in the answer', () => {
    expect(cardFaults(point({ cues: { en: ['history', 'ledger'] } }))).toEqual([
      '?cueNotInAnswer cards[0].keyPoints[0].cues.en[1]',
    ])
  })

  it('go by the words of the point where it has no cues', () => {
    const bare = (text: string) => cardFaults({ ...point({ text, cues: {} }) })
    expect(bare('Reads the account')).toEqual([])
    expect(bare('Stays polite')).toEqual(['?pointNotInAnswer cards[0].keyPoints[0]'])
    expect(bare('PTP')).toEqual([])
    const chinese = (answer: string) =>
      cardFaults({ ...point({ text: '核实身份', cues: {} }), answer }, { language: 'zh-CN' })
    expect(chinese('先核对身份。')).toEqual([])
    expect(chinese('先打电话。')).toEqual(['?pointNotInAnswer cards[0].keyPoints[0]'])
  })

  it('look at each turn of a dialogue, and at the example of a story', () => {
    const keyPoints = sampleCard.keyPoints
    const turns = [{ speaker: 'learner', keyPoints, example: 'Hello.' }]
    expect(cardFaults({ kind: 'dialogue', keyPoints: [], turns })).toEqual([
      '?pointNotInAnswer cards[0].turns[0].keyPoints[0]',
    ])
    const prompt = { prompt: 'x' }
    const parts = { situation: prompt, task: prompt, action: prompt, result: prompt }
    expect(cardFaults({ kind: 'story', parts, example: 'Hello.' })).toContain(
      '?pointNotInAnswer cards[0].keyPoints[0]',
    )
  })
})

describe('lengths', () => {
  const words = (count: number) => `history ${'word '.repeat(count - 1)}`

  it('keep an answer within its target, with 5 % grace', () => {
    expect(cardFaults({ answer: words(157) })).toEqual([])
    expect(cardFaults({ answer: words(160) })).toEqual(['?overTarget cards[0].answer'])
    expect(cardFaults({ answer: words(160), targetSeconds: 90 })).toEqual([])
    expect(cardFaults({ answer: { en: words(160) } })).toEqual(['?overTarget cards[0].answer.en'])
  })

  it('keep the languages in step, in texts over 20 seconds', () => {
    const hint = (han: number, count: number) =>
      cardFaults({ hint: { 'zh-CN': '说'.repeat(han), en: words(count) } })
    expect(hint(22, 60)).toEqual(['?languagesOutOfStep cards[0].hint'])
    expect(hint(26, 60)).toEqual([])
    expect(hint(100, 10)).toEqual(['?languagesOutOfStep cards[0].hint'])
    expect(hint(4, 45)).toEqual([])
  })
})

describe('sources and red lines', () => {
  it('want the day a source was read, and what to verify', () => {
    expect(cardFaults({ sources: [{ title: 'x', verify: true }] })).toEqual([
      '?noAsOf cards[0].sources[0]',
      '?noVerifyNote cards[0].sources[0].verify',
    ])
    const sources = [{ ...source, verify: true }]
    expect(cardFaults({ sources, verifyNote: 'Check it.' })).toEqual([])
  })

  it('want a reason for each red line, also in a turn', () => {
    const redLines = [{ id: 'r1', text: 'Never shout' }]
    expect(cardFaults({ redLines })).toEqual(['?noWhy cards[0].redLines[0]'])
    const { keyPoints } = sampleCard
    const turns = [{ speaker: 'learner', keyPoints, redLines, example: 'The history.' }]
    expect(cardFaults({ kind: 'dialogue', keyPoints: [], turns })).toEqual([
      '?noWhy cards[0].turns[0].redLines[0]',
    ])
  })
})

describe('scripts', () => {
  it('want key points in each turn of the learner', () => {
    const keyPoints = sampleCard.keyPoints
    const turns = [
      { speaker: 'other', line: 'Hello?' },
      { speaker: 'learner', keyPoints, example: 'I read the history.' },
      { speaker: 'learner', example: 'Goodbye.' },
    ]
    expect(cardFaults({ kind: 'dialogue', keyPoints: [], turns })).toEqual([
      '?noTurnPoints cards[0].turns[2]',
    ])
  })

  it('want something lawful to say for each passage that breaks a rule', () => {
    const passages = [
      { id: 'p1', text: 'a', breaks: 'A rule' },
      { id: 'p2', text: 'b', breaks: 'A rule', sayInstead: 'c' },
      { id: 'p3', text: 'd', breaks: null },
    ]
    expect(cardFaults({ kind: 'violation', passages })).toEqual([
      '?noSayInstead cards[0].passages[0]',
    ])
    const empty = [{ ...passages[1], sayInstead: ' ' }]
    expect(cardFaults({ kind: 'violation', passages: empty })).toEqual([
      'empty cards[0].passages[0].sayInstead',
    ])
  })
})

describe('a card begun in a second language', () => {
  const prompt = { en: 'What do you check?', 'zh-CN': '你先看什么？' }

  it('is in it throughout, also where the deck promises one only', () => {
    expect(cardFaults({ prompt })).toEqual([
      '?halfTranslated cards[0].keyPoints[0].text',
      '?halfTranslated cards[0].answer',
    ])
    const both = { en: 'history', 'zh-CN': '历史' }
    const rest = { answer: both, ...point({ text: both }) }
    expect(cardFaults({ prompt, ...rest })).toEqual([])
    expect(cardFaults({ prompt, ...rest, followUps: [both, 'And then?'] })).toEqual([
      '?halfTranslated cards[0].followUps[1]',
    ])
  })

  it('is an error, and said once, where the deck promises both', () => {
    expect(cardFaults({ prompt }, { languages: ['en', 'zh-CN'] })).not.toContainEqual(
      expect.stringContaining('halfTranslated'),
    )
  })
})
