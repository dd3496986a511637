import { Ellipsis, Star, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { DEFAULT_TARGET_SECONDS, promptOf } from '../../domain/card'
import { progressOf } from '../../domain/session'
import { practiceLanguageOf } from '../../domain/settings'
import { LANGUAGES, textIn } from '../../domain/text'
import { deferredPart } from '../../i18n/deferredPart'
import { Local, preloadAnswer } from '../../kinds/base/View'
import { viewOf } from '../../kinds/views'
import { useApp, useLive, useSettings } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { Prepared } from '../../state/cardReader'
import type { PracticeStore } from '../../state/practiceStore'
import { Button } from '../../ui/Button'
import { deferredComponent } from '../../state/deferred'
import { LocalText } from '../../ui/LocalText'
import { ProgressBar } from '../../ui/ProgressBar'
import { useTitle } from '../../ui/useTitle'
import styles from './CardStage.module.css'
import { FailureLine } from './FailureLine'
import { RatingBar } from './RatingBar'
import { usePracticeCommands } from './usePracticeCommands'
import { useSecondTap } from './useSecondTap'

// Dialogs come when they are opened.
const CardMenu = deferredComponent(() => import('./CardMenu').then((m) => m.CardMenu))
const KeysDialog = deferredPart(() => import('./KeysDialog').then((m) => m.KeysDialog))

/** One card of a sitting: the question, then everything it takes to judge the answer. */
export function CardStage({ store }: { store: PracticeStore }) {
  const prepared = useStore(store, (state) => state.prepared)
  const turn = useStore(store, (state) => state.session.answers.length)
  // Each asking is a fresh screen: focus, language and dialogs start anew.
  return prepared ? (
    <Card key={`${prepared.record.id} ${turn}`} store={store} prepared={prepared} />
  ) : null
}

function Card({ store, prepared }: { store: PracticeStore; prepared: Prepared }) {
  const deckText = useDeckText()
  const t = useTranslations('practise')
  const { stage, session, marks, hintUsed } = useStore(store)
  const settings = useSettings()
  const openCardDialog = useApp((state) => state.openCardDialog)
  const editing = useApp((state) => state.cardDialog !== null)
  const [open, setOpen] = useState<'menu' | 'keys' | null>(null)
  const [swapped, setSwapped] = useState(false)
  const { record } = prepared
  const { card, deck } = record

  const usual = practiceLanguageOf(settings, deck)
  const other = LANGUAGES.find((one) => one !== usual && deck.languages?.includes(one))
  const shown = {
    language: swapped && other ? other : usual,
    deckLanguage: deck.language,
  }
  const practice = viewOf(card.kind).current()
  if (!practice) throw new Error(`the View of kind ${card.kind} was not fetched`)
  const { View, grade } = practice
  const learning = record.progress.queue !== 'review'
  const suggestion = stage === 'asking' ? null : grade(card, marks, learning)
  const state = store.getState()

  const wording = promptOf(card, record.progress.memory?.reviews ?? 0)
  useTitle(textIn(wording, shown.language, shown.deckLanguage).text)
  const prompt = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    prompt.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
    const soon = setTimeout(preloadAnswer, 200)
    return () => clearTimeout(soon)
  }, [])

  // Answered in another tab meanwhile, it need not be asked here.
  const events = useLive((storage) => storage.reviews.ofCard(record.id), [record.id])
  useEffect(() => {
    if (events) void store.getState().passIfAnswered()
  }, [store, events])

  // What was edited in the dialog shows as soon as it closes.
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) void store.getState().refresh()
    wasEditing.current = editing
  }, [editing, store])

  const secondTap = useSecondTap()
  const reveal = () => {
    state.reveal()
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-answer]')?.focus({ preventScroll: true }),
    )
  }

  usePracticeCommands({
    store,
    card,
    suggestion,
    reveal,
    edit: () => openCardDialog({ kind: 'edit', cardId: record.id }),
    swapLanguage: other ? () => setSwapped(!swapped) : undefined,
    showKeys: () => setOpen('keys'),
  })

  const { answered, total } = progressOf(session)
  const topic = deck.topics.find((one) => one.id === card.topic)
  return (
    <div className={styles.stage}>
      <header className={styles.top}>
        <Link href="/" className={styles.end}>
          <X size={18} aria-hidden="true" />
          {t('end')}
        </Link>
        <ProgressBar value={answered} max={total} label={t('progress', { answered, total })} />
        <span className={styles.count} aria-hidden="true">
          {answered + 1} / {total}
        </span>
        <Button look="quiet" aria-label={t('actions')} onClick={() => setOpen('menu')}>
          <Ellipsis size={20} aria-hidden="true" />
        </Button>
      </header>

      <main id="content" className={styles.card}>
        <p className={styles.meta}>
          <LocalText of={deckText(deck, deck.title)} />
          {topic ? (
            <>
              {' · '}
              <LocalText of={deckText(deck, topic.title)} />
            </>
          ) : null}
          {' · '}
          <span className={styles.whole}>
            {t('target', { seconds: card.targetSeconds ?? DEFAULT_TARGET_SECONDS })}
          </span>
          {record.progress.starred ? (
            <Star size={14} fill="currentColor" aria-label={t('star')} className={styles.star} />
          ) : null}
        </p>
        <h1 ref={prompt} tabIndex={-1} className={styles.prompt}>
          <Local text={wording} {...shown} />
        </h1>
        {record.removedUpstream ? <p className={styles.meta}>{t('removedUpstream')}</p> : null}
        {card.hint && hintUsed ? (
          <p className={styles.hint}>
            <Local text={card.hint} {...shown} />
          </p>
        ) : null}
        <View
          card={card}
          {...shown}
          stage={stage === 'asking' ? 'asking' : 'grading'}
          marks={marks}
          onMarks={state.mark}
        />
      </main>

      <footer className={styles.bar}>
        <div className={styles.barInner}>
          {stage === 'asking' ? (
            <>
              <FailureLine store={store} />
              <p className={styles.sayFirst}>
                {t('sayFirst')}
                {card.hint && !hintUsed ? (
                  <Button look="quiet" onClick={state.useHint}>
                    {t('hint')}
                  </Button>
                ) : null}
              </p>
              <Button
                look="primary"
                wide
                keyName={settings.shortcuts ? t('spaceKey') : undefined}
                onClick={(event) => {
                  if (!secondTap(event)) reveal()
                }}
              >
                {t(card.kind === 'choice' ? 'revealChoice' : 'reveal')}
              </Button>
            </>
          ) : (
            <RatingBar store={store} suggestion={suggestion} prepared={prepared} />
          )}
        </div>
      </footer>

      {open === 'menu' ? (
        <CardMenu
          store={store}
          record={record}
          onSwapLanguage={other ? () => setSwapped(!swapped) : undefined}
          onKeys={() => setOpen('keys')}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'keys' ? <KeysDialog onClose={() => setOpen(null)} /> : null}
    </div>
  )
}
