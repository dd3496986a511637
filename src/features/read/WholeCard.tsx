import { useEffect, useState } from 'react'
import { NO_MARKS } from '../../domain/grading'
import { paceOf } from '../../domain/pace'
import type { Language } from '../../domain/text'
import { type CardField, practiseFromOf, textsIn } from '../../domain/writings'
import { MyAnswer } from '../../kinds/base/MyAnswer'
import type { KindPractice } from '../../kinds/base/View'
import type { Kind } from '../../kinds/models'
import { fetchView, viewOf } from '../../kinds/views'
import { useLive, useSettings } from '../../state/context'
import type { CardRecord } from '../../storage/ports'

/** Everything below a card's question, with the person's own answer; it appears whole. */
export function WholeCard({ record, language }: { record: CardRecord; language: Language }) {
  const settings = useSettings()
  const { id, card, deck } = record
  const practice = useView(card.kind)
  const writings = useLive((storage) => storage.writings.of(id), [id])
  const own = textsIn<CardField>(writings ?? [], language)
  // As the card was opened: nothing moves while another choice is being made.
  const [first, setFirst] = useState<boolean | null>(null)
  if (writings && first === null) setFirst(practiseFromOf(own.practiseFrom) !== 'model')
  if (!practice || first === null) return null
  const shown = { cardId: id, card, language, deckLanguage: deck.language }
  const { speakSeconds } = paceOf(card, settings)
  const element = <MyAnswer {...shown} targetSeconds={speakSeconds} saved={own} />
  return (
    <practice.View
      {...shown}
      stage="reading"
      marks={NO_MARKS}
      onMarks={() => undefined}
      {...(practice.keepsOwnText ? {} : { mine: { first, element } })}
    />
  )
}

/** The kind's View, as soon as it and its words are there. @throws what fetching threw */
function useView(kind: Kind): KindPractice | undefined {
  const { language } = useSettings()
  const [fetched, setFetched] = useState<Kind | null>(null)
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    let wanted = true
    fetchView(kind, language).then(
      () => wanted && setFetched(kind),
      (error: unknown) => wanted && setFailure({ error }),
    )
    return () => {
      wanted = false
    }
  }, [kind, language])
  // In render it ends in the error boundary.
  if (failure) throw failure.error
  return fetched === kind ? viewOf(kind).current() : undefined
}
