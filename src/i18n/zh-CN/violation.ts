export default {
  mark: '逐句看，觉得违规的就标出来。',
  marked: '{count, plural, =0 {一句没标。觉得都合规，直接核对就行。} other {标了 # 句}}',
  check: '核对',
  script: '话术原文',
  falseAlarms: '误标 {count, number} 处',
  nothingBroken: '这里没有违规',
  verdict: {
    found: '标对了',
    missed: '漏标',
    falseAlarm: '误标',
    left: '没标，判对了',
    broken: '违规',
    fine: '没问题',
  },
  sayIt: '现在开口：这些话该怎么说？',
  sayWhy: '现在开口：说说为什么都合规。',
  sayInstead: '改成这样说',
}
