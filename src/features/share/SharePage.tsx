import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { applyEdits } from '../../domain/edits'
import { deckId } from '../../domain/ids'
import type { Card } from '../../kinds/models'
import { useApp, useLive, useServices } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { CardRecord, DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { copyText } from '../../ui/copyText'
import { Empty, Page } from '../../ui/Page'
import { fileDate, saveFile } from '../../ui/saveFile'
import { TickRow } from '../../ui/TickRow'
import styles from './SharePage.module.css'

/** A deck leaves as one file: saved, through the system's share sheet, or copied as text. */
export function SharePage({ deck: id }: { deck: string }) {
  const deckText = useDeckText()
  const t = useTranslations('share')
  const tDeck = useTranslations('deck')
  const data = useLive(
    async (storage) => ({
      deck: await storage.decks.get(deckId(id)),
      cards: await storage.cards.inDeck(deckId(id)),
    }),
    [id],
  )
  if (!data) return null
  const { deck, cards } = data
  if (!deck)
    return (
      <Page title={tDeck('missing')}>
        <Empty title={tDeck('missing')} help={tDeck('missingHelp')} />
      </Page>
    )
  const { text: title, language } = deckText(deck.header, deck.header.title)
  return (
    <Page title={t('title')} back={{ href: `/library/${id}`, label: title, language }}>
      <Ways deck={deck} cards={cards.filter((card) => !card.removedUpstream)} title={title} />
    </Page>
  )
}

interface WaysProps {
  readonly deck: DeckRecord
  readonly cards: readonly CardRecord[]
  readonly title: string
}

function Ways({ deck, cards, title }: WaysProps) {
  const t = useTranslations('share')
  const { clock } = useServices()
  const show = useApp((state) => state.show)
  const edits = cards.reduce((sum, card) => sum + card.edits.length, 0)
  const [withEdits, setWithEdits] = useState(false)
  const name = `${deck.id}.json`

  /** The deck's file, with the person's wording and the next version number if they wish. */
  async function text(): Promise<string> {
    const { writeDeck } = await import('../../formats/deck/write')
    const { header } = deck
    const edited = (record: CardRecord): Card =>
      applyEdits(record.installed, record.edits, header.language)
    return writeDeck(
      withEdits
        ? {
            ...header,
            version: header.version + 1,
            updatedAt: fileDate(clock.now()),
            cards: cards.map(edited),
          }
        : { ...header, cards: cards.map((card) => card.installed) },
    )
  }

  async function save() {
    saveFile(name, await text())
    show({ message: t('saved', { file: name }) })
  }

  async function copy() {
    const copied = await copyText(await text())
    show({ message: copied ? t('copied') : t('failed') })
  }

  async function share() {
    const file = new File([await text()], name, { type: 'application/json' })
    const data: ShareData = navigator.canShare?.({ files: [file] })
      ? { files: [file], title }
      : { title, text: await text() }
    try {
      await navigator.share(data)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        show({ message: t('failed') })
    }
  }

  return (
    <div className={styles.ways}>
      <p>{t('help')}</p>
      {edits > 0 ? (
        <TickRow
          checked={withEdits}
          onChange={() => setWithEdits(!withEdits)}
          note={t('editsHelp')}
        >
          {t('edits', { count: edits })}
        </TickRow>
      ) : null}
      <Button look="primary" wide onClick={() => void save()}>
        {t('save')}
      </Button>
      {'share' in navigator ? (
        <Button wide onClick={() => void share()}>
          {t('system')}
        </Button>
      ) : null}
      <Button wide onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </div>
  )
}
