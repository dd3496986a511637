import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { LANGUAGES } from '../../domain/text'
import { LANGUAGE_NAMES } from '../../i18n/languages'
import { type CatalogueEntry, installBuiltIns, loadCatalogue } from '../../state/builtInDecks'
import { useApp, useServices, useSettings } from '../../state/context'
import { Button } from '../../ui/Button'
import { deferred } from '../../state/deferred'
import { SelectField } from '../../ui/Field'
import { isInAppBrowser } from '../../ui/inAppBrowser'
import { LinkButton } from '../../ui/LinkButton'
import { Page } from '../../ui/Page'
import { TickRow } from '../../ui/TickRow'
import styles from './WelcomePage.module.css'

const KNOWN_ROLES = ['collector', 'bank', 'credit', 'accounting', 'cashier-tax'] as const
type Role = (typeof KNOWN_ROLES)[number]

/** What a role is practised with first; its other decks come while the first card is on screen. */
const FIRST_DECKS = ['collector-foundations', 'accounting-core']

const catalogue = deferred(loadCatalogue)
void catalogue.preload()

/** The first run: languages and the job, nothing else. */
export function WelcomePage() {
  const t = useTranslations('welcome')
  const { storage } = useServices()
  const settings = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const fail = useApp((state) => state.fail)
  const [, navigate] = useLocation()
  const entries = catalogue.useValue()
  const [roles, setRoles] = useState<ReadonlySet<Role>>(new Set())
  const [problem, setProblem] = useState<'chooseRole' | 'fetchFailed' | null>(null)
  const [busy, setBusy] = useState(false)

  if (!entries) return null
  const decksOf = (role: Role) => entries.filter((entry) => entry.roles?.includes(role))
  const offered = KNOWN_ROLES.filter((role) => decksOf(role).length > 0)
  const toggle = (role: Role) => {
    const next = new Set(roles)
    if (!next.delete(role)) next.add(role)
    setRoles(next)
    setProblem(null)
  }

  async function start() {
    if (roles.size === 0) return setProblem('chooseRole')
    setBusy(true)
    const wanted = [...new Set([...roles].flatMap(decksOf))]
    const first = new Set([...roles].flatMap((role) => firstOf(decksOf(role))))
    const installed = await installBuiltIns(storage, [...first])
    if (!installed.ok) {
      setBusy(false)
      return installed.error.code === 'notFetched'
        ? setProblem('fetchFailed')
        : fail(installed.error)
    }
    const kept = await changeSettings({
      roles: [...roles],
      awaitedDecks: wanted.filter((deck) => !first.has(deck)).map(({ id }) => id),
      welcomed: true,
      language: settings.language,
      practiceLanguage: settings.practiceLanguage,
    })
    setBusy(false)
    if (!kept) return
    // A person's click is the moment at which browsers agree to keep the data.
    void navigator.storage?.persist?.()
    // Back must not lead to a first run that is over.
    navigate('/', { replace: true })
  }

  return (
    <Page title={t('title')}>
      <div className={styles.welcome}>
        <p className={styles.brand}>
          <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={28} height={28} />
          应答 Yingda
        </p>
        <p className={styles.lead}>{t('lead')}</p>
        {isInAppBrowser() ? (
          <p role="alert" className={styles.warning}>
            {t('inAppBrowser')}
          </p>
        ) : null}
        <div className={styles.languages}>
          <SelectField
            stacked
            label={t('interfaceLanguage')}
            value={settings.language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(language) => void changeSettings({ language, practiceLanguage: language })}
          />
          <SelectField
            stacked
            label={t('practiceLanguage')}
            value={settings.practiceLanguage}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(practiceLanguage) => void changeSettings({ practiceLanguage })}
          />
        </div>
        <fieldset className={styles.roles}>
          <legend>{t('roles')}</legend>
          <p className={styles.help}>{t('rolesHelp')}</p>
          {offered.map((role) => (
            <RoleRow
              key={role}
              role={role}
              decks={decksOf(role)}
              checked={roles.has(role)}
              onChange={() => toggle(role)}
            />
          ))}
        </fieldset>
        {problem ? (
          <p role="alert" className={styles.warning}>
            {t(problem)}
          </p>
        ) : null}
        <Button look="primary" wide disabled={busy} onClick={() => void start()}>
          {t(busy ? 'starting' : 'start')}
        </Button>
        <LinkButton href="/settings#data" look="quiet">
          {t('restore')}
        </LinkButton>
        <LinkButton href="/library/add" look="quiet">
          {t('fromCoach')}
        </LinkButton>
      </div>
    </Page>
  )
}

const firstOf = (decks: readonly CatalogueEntry[]) =>
  decks.find(({ id }) => FIRST_DECKS.includes(id)) ?? decks.slice(0, 1)

interface RoleRowProps {
  readonly role: Role
  readonly decks: readonly CatalogueEntry[]
  readonly checked: boolean
  readonly onChange: () => void
}

function RoleRow({ role, decks, checked, onChange }: RoleRowProps) {
  const t = useTranslations('roles')
  const welcome = useTranslations('welcome')
  const cards = decks.reduce((sum, deck) => sum + deck.cardCount, 0)
  return (
    <TickRow checked={checked} onChange={onChange} note={welcome('cards', { count: cards })}>
      {t(role)}
    </TickRow>
  )
}
