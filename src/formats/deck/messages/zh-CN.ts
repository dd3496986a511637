import type { FaultMessages, SyntaxProblem, ValueType } from '../faults'

const TYPES: { readonly [T in ValueType]: string } = {
  text: '带引号的文字',
  texts: '带引号的文字，或 {"zh-CN": "…", "en": "…"}',
  number: '不带引号的数字',
  yesNo: '不带引号的 true 或 false',
  list: '[ ] 里的列表',
  object: '{ } 里的字段',
  nothing: 'null',
}

const SYNTAX: { readonly [P in SyntaxProblem]: (found: string) => string } = {
  comment: () => 'JSON 不能写注释，请删掉这一处。',
  trailingComma: () => '这个括号前面多了一个逗号，请删掉。',
  commaMissing: () => '这里之前少了一个逗号，请在前一项后面补上。',
  colonMissing: () => '这里少了一个冒号，请写成 "名称": 值。',
  nameMissing: () => '这里少了带双引号的字段名，请写成 "名称": 值。',
  valueMissing: () => '这里少了一个值，请补上，或删掉这一项。',
  notClosed: () => '有括号没有关上，请补上缺少的 } 或 ]。',
  quoteNotClosed: () =>
    '文字以 " 开头，却没有在同一行结束。请补上结尾的 "；文字里的换行写成 \\n，引号写成 \\"。',
  wrongQuotes: (found) => `“${found}”不是英文直引号，请改成 "。`,
  wideSign: (found) => `“${found}”是全角符号，请改成半角的 : , { } [ ]。`,
  badEscape: () =>
    '反斜杠后面只能是 " \\ / b f n r t，或 u 加四位数字。要写反斜杠本身，请写 \\\\。',
  rawLineBreak: () => '文字里有制表符或别的控制符，请把制表符写成 \\t，换行写成 \\n。',
  badNumber: () => '这不是 JSON 里的数字，请写成 90 或 0.5 这样。',
  textAfterEnd: () => '卡组在此之前已经结束，请删掉后面的内容，或检查前面的括号。',
  unknownWord: (found) => `这里不能写“${found}”，文字请放在双引号里。`,
}

