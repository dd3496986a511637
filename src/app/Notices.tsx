import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useFailureText } from '../i18n/useFailureText'
import { useApp } from '../state/context'
import { Button } from '../ui/Button'
import { focusHeading } from '../ui/focusHeading'
import styles from './Notices.module.css'

/** Long enough to read and to reach “Undo” by keyboard. */
const SHOWN_MILLIS = 8000

/** Lines at the foot: what just happened, with the way back; a new version; failures that must be seen. */
export function Notices() {
  const [path] = useLocation()
  return (
    <div className={styles.notices} data-place={path === '/practise' ? 'top' : 'foot'}>
      <NoticeLine />
      <UpdateLine />
      <FailureNotice />
    </div>
  )
}

function NoticeLine() {
  const t = useTranslations('app')
  const notice = useApp((state) => state.notice)
  const show = useApp((state) => state.show)
  const line = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (!notice) return
    // Not from under somebody who is about to press its button.
    const timer = setInterval(() => {
      if (!hasFocus(line.current)) show(null)
    }, SHOWN_MILLIS)
    return () => clearInterval(timer)
  }, [notice, show])
  const undo = notice?.undo
  return (
    <output ref={line}>
      {notice ? (
        <p className={styles.notice}>
          {notice.message}
          {undo ? (
            <Button
              look="quiet"
              onClick={() => {
                // The button goes: the focus begins anew with the screen.
                if (hasFocus(line.current)) focusHeading()
                undo()
                show(null)
              }}
            >
              {t('undo')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </output>
  )
}

const hasFocus = (part: Element | null) => part?.contains(document.activeElement) === true

function UpdateLine() {
  const t = useTranslations('app')
  const update = useApp((state) => state.update)
  const offer = useApp((state) => state.offer)
  return (
    <output>
      {update ? (
        <p className={styles.notice}>
          {t(update.state === 'ready' ? 'updateReady' : 'updateRunning')}
          <Button
            look="quiet"
            onClick={() => {
              update.perform()
              offer(null)
            }}
          >
            {t(update.state === 'ready' ? 'updateNow' : 'reload')}
          </Button>
          {/* What already runs leaves no choice: this tab's own files are gone. */}
          {update.state === 'ready' ? (
            <Button look="quiet" onClick={() => offer(null)}>
              {t('updateLater')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </output>
  )
}

function FailureNotice() {
  const t = useTranslations('app')
  const failureText = useFailureText()
  const failure = useApp((state) => state.failure)
  const fail = useApp((state) => state.fail)
  return (
    <div role="alert">
      {failure ? (
        <p className={styles.notice}>
          {failureText(failure)}
          {failure.code === 'outdatedTab' ? (
            <Button onClick={() => location.reload()}>{t('reload')}</Button>
          ) : (
            <Button look="quiet" onClick={() => fail(null)}>
              {t('dismiss')}
            </Button>
          )}
        </p>
      ) : null}
    </div>
  )
}
