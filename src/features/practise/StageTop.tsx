import { Ellipsis, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { progressOf, type Session } from '../../domain/session'
import { Button } from '../../ui/Button'
import { ProgressBar } from '../../ui/ProgressBar'
import styles from './CardStage.module.css'

interface StageTopProps {
  readonly session: Session
  readonly onMenu: () => void
}

/** The way out, how far the sitting has come, and what else can be done with the card. */
export function StageTop({ session, onMenu }: StageTopProps) {
  const t = useTranslations('practise')
  const { answered, total } = progressOf(session)
  return (
    <header className={styles.top}>
      <Link href="/" className={styles.end}>
        <X size={18} aria-hidden="true" />
        {t('end')}
      </Link>
      <ProgressBar value={answered} max={total} label={t('progress', { answered, total })} />
      <span className={styles.count} aria-hidden="true">
        {answered + 1} / {total}
      </span>
      <Button look="quiet" aria-label={t('actions')} onClick={onMenu}>
        <Ellipsis size={20} aria-hidden="true" />
      </Button>
    </header>
  )
}
