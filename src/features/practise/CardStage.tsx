import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { paceOf } from '../../domain/pace'
import { crossingsOf } from '../../domain/reviews'
import { practiceLanguageOf } from '../../domain/settings'
import { LANGUAGES } from '../../domain/text'
import { type CardField, keywordsOf, practiseFromOf, textsIn } from '../../domain/writings'
import { deferredPart, optionalPart } from '../../i18n/deferredPart'
import { Markdown } from '../../kinds/base/Markdown'
import { viewOf } from '../../kinds/views'
import type { Prepared } from '../../state/cardReader'
import { useApp, useLive, useSettings } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import { AskingBar } from './AskingBar'
import styles from './CardStage.module.css'
import { QuestionHead } from './QuestionHead'
import { StageTop } from './StageTop'
import { type StageDialog, usePracticeCommands } from './usePracticeCommands'

// What a first question can be answered without comes a moment later, or when it is opened.
const RatingBar = deferredPart(() => import('./RatingBar').then((m) => m.RatingBar))
const StageDialogs = deferredPart(() => import('./StageDialogs').then((m) => m.StageDialogs))
const Voice = optionalPart(() => import('./voice/Voice').then((m) => m.Voice), 'afterPaint')
const SpeechClock = optionalPart(
  () => import('./SpeechClock').then((m) => m.SpeechClock),
  'afterPaint',
)
const AnswerLines = deferredPart(() => import('./RatingBar').then((m) => m.AnswerLines))
const MyAnswer = optionalPart(
  () => import('../../kinds/base/MyAnswer').then((m) => m.MyAnswer),
  'atOnce',
)

