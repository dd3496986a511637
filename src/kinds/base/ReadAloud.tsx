import { Square, Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Spoken } from '../../domain/text'
import { hush, speak, useHasVoice } from '../../state/speech'
import styles from './ReadAloud.module.css'

/** Reads a line aloud, as an interviewer or a customer would say it; nothing where no voice speaks its language. */
export function ReadAloud({ of: { text, language } }: { of: Spoken }) {
  const t = useTranslations('voice')
  const hasVoice = useHasVoice(language)
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => hush, [])
  if (!hasVoice) return null
  const press = () => {
    if (speaking) hush()
    else speak(text, language, () => setSpeaking(false))
    setSpeaking(!speaking)
  }
  const Sign = speaking ? Square : Volume2
  return (
    <button
      type="button"
      className={styles.aloud}
      onClick={press}
      aria-label={t(speaking ? 'hush' : 'readAloud')}
    >
      <Sign size={18} aria-hidden="true" />
    </button>
  )
}
