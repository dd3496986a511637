import type { Language } from '../../../src/domain/text'
import { type CoachDeck, coachCard, coachDeck } from './coachDeck'

const TEXTS = {
  'zh-CN': {
    title: '张教练的电话课',
    description: '接通电话以后的第一分钟怎么说。',
    topic: '开场白',
    prompt: '电话接通以后，你先说什么、后说什么？',
    hint: '想想对方最先想知道什么。',
    point: '报出姓名和所代表的单位',
    extra: '确认现在是否方便通话',
    red: '冒充公安或法院的工作人员',
    why: '冒充国家机关工作人员是违法行为。',
    answer:
      '您好，我是**张某**，代表某某银行。\n\n- 先确认身份\n- 再说明来意\n\n> 语气要平稳。\n\n详见[公开说明](https://example.com)。\n\n| 步骤 | 用时 |\n| --- | --- |\n| 开场 | 十秒 |',
    followUp: '对方立刻挂断怎么办？',
    source: '电话催收规范',
    verify: '核对现行版本的条文。',
    choice: '客户要求改天再谈，哪种做法合适？',
    right: '约定一个具体的时间再联系',
    wrong: '不理会，接着往下说',
    because: '有约定才有下一次沟通。',
  },
  en: {
    title: 'Coach Zhang on calls',
    description: 'What to say in the first minute of a call.',
    topic: 'Opening lines',
    prompt: 'When the call is answered, what do you say first and what next?',
    hint: 'Think of what the other side wonders about.',
    point: 'Give your name and the company you speak for',
    extra: 'Ask whether it is a good moment',
    red: 'Posing as the police or a court',
    why: 'Posing as an official is against the law.',
    answer:
      'Good morning, this is **Zhang** speaking for the bank.\n\n- Check who you speak to\n- Say why you call\n\n> Keep your voice even.\n\nSee the [public guide](https://example.com).\n\n| Step | Time |\n| --- | --- |\n| Opening | ten seconds |',
    followUp: 'What if they hang up at once?',
    source: 'Rules for collection calls',
    verify: 'Check the wording now in force.',
    choice: 'A customer asks to talk another day. Which way is fit?',
    right: 'Agree on a definite time to call back',
    wrong: 'Go on as though nothing was said',
    because: 'Only an appointment leads to a next talk.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** One question and one choice with everything a card can have, in one language only. */
export function richDeck(language: Language): CoachDeck {
  const say = TEXTS[language]
  const source = { title: say.source, asOf: '2026-11-24', jurisdiction: 'CN', verify: true }
  return {
    ...coachDeck(1, [
      coachCard('c1', {
        prompt: say.prompt,
        hint: say.hint,
        importance: 'must',
        keyPoints: [
          { id: 'k1', text: say.point, essential: true },
          { id: 'k2', text: say.extra },
        ],
        redLines: [{ id: 'r1', text: say.red, why: say.why }],
        answer: say.answer,
        followUps: [say.followUp],
        sources: [source],
        verifyNote: say.verify,
      }),
      coachCard('c2', {
        kind: 'choice',
        prompt: say.choice,
        options: [
          { id: 'o1', text: say.right, correct: true, why: say.because },
          { id: 'o2', text: say.wrong, correct: false, why: say.because },
        ],
        keyPoints: [{ id: 'k1', text: say.point, essential: true }],
        answer: say.answer,
      }),
    ]),
    language,
    languages: [language],
    title: say.title,
    description: say.description,
    topics: [{ id: 'calls', title: say.topic }],
  }
}

/** Everything the deck's screens may show in the deck's language. */
export const textsOf = (language: Language): readonly string[] => Object.values(TEXTS[language])
