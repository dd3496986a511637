export default {
  mark: 'Mark each line that you think breaks a rule.',
  marked:
    '{count, plural, =0 {Nothing marked. If every line is fine, that is your answer.} one {# line marked} other {# lines marked}}',
  check: 'Check',
  script: 'The script',
  falseAlarms: '{count, plural, one {# false alarm} other {# false alarms}}',
  nothingBroken: 'Nothing here breaks a rule',
  verdict: {
    found: 'Found',
    missed: 'Missed',
    falseAlarm: 'False alarm',
    left: 'Rightly left unmarked',
    broken: 'Breaks a rule',
    fine: 'Fine',
  },
  sayIt: 'Now say aloud what should have been said.',
  sayWhy: 'Now say aloud why every line is fine.',
  sayInstead: 'Say instead',
} as const
