import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Language } from '../domain/text'
import { loadMessages, loadMoreMessages, moreMessages } from '../i18n/messages'
import type { Messages } from '../i18n/translation'

/** The messages of a language; those shown before stay until the new ones are there. */
export function useMessages(language: Language, first: Messages): Messages {
  const [shown, setShown] = useState({ language, messages: first })
  const more = useStore(moreMessages, (words) => words[shown.language])
  useEffect(() => {
    let wanted = true
    async function load() {
      const wantsMore = Object.keys(moreMessages.getState()).length > 0
      const [messages] = await Promise.all([
        loadMessages(language),
        wantsMore ? loadMoreMessages(language) : undefined,
      ])
      if (!wanted) return
      setShown({ language, messages })
      document.documentElement.lang = language
    }
    void load()
    return () => {
      wanted = false
    }
  }, [language])
  return useMemo(() => ({ ...shown.messages, ...more }) as Messages, [shown, more])
}
