import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import {
  type CatalogueEntry,
  type DeckDescription,
  installBuiltIns,
  loadCatalogue,
  loadDescriptions,
} from '../../state/builtInDecks'
import { useApp, useLive, useServices } from '../../state/context'
import { useAwaitedDecks } from '../../state/useAwaitedDecks'
import { useDeckText } from '../../state/useDeckText'
import { Button } from '../../ui/Button'
import { deferred } from '../../state/deferred'
import { LinkButton } from '../../ui/LinkButton'
import { LocalText } from '../../ui/LocalText'
import { Empty, Page } from '../../ui/Page'
import styles from './LibraryPage.module.css'

const builtIns = deferred(loadCatalogue)
const descriptions = deferred(loadDescriptions)

/** The person's decks, the built-in ones they do not have yet, and the way to add another. */
export function LibraryPage() {
  const deckText = useDeckText()
  const t = useTranslations('library')
  const decks = useLive((storage) => storage.decks.list(), [])
  const catalogue = builtIns.useValue() ?? []
  const about = descriptions.useValue()
  useAwaitedDecks(decks !== undefined)
  if (!decks) return null
  const more = catalogue.filter((entry) => !decks.some((deck) => deck.id === entry.id))
  return (
    <Page title={t('title')}>
      <section className={styles.section}>
        <div className={styles.head}>
          <h2>{t('yours')}</h2>
          <LinkButton href="/library/add">
            <Plus size={18} aria-hidden="true" />
            {t('add')}
          </LinkButton>
        </div>
        {decks.length === 0 ? (
          <Empty title={t('empty')} help={t('emptyHelp')} />
        ) : (
          <ul>
            {decks.map((deck) => (
              <li key={deck.id}>
                <Link href={`/library/${deck.id}`} className={styles.deck}>
                  <span className={styles.title}>
                    <LocalText of={deckText(deck.header, deck.header.title)} />
                  </span>
                  <span className={styles.count}>{t('cards', { count: deck.cardCount })}</span>
                  {deck.header.description ? (
                    <span className={styles.description}>
                      <LocalText of={deckText(deck.header, deck.header.description)} />
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section}>
        <h2>{t('more')}</h2>
        {catalogue.length > 0 && more.length === 0 ? (
          <p className={styles.note}>{t('allIn')}</p>
        ) : null}
        <ul>
          {more.map((entry) => {
            const description = about?.[entry.id]
            return description ? (
              <li key={entry.id}>
                <BuiltIn entry={entry} about={description} />
              </li>
            ) : null
          })}
        </ul>
      </section>
    </Page>
  )
}

interface BuiltInProps {
  readonly entry: CatalogueEntry
  readonly about: DeckDescription
}

function BuiltIn({ entry, about }: BuiltInProps) {
  const deckText = useDeckText()
  const t = useTranslations('library')
  const welcome = useTranslations('welcome')
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const fail = useApp((state) => state.fail)
  const [busy, setBusy] = useState(false)
  const title = deckText(about, about.title)
  const install = async () => {
    setBusy(true)
    const installed = await installBuiltIns(storage, [entry])
    setBusy(false)
    if (installed.ok) show({ message: t('installed', { title: title.text }) })
    else if (installed.error.code === 'notFetched') show({ message: welcome('fetchFailed') })
    else fail(installed.error)
  }
  return (
    <div className={styles.deck}>
      <span className={styles.title}>
        <LocalText of={title} />
      </span>
      <Button
        disabled={busy}
        onClick={() => void install()}
        aria-label={`${t('install')}: ${title.text}`}
      >
        {t('install')}
      </Button>
      <span className={styles.description}>
        {t('cards', { count: entry.cardCount })}
        {about.description ? (
          <>
            {' · '}
            <LocalText of={deckText(about, about.description)} />
          </>
        ) : null}
      </span>
    </div>
  )
}
