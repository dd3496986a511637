import { useRef, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { planId } from '../../domain/ids'
import { newPlan, USUAL_MINUTES, usualTime, wallClock } from '../../domain/newPlan'
import { LANGUAGES } from '../../domain/text'
import { LANGUAGE_NAMES } from '../../i18n/languages'
import { type CatalogueEntry, installBuiltIns, loadCatalogue } from '../../state/builtInDecks'
import { useApp, useServices, useSettings } from '../../state/context'
import { newId } from '../../state/environment'
import { Button } from '../../ui/Button'
import { deferred } from '../../state/deferred'
import { InputField, SelectField } from '../../ui/Field'
import { isInAppBrowser } from '../../ui/inAppBrowser'
import { LinkButton } from '../../ui/LinkButton'
import { Page } from '../../ui/Page'
import { KNOWN_ROLES, type Role, RoleRow } from './RoleRow'
import styles from './WelcomePage.module.css'

/** What a role is practised with first; its other decks come while the first card is on screen. */
const FIRST_DECKS = ['collector-foundations', 'bank-campus', 'accounting-core', 'bank-roles']

const MINUTES = ['10', '15', '20', '30', '45', '60']

const catalogue = deferred(loadCatalogue)
void catalogue.preload()

/** The first run: languages, the job, and when the interview is, nothing else. */
export function WelcomePage() {
  const t = useTranslations('welcome')
  const { storage, clock } = useServices()
  const timeZone = useTimeZone() ?? 'UTC'
  const settings = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const fail = useApp((state) => state.fail)
  const [, navigate] = useLocation()
  const entries = catalogue.useValue()
  const [roles, setRoles] = useState<ReadonlySet<Role>>(new Set())
  const [problem, setProblem] = useState<'chooseRole' | 'badDate' | 'fetchFailed' | null>(null)
  const [date, setDate] = useState('')
  const [minutes, setMinutes] = useState(String(USUAL_MINUTES))
  const dateField = useRef<HTMLInputElement>(null)
  // One and the same when “Start” has to be pressed twice.
  const [id] = useState(() => planId(newId()))
  const now = clock.now()
  const wall = wallClock(now, clock.utcOffset(now))
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
    // A date that was only begun leaves the field without a value.
    if ((date && date < wall.date) || dateField.current?.validity.badInput) {
      dateField.current?.focus()
      return setProblem('badDate')
    }
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
    if (date) {
      const time = usualTime(date, wall)
      const plan = newPlan({ id, date, time, timeZone, minutes: Number(minutes) })
      const planned = await storage.plans.save(plan)
      if (!planned.ok) {
        setBusy(false)
        return fail(planned.error)
      }
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
        <div className={styles.interview}>
          <InputField
            ref={dateField}
            stacked
            type="date"
            label={t('interview')}
            help={t('interviewHelp')}
            value={date}
            min={wall.date}
            problem={problem === 'badDate' ? t(problem) : null}
            onChange={(value) => {
              setDate(value)
              setProblem(null)
            }}
          />
          {date ? (
            <SelectField
              stacked
              label={t('minutes')}
              value={minutes}
              options={MINUTES.map((value) => ({ value, label: value }))}
              onChange={setMinutes}
            />
          ) : null}
        </div>
        {problem && problem !== 'badDate' ? (
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
