export default {
  title: '我的答案',
  label: '我会这样说',
  write: '写自己的答案',
  edit: '修改',
  done: '写好了',
  help: '边写边存。两边加 ** 的字会加粗，以 - 开头的行是列表。',
  fromModel: '从参考答案改起',
  next: '下次练习：',
  from: {
    model: '对照参考答案',
    card: '只看题目，不给关键词',
    mine: '对照我的答案',
    keywords: '题目旁给三个关键词',
  },
  note: {
    mine: '看答案时先看自己的。',
    keywords: '提问时只给这几个词，其余自己说。',
  },
  keywords: '关键词',
  keywordsHelp: '最多三个，用逗号隔开。',
}
