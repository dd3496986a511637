import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CardId } from '../../../domain/ids'
import type { Pace } from '../../../domain/pace'
import { deferredComponent } from '../../../state/deferred'
import { useLive, useServices } from '../../../state/context'
import type { PracticeStore } from '../../../state/practiceStore'
import { createRecorder } from '../../../state/recorder/recorder'
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
}

/** Records the answer, plays it back, and compares the first with the latest. */
export function Voice({ store, cardId, pace }: VoiceProps) {
  const t = useTranslations('voice')
  const { storage, clock } = useServices()
  const asking = useStore(store, (state) => state.stage === 'asking')
  const [recorder] = useState(() =>
    createRecorder({ cardId, targetSeconds: pace.speakSeconds }, storage, clock),
  )
  const { phase, trouble, unsaved, start, stop } = useStore(recorder)
  const recordings = useLive((one) => one.recordings.ofCard(cardId), [cardId]) ?? []
  const [comparing, setComparing] = useState(false)

  useEffect(() => void recoverTakes(storage), [storage])
  // The answer ends where the model answer begins, and with the card.
  useEffect(() => stop, [asking, stop])

  const record = async () => {
    await start()
    const recording = recorder.getState().phase === 'recording'
    if (recording && asking) store.getState().startSpeaking()
  }

  const newest = recordings.find(({ slot }) => slot === 'latest') ?? recordings[0]
  const sound = unsaved ? soundInMemory(unsaved) : newest && soundOf(storage, newest)
  const playable = phase === 'idle' && sound ? sound : null
  return (
    <>
      <RecordControl
        recorder={recorder}
        onRecord={() => void record()}
        targetSeconds={asking ? null : pace.speakSeconds}
        isTight={playable !== null}
      />
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
