import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { deckId } from '../../domain/ids'
import type { ReadDeck } from '../../formats/deck/read'
import { useApp, useLive, useServices, useSettings } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { LocalText } from '../../ui/LocalText'
import styles from './AddPage.module.css'

type Relation = 'fresh' | 'update' | 'same' | 'sameChanged' | 'older'

/** What is about to be added and what that means for what is here. */
export function Preview({ read, onDone }: { read: ReadDeck; onDone: () => void }) {
  const deckText = useDeckText()
  const t = useTranslations('add')
  const library = useTranslations('library')
  const { storage } = useServices()
  const { welcomed, language, practiceLanguage } = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const { cards, ...header } = read.deck
  const id = deckId(header.id)
  const here = useLive(
    async (storage) => ({
      deck: await storage.decks.get(id),
      cards: await storage.decks.content(id),
    }),
    [id],
  )
  if (!here) return null
  const relation = relationOf(read, here.deck, here.cards)
  const title = deckText(header, header.title)
  const versions = {
    version: header.version,
    to: header.version,
    from: here.deck?.header.version ?? 0,
  }

  async function install() {
    setBusy(true)
    // A built-in deck stays one: else the app's updates of it would never come again.
    const origin = here?.deck?.origin ?? 'file'
    const installed = await storage.decks.install(header, cards, origin)
    if (!installed.ok) {
      setBusy(false)
      return fail(installed.error)
    }
    // Whoever comes with a deck from a coach needs no job chosen: this was the first run.
    if (!welcomed) await changeSettings({ welcomed: true, language, practiceLanguage })
    setBusy(false)
    const { added, changed, removed } = installed.value
    const message =
      relation === 'fresh'
        ? t('done', { title: title.text })
        : t('doneUpdate', { title: title.text, added, changed, removed })
    show({ message })
    onDone()
    navigate(`/library/${id}`)
  }

  return (
    <section className={styles.preview}>
      <h2>
        <LocalText of={title} />
      </h2>
      {header.description ? (
        <p>
          <LocalText of={deckText(header, header.description)} />
        </p>
      ) : null}
      <p className={styles.hint}>
        {library('cards', { count: cards.length })}
        {header.author ? ` · ${header.author.name}` : ''}
      </p>
      <p>{t(relation, versions)}</p>
      {relation === 'same' ? null : (
        <Button look="primary" wide disabled={busy} onClick={() => void install()}>
          {t(relation === 'fresh' || relation === 'update' ? 'install' : 'replace')}
        </Button>
      )}
    </section>
  )
}

function relationOf(
  { deck }: ReadDeck,
  here: DeckRecord | undefined,
  cards: readonly unknown[],
): Relation {
  if (!here) return 'fresh'
  const { version } = here.header
  if (deck.version > version) return 'update'
  if (deck.version < version) return 'older'
  return JSON.stringify(cards) === JSON.stringify(deck.cards) ? 'same' : 'sameChanged'
}
