import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cardInDeckOf, type CardId } from '../../domain/ids'
import { practiceLanguageOf } from '../../domain/settings'
import { textIn } from '../../domain/text'
import { useApp, useLive, useSettings } from '../../state/context'
import { Button } from '../../ui/Button'
import { copyText } from '../../ui/copyText'
import { DraftDialog } from '../../ui/DraftDialog'
import styles from './ReportDialog.module.css'

/** A mistake in a card, as a text to paste to the coach: what card of which deck, and the person's words. */
export function ReportDialog({ id, onClose }: { id: CardId; onClose: () => void }) {
  const t = useTranslations('report')
  const settings = useSettings()
  const show = useApp((state) => state.show)
  const record = useLive((storage) => storage.cards.get(id), [id])
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  if (!record) return null
  const { deck, card } = record
  const prompt = textIn(card.prompt, practiceLanguageOf(settings, deck), deck.language).text
  const text = [
    `${deck.id} v${deck.version} · ${cardInDeckOf(id)}`,
    prompt,
    ...(words.trim() ? ['', words.trim()] : []),
  ].join('\n')
  async function copy() {
    if (!(await copyText(text))) return setProblem(t('copyByHand'))
    onClose()
    show({ message: t('copied') })
  }
  return (
    <DraftDialog
      title={t('title')}
      // What the browser would not copy has been copied by hand.
      isChanged={words.trim() !== '' && !problem}
      alert={problem}
      onClose={onClose}
      action={
        <Button look="primary" disabled={words.trim() === ''} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      }
    >
      <div className={styles.report}>
        <p>{t('help')}</p>
        <label>
          <span>{t('words')}</span>
          <textarea rows={4} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <pre>{text}</pre>
      </div>
    </DraftDialog>
  )
}
