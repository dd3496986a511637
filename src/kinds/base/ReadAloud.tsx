import { Square, Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Spoken } from '../../domain/text'
import { hush, speak, useVoice } from '../../state/speech'
import styles from './ReadAloud.module.css'

/** Reads a line aloud, as an interviewer or a customer would say it; nothing where no voice speaks its language. */
export function ReadAloud({ of: { text, language } }: { of: Spoken }) {
  const t = useTranslations('voice')
  const voice = useVoice(language)
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => hush, [])
  if (!voice) return null
  const press = () => {
    if (speaking) hush()
    else speak(text, voice, () => setSpeaking(false))
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
