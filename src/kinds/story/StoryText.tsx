import { type ReactNode, useDeferredValue, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { StoryId } from '../../domain/ids'
import { paceOf } from '../../domain/pace'
import { STAR_PARTS, type StoryField, unfilledParts, type Writings } from '../../domain/writings'
import { useServices, useSettings } from '../../state/context'
import { Button } from '../../ui/Button'
import { SpokenLength } from '../base/SpokenLength'
import type { KindViewProps } from '../base/View'
import type { StoryCard } from './schema'
import { Example } from './Example'
import { StoryEditor } from './StoryEditor'
import { Scaffold, Told } from './Told'
import { hasUnsaved, withUnsaved } from './unsaved'
import styles from './View.module.css'

interface StoryTextProps extends KindViewProps<StoryCard> {
  readonly id: StoryId
  /** As they are saved. */
  readonly texts: Writings<StoryField>
  /** Whether this card knows already that it is told with this story. */
  readonly isLinked: boolean
  /** Where another story is chosen. */
  readonly choice: ReactNode
}

/** One story: written, told from memory (only its four parts are named), or there to compare with. */
export function StoryText({ id, texts, isLinked, choice, ...props }: StoryTextProps) {
  const { cardId, card, language, stage } = props
  const t = useTranslations('story')
  const { storage } = useServices()
  const { speakSeconds } = paceOf(card, useSettings())
  const [, typed] = useReducer((count: number) => count + 1, 0)
  const section = useRef<HTMLElement>(null)
  const linked = useRef(isLinked)

  const now = withUnsaved(id, language, texts)
  const unfilled = unfilledParts(now).length
  const whole = useDeferredValue(STAR_PARTS.map((part) => now[part]).join('\n'))
  const isEmpty = unfilled === STAR_PARTS.length
  const isAsking = stage === 'asking'
  // The card was answered without a story: there is nothing of one's own to compare with.
  const isUntold = isEmpty && stage === 'grading'
  const [open, setOpen] = useState(() => hasUnsaved(id, language) || (isAsking && unfilled > 0))

  const toggle = () => {
    setOpen(!open)
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>(open ? 'button' : 'textarea')?.focus(),
    )
  }

  async function save(field: StoryField, text: string) {
    const link = { owner: cardId, field: 'story', language, text: id } as const
    const row = { owner: id, field, language, text }
    const written = await storage.writings.write(linked.current ? [row] : [row, link])
    if (written.ok) linked.current = true
    return written
  }

  return (
    <>
      <section ref={section} className={styles.story} aria-label={t('yourStory')}>
        {isAsking ? null : (
          <h2
            className={open ? 'visually-hidden' : styles.heading}
            tabIndex={-1}
            data-answer={stage === 'grading' || undefined}
          >
            {t('yourStory')}
          </h2>
        )}
        {isAsking || open ? choice : null}
        {open ? (
          <StoryEditor {...props} id={id} texts={texts} onSave={save} onText={typed} />
        ) : isAsking || (isEmpty && stage === 'reading') ? (
          <Scaffold {...props} />
        ) : isUntold ? null : (
          <Told {...props} texts={now} />
        )}
        <div className={styles.foot}>
          <div>
            {isUntold && !open ? <p>{t('none')}</p> : null}
            {isEmpty ? null : (
              <p>
                {t('total')}{' '}
                <SpokenLength text={whole} language={language} targetSeconds={speakSeconds} />
              </p>
            )}
            {open ? <output>{t('unfilled', { count: unfilled })}</output> : null}
          </div>
          {open && isEmpty && isAsking ? null : (
            <Button onClick={toggle}>
              {t(open ? (isAsking ? 'fromMemory' : 'close') : isEmpty ? 'write' : 'edit')}
            </Button>
          )}
        </div>
      </section>
      <Example {...props} startsOpen={stage === 'reading' || isUntold} />
    </>
  )
}