/** What only the reveal needs is fetched when the question is on screen, not before, in milliseconds. */
const PRELOAD_MILLIS = 200
/** A reveal waits no longer than this for its parts, in milliseconds. */
const PATIENCE_MILLIS = 1000

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
  const words = useTranslations()
  const { stage, session, marks, hintUsed, hasSeen, draw } = useStore(store)
  const settings = useSettings()
  const openCardDialog = useApp((state) => state.openCardDialog)
  const [open, setOpen] = useState<StageDialog | null>(null)
  const [swapped, setSwapped] = useState(false)
  const [isRecording, setIsRecording] = useState(false)
  const { record, writings } = prepared
  const { card, deck } = record

  const usual = practiceLanguageOf(settings, deck)
  const other = LANGUAGES.find((one) => one !== usual && deck.languages?.includes(one))
  const swapLanguage = other ? () => setSwapped(!swapped) : undefined
  const language = swapped && other ? other : usual
  const shown = { language, deckLanguage: deck.language }
  const practice = viewOf(card.kind).current()
  if (!practice) throw new Error(`the View of kind ${card.kind} was not fetched`)
  const { View, grade, nextStep, points, preloadAnswer } = practice
  const learning = record.progress.queue !== 'review'
  const asking = stage === 'asking'
  const suggestion = asking ? null : grade(card, marks, learning)
  const state = store.getState()
  const pace = paceOf(card, settings)
  const speaks = practice.speaks?.(card, marks) ?? true
  // Before anything is to be said the clock and the recorder have no place.
  const isMarking = asking && !speaks && !hasSeen

  const own = textsIn<CardField>(writings, language)
  const practiseFrom = practiseFromOf(own.practiseFrom)
  const keywords = keywordsOf(own.keywords, card.keyPoints ?? [], language)
  // A choice made after the reveal counts from the next asking on: nothing moves while it is being made.
  const [askedFrom, setAskedFrom] = useState(practiseFrom)
  if (asking && askedFrom !== practiseFrom) setAskedFrom(practiseFrom)

  useEffect(() => {
    if (askedFrom !== 'model') void MyAnswer.preload()
  }, [askedFrom])
  useEffect(() => {
    const soon = setTimeout(() => {
      void Markdown.preload()
      void preloadAnswer?.()
      void RatingBar.preload()
      void AnswerLines.preload()
      void MyAnswer.preload()
    }, PRELOAD_MILLIS)
    return () => clearTimeout(soon)
  }, [preloadAnswer])

  // Answered in another tab meanwhile, it need not be asked here.
  const events = useLive((storage) => storage.reviews.ofCard(record.id), [record.id])
  useEffect(() => {
    if (events) void store.getState().passIfAnswered()
  }, [store, events])
  const crossings = useMemo(() => crossingsOf(events ?? []), [events])
  useRefreshAfterEditing(store)

  useFocusOnWhatIsNew(asking ? marks.step : 'answer')
  const step = asking ? (nextStep?.(card, marks, settings) ?? null) : null
  const advance = async () => {
    if (step) state.mark(step.marks)
    else {
      // On a first card what the reveal shows may still be on its way; what cannot come says so itself.
      const parts = Promise.allSettled([
        preloadAnswer?.(),
        RatingBar.preload(),
        AnswerLines.preload(),
      ])
      await Promise.race([parts, new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS))])
      if (store.getState().session === session) state.reveal()
    }
  }

  usePracticeCommands({
    store,
    points: points(card, marks, asking ? 'asking' : 'grading'),
    suggestion,
    advance: () => void advance(),
    edit: () => openCardDialog({ kind: 'edit', cardId: record.id }),
    swapLanguage,
    show: setOpen,
  })

  return (
    <div className={styles.stage}>
      <StageTop session={session} onMenu={() => setOpen('menu')} />

      <main id="content" className={styles.card}>
        <QuestionHead
          record={record}
          {...shown}
          seconds={pace.speakSeconds}
          hintUsed={hintUsed}
          keywords={askedFrom === 'keywords' ? keywords : []}
        />
        <View
          cardId={record.id}
          card={card}
          {...shown}
          stage={asking ? 'asking' : 'grading'}
          marks={marks}
          onMarks={state.mark}
          onReplay={state.replay}
          crossings={crossings}
          draw={draw}
          {...(practice.keepsOwnText || asking
            ? {}
            : {
                mine: {
                  first: askedFrom !== 'model',
                  element: (
                    <MyAnswer
                      key={language}
                      cardId={record.id}
                      card={card}
                      {...shown}
                      targetSeconds={pace.speakSeconds}
                      saved={own}
                      onChanged={state.refresh}
                    />
                  ),
                },
              })}
        />
      </main>

      <footer className={styles.bar}>
        <div className={styles.barInner}>
          <div className={`${styles.tools} ${isMarking ? styles.none : styles.kept}`}>
            {asking ? (
              <SpeechClock store={store} pace={pace} isStill={!speaks} isQuiet={isRecording} />
            ) : (
              <AnswerLines store={store} pace={pace} isStill={!speaks} suggestion={suggestion} />
            )}
            {/* In the same place before and after the reveal: what it has recorded stays. */}
            <Voice
              store={store}
              cardId={record.id}
              pace={pace}
              speaks={speaks}
              onRecording={setIsRecording}
            />
          </div>
          {asking ? (
            // Each step has a button of its own: the second half of a double tap must not take the next one.
            <AskingBar
              key={marks.step}
              store={store}
              card={card}
              label={words(step?.label ?? practice.revealLabel ?? 'practise.reveal')}
              onAdvance={() => void advance()}
            />
          ) : (
            <RatingBar store={store} suggestion={suggestion} prepared={prepared} />
          )}
        </div>
      </footer>

      {open ? (
        <StageDialogs
          open={open}
          onOpen={setOpen}
          store={store}
          record={record}
          onSwapLanguage={swapLanguage}
        />
      ) : null}
    </div>
  )
}

/**
 * Whatever a step or the reveal has brought gets the focus in the same frame: a key pressed right after it
 * works there. It comes into view where it is not: below a long script, or above the form just filled in.
 *
 * @param part another one whenever something else is shown
 */
function useFocusOnWhatIsNew(part: number | 'answer'): void {
  const shown = useRef(part)
  useLayoutEffect(() => {
    if (shown.current === part) return
    shown.current = part
    const heading = document.querySelector<HTMLElement>('[data-answer]')
    if (!heading) return
    heading.focus({ preventScroll: true })
    const boxOf = (name: string) => document.querySelector(name)?.getBoundingClientRect()
    const { top, bottom } = heading.getBoundingClientRect()
    if (top < (boxOf('header')?.bottom ?? 0) || bottom > (boxOf('footer')?.top ?? innerHeight))
      heading.scrollIntoView({ block: 'start' })
  }, [part])
}

/** What was edited in the dialog shows as soon as it closes. */
function useRefreshAfterEditing(store: PracticeStore): void {
  const editing = useApp((state) => state.cardDialog !== null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) {
      store.getState().restartClock()
      void store.getState().refresh()
    }
    wasEditing.current = editing
  }, [editing, store])
}
