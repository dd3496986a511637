import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { deckId } from '../../domain/ids'
import { practiceLanguageOf } from '../../domain/settings'
import { LANGUAGES, type Spoken } from '../../domain/text'
import { LANGUAGE_NAMES } from '../../i18n/languages'
import { useApp, useLive, useSettings } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import type { DeckRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/Field'
import { LinkButton } from '../../ui/LinkButton'
import { LocalText } from '../../ui/LocalText'
import { Empty, Page } from '../../ui/Page'
import { CardList } from './CardList'
import { DeckMenu } from './DeckMenu'
import styles from './DeckPage.module.css'

/** One deck: what it is, what to do with it, and its cards. */
export function DeckPage({ deck: id }: { deck: string }) {
  const deckText = useDeckText()
  const t = useTranslations('deck')
  const library = useTranslations('library')
  const settings = useSettings()
  const data = useLive(async (storage) => ({ deck: await storage.decks.get(deckId(id)) }), [id])
  if (!data) return null
  const { deck } = data
  const back = { href: '/library', label: library('title') }
  if (!deck)
    return (
      <Page title={t('missing')} back={back}>
        <Empty title={t('missing')} help={t('missingHelp')} />
      </Page>
    )
  const { header } = deck
  const title = deckText(header, header.title)
  return (
    <Page title={title.text} titleLanguage={title.language} back={back}>
      <div className={styles.head}>
        {header.description ? (
          <p>
            <LocalText of={deckText(header, header.description)} />
          </p>
        ) : null}
        <p className={styles.meta}>
          {library('cards', { count: deck.cardCount })}
          {header.author ? ` · ${t('by', { name: header.author.name })}` : ''}
          {` · ${t('version', { version: header.version, date: header.updatedAt })}`}
        </p>
        <Actions deck={deck} title={title} />
        <PracticeLanguage deck={deck} />
      </div>
      <CardList deck={deck} language={practiceLanguageOf(settings, header)} />
    </Page>
  )
}

function Actions({ deck, title }: { deck: DeckRecord; title: Spoken }) {
  const t = useTranslations('deck')
  const practise = useTranslations('practise')
  const [menu, setMenu] = useState(false)
  return (
    <div className={styles.actions}>
      <LinkButton href={`/practise?decks=${deck.id}`} look="primary">
        {t('practise')}
      </LinkButton>
      <LinkButton href={`/read/${deck.id}`}>{t('read')}</LinkButton>
      <LinkButton href={`/share/${deck.id}`}>{t('share')}</LinkButton>
      <Button look="quiet" onClick={() => setMenu(true)}>
        {practise('actions')}
      </Button>
      {menu ? <DeckMenu deck={deck} title={title} onClose={() => setMenu(false)} /> : null}
    </div>
  )
}

function PracticeLanguage({ deck }: { deck: DeckRecord }) {
  const t = useTranslations('deck')
  const settings = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const languages = LANGUAGES.filter((one) => deck.header.languages?.includes(one))
  if (languages.length < 2) return null
  return (
    <SelectField
      label={t('language')}
      value={practiceLanguageOf(settings, deck.header)}
      options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      onChange={(language) =>
        void changeSettings({ deckLanguages: { ...settings.deckLanguages, [deck.id]: language } })
      }
    />
  )
}