const FILE = {
  notThere: '没有这个文件，请检查文件名和文件夹。',
  folder: '这是文件夹，请写里面的文件名。',
  other: '打不开文件，请检查有没有读取权限、是否被占用。',
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { 'zh-CN': '中文', en: '英文' }
const named = (language: string) => LANGUAGE_NAMES[language] ?? language
const listed = (words: readonly string[]) => words.map((word) => `"${word}"`).join('、')

export const zhCN: FaultMessages = {
  fileNotReadable: ({ reason }) => FILE[reason],
  tooBig: ({ limitMegabytes }) => `文件超过 ${limitMegabytes} MB，请拆成几个卡组。`,
  notUtf8: ({ encoding }) =>
    `文件不是 UTF-8 编码${encoding === 'unknown' ? '' : `（很可能是 ${encoding}）`}。请在编辑器里另存为 UTF-8（记事本：另存为，编码选 UTF-8）。`,
  emptyFile: () => '文件是空的。请另选一个，或从 decks/README.md 里的例子开始。',
  notJson: ({ problem, found }) => SYNTAX[problem](found),
  tooDeep: ({ limit }) =>
    `括号嵌套超过 ${limit} 层，卡组用不到这么多，请检查有没有忘记关上的括号。`,
  tooManyValues: ({ limit }) => `文件里的值超过 ${limit} 个，请拆成几个卡组。`,
  tooNew: ({ format, supported }) =>
    `这个卡组用的是格式 ${format}，本应用最多能读格式 ${supported}。需要更新的应用：请更新，或向作者要旧版卡组。`,
  forbiddenKey: ({ key }) => `字段不能叫 "${key}"，请改名或删掉。`,
  duplicateKey: ({ key }) => `同一处写了两个 "${key}"，其中一个会丢失，请删掉一个。`,
  hugeNumber: () => '数字太大，无法准确保存，请加引号写成文字。',
  badCharacter: ({ character }) => `文字里有无法显示的字符（${character}），请删掉并重新输入。`,
  missing: ({ field }) => `缺少字段 "${field}"，请补上。`,
  wrongType: ({ expected, found }) =>
    `这里应当是${TYPES[expected]}，现在是${TYPES[found]}，请改写。`,
  notOneOf: ({ allowed, found }) => `这里不能写 "${found}"，请写其中之一：${listed(allowed)}。`,
  badId: ({ found }) =>
    `"${found}" 不能作 id。请用 1 到 100 个文字、数字、点、横线或下划线，以文字或数字开头。`,
  reservedId: ({ found }) => `卡组的 id 不能是 "${found}"：应用里有同名的页面，请换一个 id。`,
  badAddress: ({ found }) => `"${found}" 不是网址。请写以 https:// 开头、没有空格的网址。`,
  badDate: ({ found }) => `"${found}" 不是日期。请按年-月-日写，如 2026-11-24。`,
  empty: () => '文字是空的，请写上，或删掉这个字段。',
  tooLong: ({ limit, length }) =>
    `文字有 ${length} 个字符，最多 ${limit} 个，请缩短或拆成几张卡片。`,
  tooFew: ({ minimum }) => `列表至少要有 ${minimum} 项，请补上。`,
  tooMany: ({ limit, count }) => `列表有 ${count} 项，最多 ${limit} 项，请减少或拆成几个卡组。`,
  notWhole: ({ found }) => `${found} 不是整数，请写不带小数点的数。`,
  tooSmall: ({ minimum, found }) => `${found} 太小，请写 ${minimum} 或更大的数。`,
  tooLarge: ({ maximum, found }) => `${found} 太大，请写 ${maximum} 或更小的数。`,
  duplicateId: ({ id, first }) =>
    `id "${id}" 已在 ${first} 用过。请给新的那个换一个 id；学习者手里已有的 id 不要改。`,
  unknownTopic: ({ topic, topics }) =>
    `卡组里没有主题 "${topic}"。请写其中之一：${listed(topics)}，或把它加进 "topics"。`,
  noEssentialPoint: () => '没有一个必说要点。少了会被面试官扣分的要点，请加上 "essential": true。',
  missingLanguage: ({ language }) =>
    `"languages" 里写了 ${language}，这里却没有${named(language)}。请补上 "${language}"，或从 "languages" 里去掉它。`,
  languageNotListed: ({ language }) =>
    `卡组自己的语言 "${language}" 不在 "languages" 里，请加进去。`,
  noCorrectOption: () => '没有正确选项，请给对的那个加上 "correct": true。',
  severalCorrect: ({ count }) =>
    `有 ${count} 个正确选项。请给卡片加上 "multiple": true，或只留一个正确选项。`,
  unsafeLink: ({ address }) =>
    `链接指向 "${address}"。链接只能以 https://、http:// 或 mailto: 开头，请改正或删掉。`,
  moreFaults: ({ count }) => `还有 ${count} 处没有列出，请先改好这些再检查。`,

  unknownField: ({ field, suggestion }) =>
    suggestion
      ? `不认识字段 "${field}"，是不是想写 "${suggestion}"？它会保留，但不起作用。`
      : `不认识字段 "${field}"。它会保留，但不起作用；不需要就删掉。`,
  htmlInText: ({ found }) => `文字里有 HTML（"${found}…"），会原样显示。请改用 Markdown，或删掉。`,
  noSource: ({ found }) =>
    `“${found}”是法律依据或数字，卡片却没有来源。请补上 "sources"，或去掉这句话。`,
  pointNotInAnswer: ({ point, language }) =>
    `${named(language)}答案没有说到必说要点“${point}”。请在答案里说到它，或改正 cues，或不把它算作必说。`,
  cueNotInAnswer: ({ cue, language }) =>
    `${named(language)}答案里没有出现提示词“${cue}”。请照答案里的原词写，或删掉它。`,
  languagesOutOfStep: ({ longer, shorter }) =>
    `${named(shorter)}还不到${named(longer)}的四分之一长，请让两种语言说同样的内容。`,
  overTarget: ({ seconds, target, language }) =>
    `${named(language)}答案说完约需 ${seconds} 秒，目标是 ${target} 秒。请缩短答案，或调高 "targetSeconds"。`,
  noVerifyNote: () => '来源标了 "verify"，卡片却没有 "verifyNote"。请写明学习者要核对什么。',
  noAsOf: () => '来源没有日期，请加上 "asOf"：你查阅它的那一天。',
  noWhy: () => '红线没有理由，请加上 "why"：背后是哪条规定。',
  halfTranslated: ({ language }) =>
    `问题写了${named(language)}，这段文字却没有。请在这里补上 "${language}"，或从整张卡片去掉它。`,
  figuresDiffer: ({ found }) => `中文写的是“${found}”，英文里没有这个数。请改正写错的那一处。`,
  noTurnPoints: () => '这一轮没有 "keyPoints"，学习者无从打勾。请至少加一个。',
  noSayInstead: () => '这一段违规，却没有合规的说法。请加上 "sayInstead"。',
  unlawfulWords: ({ found }) =>
    `“${found}”像是威胁、辱骂或别的催收不能说的话。这样的话只能出现在找违规卡的段落、红线或错误选项里，请改写这段文字。`,
  similarQuestion: ({ other, question }) =>
    `和卡片 ${other}（“${question}”）问得几乎一样。请合并，或换个问法、换个内容。`,
}
