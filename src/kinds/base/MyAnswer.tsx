import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardBase } from '../../domain/card'
import type { CardId } from '../../domain/ids'
import { type Language, textIn } from '../../domain/text'
import { type CardField, textsIn, type Writings } from '../../domain/writings'
import { useApp, useLive, useServices } from '../../state/context'
import { Button } from '../../ui/Button'
import { unsavedText } from './autosave'
import styles from './MyAnswer.module.css'
import { OwnText } from './OwnText'
import { PractiseFromChoice } from './PractiseFromChoice'
import { Markdown } from './Markdown'

export interface MyAnswerProps {
  readonly cardId: CardId
  readonly card: CardBase
  /** The person's texts are kept for each language apart. */
  readonly language: Language
  readonly deckLanguage: Language
  /** How long the answer should take to say, in seconds. */
  readonly targetSeconds: number
  /** What the person has written on the card, as it was read with it. */
  readonly saved: Writings<CardField>
  /** Something was written that the next asking of the card goes by. */
  readonly onChanged?: (() => void) | undefined
}

/** The person's own answer beside the model answer, and from which of them the card is practised. */
export function MyAnswer(props: MyAnswerProps) {
  const { cardId, card, language, deckLanguage, targetSeconds, saved, onChanged } = props
  const t = useTranslations('myAnswer')
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  const rows = useLive((store) => store.writings.of(cardId), [cardId])
  const texts = rows ? textsIn<CardField>(rows, language) : saved
  const answer = texts.answer ?? ''

  const id = `${cardId} answer ${language}`
  const [wanted, setWanted] = useState(false)
  // What could not be saved stays in sight, with the way to try again.
  const editing = wanted || unsavedText(id) !== undefined
  const section = useFocusInTurn(editing)

  const save = (field: CardField) => (text: string) =>
    storage.writings.write([{ owner: cardId, field, language, text }])
  const model = card.answer ? textIn(card.answer, language, deckLanguage).text : ''

  async function startFromModel() {
    const written = await save('answer')(model)
    if (!written.ok) return fail(written.error)
    section.current?.querySelector('textarea')?.focus()
  }
  function finish() {
    setWanted(false)
    onChanged?.()
  }

  return (
    <section ref={section} className={styles.mine} data-own>
      <div className={styles.head}>
        <h2 className={styles.heading} tabIndex={-1} data-answer>
          {t('title')}
        </h2>
        {editing ? (
          <Button look="quiet" onClick={finish}>
            {t('done')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => setWanted(true)}>
            {t(answer ? 'edit' : 'write')}
          </Button>
        )}
      </div>
      {editing ? (
        <>
          <OwnText
            id={id}
            label={t('label')}
            description={t('help')}
            value={answer}
            language={language}
            targetSeconds={targetSeconds}
            onSave={save('answer')}
          />
          {answer === '' && model ? (
            <Button className={styles.start ?? ''} onClick={() => void startFromModel()}>
              {t('fromModel')}
            </Button>
          ) : null}
        </>
      ) : answer ? (
        <div className={styles.answer}>
          <Markdown text={answer} lang={language} />
        </div>
      ) : null}
      <PractiseFromChoice
        id={`${cardId} keywords ${language}`}
        card={card}
        language={language}
        texts={texts}
        onSave={save}
        onChanged={onChanged}
      />
    </section>
  )
}

/** The button that was pressed is gone: the focus goes to what came in its place. */
function useFocusInTurn(editing: boolean): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  const was = useRef(editing)
  useEffect(() => {
    if (was.current === editing) return
    was.current = editing
    section.current?.querySelector<HTMLElement>(editing ? 'textarea' : 'button')?.focus()
  }, [editing])
  return section
}
