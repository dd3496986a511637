import { Square, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Spoken } from '../../domain/text'
import { speak, useHasVoice } from '../../state/speech'
import { LocalText } from '../../ui/LocalText'
import styles from './ReadAloud.module.css'

interface ReadAloudProps {
  readonly of: Spoken
}

/** Reads a line aloud, as an interviewer or a customer would say it; nothing where no voice speaks its language. */
export function ReadAloud({ of }: ReadAloudProps) {
  const hasVoice = useHasVoice(of.language)
  // Another text, or the same in another language, is not what is being read.
  return hasVoice ? <ReadButton key={`${of.language} ${of.text}`} of={of} /> : null
}

function ReadButton({ of: { text, language } }: ReadAloudProps) {
  const t = useTranslations('voice')
  const [speaking, setSpeaking] = useState(false)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const press = () => {
    if (speaking) return stop.current()
    setSpeaking(true)
    stop.current = speak(text, language, () => setSpeaking(false))
  }
  const Sign = speaking ? Square : Volume2
  return (
    <button type="button" className={styles.aloud} onClick={press}>
      <Sign size={18} aria-hidden="true" />
      <span className="visually-hidden">
        {t(speaking ? 'hush' : 'readAloud')} ·{' '}
        <LocalText of={{ text: firstWords(text), language }} />
      </span>
    </button>
  )
}

/** Enough, in signs, to tell a line from the others. */
const ENOUGH = 24

const firstWords = (text: string) =>
  text.length > ENOUGH ? `${text.slice(0, ENOUGH).replace(/\s+\S*$/, '')}…` : text
