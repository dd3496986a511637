import { describe, expect, it } from 'vitest'
import { cardFaults, sampleCard } from '../../../../tests/decks/sampleDeck'

const inAnswer = (words: string) => cardFaults({ answer: `history ${words}` })
const FOUND = ['?unlawfulWords cards[0].answer']

describe('words a collector may not say', () => {
  it.each([
    ['posing as an authority', '我们是司法调查组的。', 'This is the court.'],
    ['a threat of jail', '再不还就坐牢。', 'Pay, or you will go to prison.'],
    ['arrest', '送你去蹲监狱。', "I'll have you arrested."],
    ['telling others', '那我就通知你单位。', "Then I'll call your employer."],
    ['exposure', '让你的邻居都知道。', 'We are going to, we will tell your neighbours.'],
    ['the address book', '你的通讯录我挨个打。', "I'll ring your friends."],
    ['borrowing to repay', '您先找朋友凑一点。', 'You could borrow a little.'],
    ['night calls', '半夜打给你。', "I'll phone your wife."],
    ['a scene', '去你单位闹。', "We'll inform your workplace."],
    ['a private account', '转到我的微信。', 'Just transfer it to my own account.'],
    ['an insult', '你就是个老赖。', 'You deadbeat.'],
  ])('are found: %s', (_, chinese, english) => {
    expect(inAnswer(chinese)).toEqual(FOUND)
    expect(inAnswer(english)).toEqual(FOUND)
  })

  it.each([
    '我们不会打给您的家人，也不会去您单位。',
    '多数情况只是民事违约，不会因为还不上就坐牢。',
    '客户说：我是公司的会计，要找领导批。',
    'We will not call your employer, and you will not go to prison.',
    'He transferred it to the account in the contract.',
    'I never say that anybody could be arrested.',
  ])('are not found in “%s”', (words) => {
    expect(inAnswer(words)).toEqual([])
  })

  it('may stand where the card calls them wrong', () => {
    const threat = 'Pay, or you will go to prison.'
    const redLines = [{ id: 'r1', text: threat, why: threat }]
    expect(cardFaults({ redLines })).toEqual([])

    const passages = [
      {
        id: 'p1',
        text: threat,
        breaks: 'Threat',
        why: threat,
        sayInstead: 'You may pay in parts.',
      },
    ]
    expect(cardFaults({ kind: 'violation', passages })).toEqual([])

    const keyPoints = sampleCard.keyPoints
    const turns = [
      { speaker: 'other', line: threat },
      { speaker: 'learner', keyPoints, redLines, example: 'I read the history.' },
    ]
    expect(cardFaults({ kind: 'dialogue', keyPoints: [], turns })).toEqual([])

    const options = [
      { text: threat, correct: false, why: threat },
      { text: 'Listen', correct: true },
    ]
    expect(cardFaults({ kind: 'choice', options })).toEqual([])
  })

  it('may not stand in what the learner is to say, of any kind', () => {
    const threat = 'Pay, or you will go to prison.'
    const passages = [{ id: 'p1', text: 'x', breaks: 'Threat', sayInstead: threat }]
    expect(cardFaults({ kind: 'violation', passages })).toEqual([
      '?unlawfulWords cards[0].passages[0].sayInstead',
    ])
    const turns = [
      { speaker: 'learner', keyPoints: sampleCard.keyPoints, example: `history ${threat}` },
    ]
    expect(cardFaults({ kind: 'dialogue', keyPoints: [], turns })).toEqual([
      '?unlawfulWords cards[0].turns[0].example',
    ])
    const options = [
      { text: threat, correct: true },
      { text: 'x', correct: false },
    ]
    expect(cardFaults({ kind: 'choice', options })).toEqual([
      '?unlawfulWords cards[0].options[0].text',
    ])
    expect(cardFaults({ hint: threat, followUps: [threat] })).toHaveLength(2)
  })
})
