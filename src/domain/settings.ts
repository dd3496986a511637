import type { Millis } from './ids'
import { LANGUAGES, type Language } from './text'

export const THEMES = ['system', 'light', 'dark'] as const
export const TEXT_SIZES = [0.9, 1, 1.15, 1.3] as const
export const RETENTIONS = [0.8, 0.85, 0.9, 0.93, 0.95] as const
export const NEW_PER_DAY = [0, 5, 10, 15, 20, 30] as const
export const THINK_SECONDS = [0, 5, 10, 20, 30, 60] as const
export const SPEAK_SECONDS = [30, 60, 90, 120, 180] as const

/** What a person has chosen. Kept with the data, carried along in the backup. */
export interface Settings {
  /** Of the interface. */
  readonly language: Language
  /** Cards are practised in this language unless their deck says otherwise. */
  readonly practiceLanguage: Language
  readonly deckLanguages: Readonly<Record<string, Language>>
  readonly theme: (typeof THEMES)[number]
  /** Factor on the browser's own text size. */
  readonly textSize: number
  /** Probability of recall wanted when a card comes back. */
  readonly retention: number
  /** Minutes after midnight at which the study day turns. */
  readonly dayStart: number
  readonly newPerDay: number
  /** Single-key shortcuts can be turned off (WCAG 2.1.4). */
  readonly shortcuts: boolean
  /** Ask before the reveal how sure the person feels. */
  readonly askConfidence: boolean
  /** Time to think and to speak in seconds; null leaves it to each card. */
  readonly thinkSeconds: number | null
  readonly speakSeconds: number | null
  /** Dialogues run through without an example after each turn. */
  readonly dialogueInOneGo: boolean
  readonly roles: readonly string[]
  /** Built-in decks of these roles that are still to be fetched. */
  readonly awaitedDecks: readonly string[]
  /** The first run is over. */
  readonly welcomed: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  practiceLanguage: 'zh-CN',
  deckLanguages: {},
  theme: 'system',
  textSize: 1,
  retention: 0.9,
  dayStart: 240,
  newPerDay: 10,
  shortcuts: true,
  askConfidence: true,
  thinkSeconds: null,
  speakSeconds: null,
  dialogueInOneGo: false,
  roles: [],
  awaitedDecks: [],
  welcomed: false,
}

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value)
const isNumberIn = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high
const isBoolean = (value: unknown) => typeof value === 'boolean'
const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')
const isNullOr = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === null || check(value)

const CHECKS: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
  language: isLanguage,
  practiceLanguage: isLanguage,
  deckLanguages: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isLanguage),
  theme: (value) => THEMES.some((one) => one === value),
  textSize: isNumberIn(0.5, 3),
  retention: isNumberIn(0.7, 0.97),
  dayStart: isNumberIn(0, 12 * 60),
  newPerDay: isNumberIn(0, 999),
  shortcuts: isBoolean,
  askConfidence: isBoolean,
  thinkSeconds: isNullOr(isNumberIn(0, 300)),
  speakSeconds: isNullOr(isNumberIn(5, 600)),
  dialogueInOneGo: isBoolean,
  roles: isTexts,
  awaitedDecks: isTexts,
  welcomed: isBoolean,
}

/**
 * Settings from stored rows. A value that is not one (a damaged or hand-made backup) counts as not set;
 * keys of a later version are passed over.
 */
export function settingsFrom(rows: readonly SettingRow[]): Settings {
  const good = rows.filter(
    ({ key, value }) => Object.hasOwn(CHECKS, key) && CHECKS[key as keyof Settings](value),
  )
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(good.map(({ key, value }) => [key, value])) }
}

/** One setting as it is stored, so that two devices can be brought together: the newest row wins. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly at: Millis
}

/** The language a deck's cards are practised in: the deck's own choice first, if it has that language. */
export function practiceLanguageOf(
  settings: Settings,
  deck: {
    readonly id: string
    readonly language: Language
    readonly languages?: readonly Language[]
  },
): Language {
  const wanted = settings.deckLanguages[deck.id] ?? settings.practiceLanguage
  return (deck.languages ?? [deck.language]).includes(wanted) ? wanted : deck.language
}
