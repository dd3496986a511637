import { useTranslations } from 'use-intl'
import { NEW_PER_DAY, RETENTIONS, type Settings, TEXT_SIZES, THEMES } from '../../domain/settings'
import { LANGUAGES } from '../../domain/text'
import { LANGUAGE_NAMES } from '../../i18n/languages'
import { useApp, useLive, useSettings } from '../../state/context'
import { useDeckText } from '../../state/useDeckText'
import { FieldGroup, SelectField } from '../../ui/Field'
import { LinkButton } from '../../ui/LinkButton'
import { Page } from '../../ui/Page'
import { TickRow } from '../../ui/TickRow'
import { DataSection } from './DataSection'
import { PracticeTimes } from './PracticeTimes'
import { RecordingsSection } from './RecordingsSection'
import styles from './SettingsPage.module.css'

const HOURS = [0, 1, 2, 3, 4, 5, 6] as const
const SIZE_NAMES = ['small', 'normal', 'large', 'largest'] as const

const languageOptions = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** Select values are strings; these settings are numbers. */
const numberOptions = (
  values: readonly number[],
  label: (value: number, index: number) => string,
) => values.map((value, index) => ({ value: String(value), label: label(value, index) }))

export function SettingsPage() {
  const t = useTranslations('settings')
  const insights = useTranslations('insights')
  const settings = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const change = (part: Partial<Settings>) => void changeSettings(part)
  return (
    <Page title={t('title')}>
      <FieldGroup title={t('general')}>
        <SelectField
          label={t('language')}
          value={settings.language}
          options={languageOptions}
          onChange={(language) => change({ language })}
        />
        <SelectField
          label={t('practiceLanguage')}
          value={settings.practiceLanguage}
          options={languageOptions}
          onChange={(practiceLanguage) => change({ practiceLanguage })}
        />
        <DeckLanguages />
        <SelectField
          label={t('theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <SelectField
          label={t('textSize')}
          value={String(settings.textSize)}
          options={numberOptions(TEXT_SIZES, (_, index) =>
            t(`textSizes.${SIZE_NAMES[index] ?? 'normal'}`),
          )}
          onChange={(size) => change({ textSize: Number(size) })}
        />
      </FieldGroup>

      <FieldGroup title={t('practice')}>
        <div className={styles.row}>
          <p>{t('plansHelp')}</p>
          <LinkButton href="/plans">{t('plans')}</LinkButton>
        </div>
        <SelectField
          label={t('newPerDay')}
          value={String(settings.newPerDay)}
          options={numberOptions(NEW_PER_DAY, String)}
          onChange={(count) => change({ newPerDay: Number(count) })}
        />
        <SelectField
          label={t('retention')}
          help={t('retentionHelp')}
          value={String(settings.retention)}
          options={numberOptions(RETENTIONS, (value) => `${Math.round(value * 100)} %`)}
          onChange={(retention) => change({ retention: Number(retention) })}
        />
        <SelectField
          label={t('dayStart')}
          value={String(settings.dayStart)}
          options={HOURS.map((hour) => ({
            value: String(hour * 60),
            label: `${String(hour).padStart(2, '0')}:00`,
          }))}
          onChange={(minutes) => change({ dayStart: Number(minutes) })}
        />
        <PracticeTimes />
        <TickRow
          checked={settings.shortcuts}
          note={t('shortcutsHelp')}
          onChange={() => change({ shortcuts: !settings.shortcuts })}
        >
          {t('shortcuts')}
        </TickRow>
        <div className={styles.row}>
          <p>{insights('row')}</p>
          <LinkButton href="/insights">{insights('title')}</LinkButton>
        </div>
      </FieldGroup>

      <RecordingsSection />
      <DataSection />

      <FieldGroup title={t('about')}>
        <p className={styles.about}>{t('aboutText')}</p>
        <p className={styles.about}>{t('version', { version: __APP_VERSION__ })}</p>
      </FieldGroup>
    </Page>
  )
}

/** Decks that are practised in another language than the rest. */
function DeckLanguages() {
  const deckText = useDeckText()
  const t = useTranslations('settings')
  const settings = useSettings()
  const changeSettings = useApp((state) => state.changeSettings)
  const decks = useLive((storage) => storage.decks.list(), [])
  const bilingual = decks?.filter((deck) => (deck.header.languages?.length ?? 1) > 1) ?? []
  if (bilingual.length === 0) return null
  const choose = (id: string, value: string) => {
    const { [id]: _, ...others } = settings.deckLanguages
    const language = LANGUAGES.find((one) => one === value)
    const deckLanguages = language ? { ...others, [id]: language } : others
    void changeSettings({ deckLanguages })
  }
  return (
    <details className={styles.details}>
      <summary>{t('deckLanguages')}</summary>
      {bilingual.map(({ id, header }) => {
        const title = deckText(header, header.title)
        return (
          <SelectField
            key={id}
            label={title.text}
            labelLanguage={title.language}
            value={settings.deckLanguages[id] ?? ''}
            options={[{ value: '', label: t('asAbove') }, ...languageOptions]}
            onChange={(value) => choose(id, value)}
          />
        )
      })}
    </details>
  )
}
