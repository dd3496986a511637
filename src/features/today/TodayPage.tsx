import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeckId } from '../../domain/ids'
import { useApp, useLive, useServices, useSettings, useToday } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { LocalText } from '../../ui/LocalText'
import { Empty, Page } from '../../ui/Page'
import { TickRow } from '../../ui/TickRow'
import { BackupReminder } from './BackupReminder'
import { estimateMinutes, planToday } from './planToday'
import styles from './TodayPage.module.css'

/** How many new cards “a little more” offers. */
const MORE = 5

/** What is due, about how long it takes, one big button. */
export function TodayPage() {
  const deckText = useDeckText()
  const t = useTranslations('today')
  const settings = useSettings()
  const today = useToday()
  const [left, setLeft] = useState<ReadonlySet<DeckId>>(new Set())
  const data = useLive(
    async (storage) => {
      const decks = await storage.decks.list()
      const [counts, day] = await Promise.all([
        Promise.all(decks.map((deck) => storage.decks.counts(deck.id, today))),
        storage.reviews.day(today),
      ])
      return { decks, counts, day }
    },
    [today],
  )
  if (!data) return null
  const { decks, counts, day } = data
  if (decks.length === 0)
    return (
      <Page title={t('title')}>
        <Empty title={t('noDecks')} help={t('noDecksHelp')}>
          <LinkButton href="/library" look="primary">
            {t('toLibrary')}
          </LinkButton>
        </Empty>
      </Page>
    )

  const allowance = Math.max(0, settings.newPerDay - day.newCards)
  const chosen = decks.filter((deck) => !left.has(deck.id))
  const isLeft = (index: number) => left.has(decks[index]?.id as DeckId)
  const chosenCounts = counts.filter((_, index) => !isLeft(index))
  const plan = planToday(chosenCounts, allowance)
  const leftCounts = counts.filter((_, index) => isLeft(index))
  const dueElsewhere = planToday(leftCounts, allowance).total > 0
  const query = left.size > 0 ? `?decks=${chosen.map((deck) => deck.id).join()}` : ''
  const unseen = chosenCounts.reduce((sum, count) => sum + count.new, 0)
  const toggle = (id: DeckId) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <Page title={t('title')}>
      <div className={styles.today}>
        <section className={styles.now}>
          {plan.total > 0 ? (
            <>
              <p className={styles.big}>
                {t('due', { count: plan.total })}
                <span>{t('minutes', { count: estimateMinutes(plan) })}</span>
              </p>
              <p className={styles.parts}>
                {t('parts', { review: plan.review, fresh: plan.fresh })}
              </p>
              <LinkButton href={`/practise${query}`} look="primary" wide>
                {t('start')}
              </LinkButton>
            </>
          ) : (
            <>
              <p className={styles.big}>{t(dueElsewhere ? 'noneChosen' : 'allDone')}</p>
              <p className={styles.parts}>{t(dueElsewhere ? 'noneChosenHelp' : 'allDoneHelp')}</p>
              {unseen > 0 ? (
                <LinkButton
                  href={`/practise?new=${Math.min(MORE, unseen)}${query.replace('?', '&')}`}
                  wide
                >
                  {t('more', { count: Math.min(MORE, unseen) })}
                </LinkButton>
              ) : null}
            </>
          )}
        </section>

        <section>
          <h2 className={styles.heading}>{t('done')}</h2>
          <p className={styles.doneLine}>
            {day.reviews > 0
              ? `${t('doneCards', { count: day.reviews })} · ${t('spoken', {
                  count: Math.round(day.spokenMillis / 60_000),
                })}`
              : t('nothingYet')}
            {day.reviews > 0 ? <UndoLast /> : null}
          </p>
        </section>

        <fieldset>
          <legend className={styles.heading}>{t('decks')}</legend>
          {decks.map((deck, index) => {
            const count = counts[index]
            const due = (count?.review ?? 0) + (count?.learning ?? 0)
            return (
              <TickRow
                key={deck.id}
                checked={!left.has(deck.id)}
                onChange={() => toggle(deck.id)}
                note={t('parts', { review: due, fresh: count?.new ?? 0 })}
              >
                <LocalText of={deckText(deck.header, deck.header.title)} />
              </TickRow>
            )
          })}
        </fieldset>
        <BackupReminder />
      </div>
    </Page>
  )
}

function UndoLast() {
  const t = useTranslations('today')
  const { storage } = useServices()
  const practise = useTranslations('practise')
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const canUndo = useLive((one) => one.reviews.canUndo(), [])
  if (!canUndo) return null
  const undo = async () => {
    const undone = await storage.reviews.undoLast()
    if (!undone.ok) fail(undone.error)
    else if (undone.value) show({ message: practise('undone') })
  }
  return (
    <Button look="quiet" onClick={() => void undo()}>
      {t('undoLast')}
    </Button>
  )
}
