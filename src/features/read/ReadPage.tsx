import { Star } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { isPostponed } from '../../domain/flags'
import { type CardId, cardInDeckOf, deckId, type EventId } from '../../domain/ids'
import { practiceLanguageOf, type Settings } from '../../domain/settings'
import { textIn } from '../../domain/text'
import { Local } from '../../kinds/base/View'
import { useDayText } from '../../i18n/useDayText'
import { useApp, useLive, useServices, useSettings, useToday } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { CardRecord, CardStore } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { LocalText } from '../../ui/LocalText'
import { Empty, Page } from '../../ui/Page'
import { useCommands } from '../../ui/useCommands'
import { useTitle } from '../../ui/useTitle'
import styles from './ReadPage.module.css'
import { WholeCard } from './WholeCard'

interface ReadPageProps {
  readonly deck: string
  readonly card?: string | undefined
}

/** Questions with their answers, one after the other, without rating: for the train. */
export function ReadPage({ deck: id, card: cardInDeck }: ReadPageProps) {
  const t = useTranslations('read')
  const tDeck = useTranslations('deck')
  const [, navigate] = useLocation()
  const settings = useSettings()
  const { shortcuts } = settings
  const cards = useLive((storage) => storage.cards.inDeck(deckId(id)), [id])
  const at = cardInDeck ? (cards?.findIndex((one) => cardInDeckOf(one.id) === cardInDeck) ?? -1) : 0
  const record = cards?.[at]
  const prompt = useNewCard(record?.id)
  useTitle(record ? promptText(record, settings) : t('title'))
  const go = (step: number) => {
    const next = cards?.[at + step]
    if (next) navigate(`/read/${id}/${cardInDeckOf(next.id)}`, { replace: true })
  }
  useCommands(
    [
      { keys: ['ArrowRight', 'n'], perform: () => go(1) },
      { keys: ['ArrowLeft', 'p'], perform: () => go(-1) },
    ],
    shortcuts,
  )
  if (!cards) return null
  const back = { href: `/library/${id}`, label: t('toDeck') }
  if (!record)
    return (
      <Page title={t('title')} back={back}>
        {cards.length > 0 ? (
          <Empty title={t('missing')} help={t('missingHelp')} />
        ) : (
          <Empty title={tDeck('missing')} help={tDeck('missingHelp')} />
        )}
      </Page>
    )
  return (
    <Page title={t('title')} back={back}>
      <Reading key={record.id} record={record} prompt={prompt} />
      <nav className={styles.pager} aria-label={t('title')}>
        <Button disabled={at === 0} keyName={shortcuts ? '←' : undefined} onClick={() => go(-1)}>
          {t('previous')}
        </Button>
        <span>{t('position', { position: at + 1, total: cards.length })}</span>
        <Button
          disabled={at === cards.length - 1}
          keyName={shortcuts ? '→' : undefined}
          onClick={() => go(1)}
        >
          {t('next')}
        </Button>
      </nav>
    </Page>
  )
}

const promptText = ({ card, deck }: CardRecord, settings: Settings) =>
  textIn(card.prompt, practiceLanguageOf(settings, deck), deck.language).text

/**
 * Another card is a fresh screen: it starts at its top, with the focus on the question. For the first one
 * Page has seen to it.
 */
function useNewCard(id: CardId | undefined): RefObject<HTMLHeadingElement | null> {
  const prompt = useRef<HTMLHeadingElement>(null)
  const shown = useRef<CardId>(undefined)
  useEffect(() => {
    if (!id || shown.current === id) return
    const isFirst = !shown.current
    shown.current = id
    if (isFirst) return
    window.scrollTo(0, 0)
    prompt.current?.focus({ preventScroll: true })
  }, [id])
  return prompt
}

interface ReadingProps {
  readonly record: CardRecord
  readonly prompt: RefObject<HTMLHeadingElement | null>
}

function Reading({ record, prompt }: ReadingProps) {
  const t = useTranslations('leech')
  const deckText = useDeckText()
  const dayText = useDayText()
  const today = useToday()
  const settings = useSettings()
  const { card, deck } = record
  const language = practiceLanguageOf(settings, deck)
  const topic = deck.topics.find((one) => one.id === card.topic)
  const putOffUntil = isPostponed(record.progress, today) ? record.progress.postponedUntil : null
  return (
    <article className={styles.card}>
      <p className={styles.meta}>
        {topic ? <LocalText of={deckText(deck, topic.title)} /> : null}
        {putOffUntil ? ` · ${t('until', { date: dayText(putOffUntil) })}` : ''}
      </p>
      <h2 ref={prompt} tabIndex={-1} className={styles.prompt}>
        <Local text={card.prompt} language={language} deckLanguage={deck.language} />
      </h2>
      <CardActions record={record} />
      <WholeCard record={record} language={language} />
    </article>
  )
}

function CardActions({ record }: { record: CardRecord }) {
  const t = useTranslations('cardMenu')
  const practise = useTranslations('practise')
  const tDeck = useTranslations('deck')
  const leech = useTranslations('leech')
  const today = useToday()
  const { storage } = useServices()
  const fail = useApp((state) => state.fail)
  const show = useApp((state) => state.show)
  const openCardDialog = useApp((state) => state.openCardDialog)
  const { starred, queue, memory } = record.progress
  const flag = async (flags: Parameters<CardStore['setFlags']>[1]) => {
    const written = await storage.cards.setFlags(record.id, flags)
    if (!written.ok) fail(written.error)
  }
  const reset = async () => {
    const events = await storage.reviews.reset([record.id])
    if (!events.ok) return fail(events.error)
    show({ message: t('resetDone'), undo: () => void takeBack(events.value) })
  }
  async function takeBack(events: readonly EventId[]) {
    const undone = await storage.reviews.undo(events)
    if (!undone.ok) fail(undone.error)
  }
  const dialog = (kind: 'edit' | 'report') => () => openCardDialog({ kind, cardId: record.id })
  return (
    <div className={styles.actions}>
      <Button look="quiet" aria-pressed={starred} onClick={() => void flag({ starred: !starred })}>
        <Star size={16} fill={starred ? 'currentColor' : 'none'} aria-hidden="true" />
        {practise('star')}
      </Button>
      {isPostponed(record.progress, today) ? (
        <Button look="quiet" onClick={() => void flag({ postponedUntil: null })}>
          {leech('askAgain')}
        </Button>
      ) : null}
      <Button look="quiet" onClick={() => void flag({ suspended: queue !== 'suspended' })}>
        {queue === 'suspended' ? tDeck('resume') : t('suspend')}
      </Button>
      <Button look="quiet" onClick={dialog('edit')}>
        {t('edit')}
      </Button>
      {memory ? (
        <Button look="quiet" onClick={() => void reset()}>
          {t('reset')}
        </Button>
      ) : null}
      <Button look="quiet" onClick={dialog('report')}>
        {t('report')}
      </Button>
    </div>
  )
}
