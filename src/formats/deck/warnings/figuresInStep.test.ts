import { expect, it } from 'vitest'
import { cardFaults } from '../../../../tests/decks/sampleDeck'

const hint = (chinese: string, english: string) =>
  cardFaults({ hint: { 'zh-CN': chinese, en: english } })

it.each([
  ['第70条', 'Article 70'],
  ['300万元', '3 million yuan'],
  ['1万9千元', '19,000 yuan'],
  ['1万9元', '19,000 yuan'],
  ['9万零8百', '90,800'],
  ['1亿2000万', '120 million'],
  ['年化18.25%', '18.25% a year'],
  ['22:00到次日8:00', 'from 22:00 to 8:00'],
  ['等3天', 'wait three days'],
  ['三十天', '30 days'],
  ['22点以后', 'after ten at night'],
  ['46元', 'Forty-six yuan'],
  ['50条', 'fifty records'],
  ['15天', 'fifteen days'],
])('“%s” and “%s” say the same', (chinese, english) => {
  expect(hint(chinese, english)).toEqual([])
})

it.each([
  ['第70条', 'Article 71'],
  ['350万元', '3 million yuan'],
  ['年化18.25%', '18% a year'],
  ['60天', 'some weeks'],
  ['46元', 'forty-seven yuan'],
  ['120元', 'twenty yuan'],
  ['200元', '29 yuan'],
  ['3200元', 'number 132'],
])('“%s” and “%s” differ', (chinese, english) => {
  expect(hint(chinese, english)).toEqual(['?figuresDiffer cards[0].hint'])
})
