/** A card that keeps slipping, and giving a card a rest. */
export default {
  title: 'This card keeps slipping',
  forgotten:
    '{count, plural, one {Forgotten # time.} other {Forgotten # times.}} More of the same costs more than it gives: make it easier, or give it a rest.',
  split: 'Split into smaller cards',
  leave: 'Leave it as it is',
  postpone: 'Put off for a week',
  postponed: 'Put off until {date}',
  askAgain: 'Ask again now',
  states: { postponed: 'Put off', leech: 'Keeps slipping' },
  keepsSlipping: 'keeps slipping',
  until: 'put off until {date}',
  splitHelp:
    'One small card for each key point, in a deck of your own. The whole card is suspended; you can resume it at any time.',
  part: 'Card {part, number} of {total, number}',
  question: 'Question',
  answer: 'Answer',
  make: '{count, plural, one {Make # card} other {Make # cards}}',
  none: 'Choose at least one card.',
  empty: 'A card needs a question and an answer. Fill them in, or leave the card out.',
  made: '{count, plural, one {# small card} other {# small cards}} in “{deck}”. The whole card is suspended.',
} as const
