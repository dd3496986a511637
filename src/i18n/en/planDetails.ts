/** Why these cards, and what more time would buy. */
export default {
  interview: 'Interview',
  readiness:
    'Readiness: {now} now, about {planned} on the day if you keep to the plan ({low} to {high})',
  readinessNow: 'Readiness {now}. Say a few answers to warm up.',
  planDone: 'That was today’s plan. Stopping here is fine.',
  moreMinutes: 'Another {count, number} minutes',
  leftOut:
    'In this time {count, plural, one {# card} other {# cards}} will not be reached, the least important first.',
  details: 'Why these cards?',
  insights: 'Insights',
  plans: 'Interview plans',
  why: 'Today’s cards, and what asking them is worth',
  reason:
    '{importance, select, must {Must know} nice {Nice to have} other {Should know}}, {daysAgo, plural, =-1 {not seen yet} =0 {last answered today} one {last answered yesterday} other {last answered # days ago}}: on the day {left} if left, {asked} if asked now',
  more: 'What would more time buy?',
  moreFor: 'What would more time buy for {name}?',
  extra: '{count, plural, =0 {As planned} one {# minute a day more} other {# minutes a day more}}',
  reckoning: 'Working it out …',
  buys: 'About {planned} on the day; {leftOut, plural, =0 {every card is reached} one {# card is not reached} other {# cards are not reached}}.',
  take: 'Take {count, number} minutes a day more',
  taken: 'The plan has more time from today on.',
  after: {
    ask: 'Has the interview taken place?',
    askNamed: 'Has “{name}” taken place?',
    help: 'From here on your cards come back when memory needs them, without a date.',
    tookPlace: 'Yes, it is over',
    calledOff: 'No, called off',
    moved: 'It was moved',
    wellDone: 'Well done. Your cards stay with you.',
    noted: 'Noted.',
  },
} as const
