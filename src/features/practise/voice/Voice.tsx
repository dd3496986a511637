import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CardId } from '../../../domain/ids'
import type { Pace } from '../../../domain/pace'
import { deferredComponent } from '../../../state/deferred'
import { useLive, useServices } from '../../../state/context'
import type { PracticeStore } from '../../../state/practiceStore'
import { createRecorder, type Recorder } from '../../../state/recorder/recorder'
import { recoverTakes } from '../../../state/recorder/takes'
import { Button } from '../../../ui/Button'
import { Player } from './Player'
import { RecordControl } from './RecordControl'
import { soundInMemory, soundOf } from './sound'
import { TroubleLine } from './TroubleLine'
import styles from './Voice.module.css'

const Compare = deferredComponent(() => import('./Compare').then((m) => m.Compare))

interface VoiceProps {
  readonly store: PracticeStore
  readonly cardId: CardId
  readonly pace: Pace
  /** There is something to say just now. */
  readonly speaks: boolean
  /** Told when something begins to be recorded, and when nothing is any more. */
  readonly onRecording: (isRecording: boolean) => void
}

/** Records the answer, plays it back, and compares the first with the latest. */
export function Voice({ store, cardId, pace, speaks, onRecording }: VoiceProps) {
  const t = useTranslations('voice')
  const { storage, clock } = useServices()
  const asking = useStore(store, ({ stage }) => stage === 'asking')
  const hasSeen = useStore(store, (state) => state.hasSeen)
  const answering = asking && speaks
  const [recorder] = useState(() =>
    createRecorder({ cardId, targetSeconds: pace.speakSeconds }, storage, clock),
  )
  const { phase, trouble, unsaved, start, stop } = useStore(recorder)
  const recordings = useLive((one) => one.recordings.ofCard(cardId), [cardId]) ?? []
  const [comparing, setComparing] = useState(false)

  useEffect(() => void recoverTakes(storage), [storage])
  // The answer ends where there is nothing to say any more (an example, the model answer), and with the card.
  useEffect(() => stop, [answering, stop])
  useTurns(store, recorder)

  const isRecording = phase === 'recording'
  useEffect(() => {
    onRecording(isRecording)
  }, [isRecording, onRecording])

  const record = async () => {
    await start()
    if (recorder.getState().phase === 'recording' && answering) store.getState().startSpeaking()
  }

  const newest = recordings.find(({ slot }) => slot === 'latest') ?? recordings[0]
  const sound = unsaved ? soundInMemory(unsaved) : newest && soundOf(storage, newest)
  const playable = phase === 'idle' && sound ? sound : null
  return (
    <>
      {/* Before anything is to be said (a script is being marked) there is nothing to record. */}
      {asking && !speaks && !hasSeen ? null : (
        <RecordControl
          recorder={recorder}
          onRecord={() => void record()}
          targetSeconds={answering ? null : pace.speakSeconds}
          isTight={playable !== null}
        />
      )}
      {playable ? (
        // While the question is asked an older recording would give the answer away: at a press only.
        <Player key={playable.id} sound={playable} open={!asking}>
          {newest ? (
            <Button look="quiet" onClick={() => setComparing(true)}>
              {t(recordings.length > 1 ? 'compare' : 'details')}
            </Button>
          ) : null}
        </Player>
      ) : null}
      {newest?.cutOff && phase === 'idle' && !trouble ? (
        <p className={`${styles.line} ${styles.soft}`}>{t('cutOff')}</p>
      ) : null}
      <TroubleLine trouble={trouble} unsaved={unsaved} />
      {comparing && newest ? (
        <Compare recordings={recordings} onClose={() => setComparing(false)} />
      ) : null}
    </>
  )
}

/** A talk in one go is one take: at each turn the person goes on speaking, and has time for another. */
function useTurns(store: PracticeStore, recorder: Recorder): void {
  const { marks, stage, speakingFrom, startSpeaking } = useStore(store)
  const heard = useRef(marks.step)
  useEffect(() => {
    const { phase, addTurn } = recorder.getState()
    const isNext = heard.current !== marks.step
    heard.current = marks.step
    if (phase !== 'recording' || stage !== 'asking') return
    if (isNext) addTurn()
    // Whatever began the clock anew, nobody thinks in silence here.
    if (speakingFrom === null) startSpeaking()
  }, [marks.step, stage, speakingFrom, startSpeaking, recorder])
}
