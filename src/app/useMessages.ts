import { useEffect, useState } from 'react'
import type { Language } from '../domain/text'
import { loadMessages } from '../i18n/messages'
import type { Messages } from '../i18n/translation'

/** The messages of a language; those shown before stay until the new ones are there. */
export function useMessages(language: Language, first: Messages): Messages {
  const [messages, setMessages] = useState(first)
  useEffect(() => {
    let wanted = true
    void loadMessages(language).then((loaded) => {
      if (!wanted) return
      setMessages(loaded)
      document.documentElement.lang = language
    })
    return () => {
      wanted = false
    }
  }, [language])
  return messages
}
