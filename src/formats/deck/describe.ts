import type { Language } from '../../domain/text'
import type { Fault, FaultCode, FaultMessages } from './faults'
import { en } from './messages/en'
import { zhCN } from './messages/zh-CN'

const MESSAGES = { 'zh-CN': zhCN, en } satisfies Record<Language, FaultMessages>

/** One fault in a person's language, with the id of its card; the path and line are the caller's to show. */
export function describeFault(fault: Fault, language: Language): string {
  const said = say(MESSAGES[language], fault)
  if (fault.card === null) return said
  return language === 'en' ? `Card “${fault.card}”: ${said}` : `卡片“${fault.card}”：${said}`
}

const say = <C extends FaultCode>(messages: FaultMessages, fault: Fault<C>): string =>
  messages[fault.code](fault.params)
