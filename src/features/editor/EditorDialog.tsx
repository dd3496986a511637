import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Edit } from '../../domain/edits'
import type { CardId } from '../../domain/ids'
import { practiceLanguageOf } from '../../domain/settings'
import { LANGUAGES, type Language, type LocalizedText } from '../../domain/text'
import { LANGUAGE_NAMES } from '../../i18n/languages'
import { useFailureText } from '../../i18n/useFailureText'
import type { TextField } from '../../kinds/base/model'
import { modelOf } from '../../kinds/models'
import { useApp, useLive, useServices, useSettings } from '../../state/context'
import type { CardRecord } from '../../storage/ports'
import { Button } from '../../ui/Button'
import { DraftDialog } from '../../ui/DraftDialog'
import { SelectField } from '../../ui/Field'
import styles from './EditorDialog.module.css'

/** The person's own wording, laid over the deck's. The schedule is not touched. */
export function EditorDialog({ id, onClose }: { id: CardId; onClose: () => void }) {
  const record = useLive((storage) => storage.cards.get(id), [id])
  return record ? <Editor record={record} onClose={onClose} /> : null
}

function Editor({ record, onClose }: { record: CardRecord; onClose: () => void }) {
  const t = useTranslations('editor')
  const app = useTranslations('app')
  const settings = useSettings()
  const { storage } = useServices()
  const show = useApp((state) => state.show)
  const failureText = useFailureText()
  const deckLanguage = record.deck.language
  const [language, setLanguage] = useState(practiceLanguageOf(settings, record.deck))
  /** Texts changed in this dialog, by path and language; null gives the deck's text back. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)

  const plain = (text: LocalizedText) =>
    typeof text === 'string' ? (language === deckLanguage ? text : '') : (text[language] ?? '')
  const mine = new Map(record.edits.map((edit) => [keyOf(edit.path, edit.language), edit.mine]))
  const fields = modelOf(record.installed)
    .texts(record.installed)
    .filter((field) => plain(field.text) !== '')

  const isChanged = [...drafts].some(
    ([key, draft]) => (draft.mine ?? draft.base) !== (mine.get(key) ?? draft.base),
  )

  const set = (field: TextField, text: string | null) => {
    const draft = { path: field.path, language, base: plain(field.text), mine: text }
    setDrafts(new Map(drafts).set(keyOf(field.path, language), draft))
    setProblem(null)
  }

  async function save() {
    const changed = [...drafts.values()]
    if (changed.some((draft) => draft.mine?.trim() === '')) return setProblem(t('empty'))
    const edits = changed.map((draft) => ({
      ...draft,
      cardId: record.id,
      mine: draft.mine === draft.base ? null : draft.mine,
    }))
    const written = await storage.cards.edit(edits)
    if (!written.ok) return setProblem(failureText(written.error))
    show({ message: t('saved') })
    onClose()
  }

  const languages = LANGUAGES.filter((one) =>
    (record.deck.languages ?? [deckLanguage]).includes(one),
  )
  return (
    <DraftDialog
      title={t('title')}
      isChanged={isChanged}
      alert={problem}
      onClose={onClose}
      action={
        <Button look="primary" onClick={() => void save()}>
          {app('save')}
        </Button>
      }
    >
      <div className={styles.editor}>
        <p className={styles.help}>{t('help')}</p>
        {languages.length > 1 ? (
          <SelectField
            stacked
            label={t('language')}
            value={language}
            options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={setLanguage}
          />
        ) : null}
        {fields.map((field) => {
          const key = keyOf(field.path, language)
          const draft = drafts.get(key)
          const saved = mine.get(key) ?? plain(field.text)
          return (
            <FieldEditor
              key={key}
              field={field}
              language={language}
              value={draft ? (draft.mine ?? draft.base) : saved}
              original={plain(field.text)}
              onChange={(text) => set(field, text)}
            />
          )
        })}
      </div>
    </DraftDialog>
  )
}

type Draft = Pick<Edit, 'path' | 'language' | 'base' | 'mine'>

const keyOf = (path: string, language: string) => `${path}@${language}`

interface FieldEditorProps {
  readonly field: TextField
  readonly language: Language
  readonly value: string
  readonly original: string
  readonly onChange: (text: string | null) => void
}

function FieldEditor({ field, language, value, original, onChange }: FieldEditorProps) {
  const t = useTranslations('editor')
  return (
    <div className={styles.field}>
      <label>
        <span>{t(`field.${nameOf(field.path)}`)}</span>
        <textarea
          lang={language}
          rows={field.path === 'answer' ? 8 : 2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {value === original ? null : (
        <button type="button" className={styles.original} onClick={() => onChange(null)}>
          {t('original')}
        </button>
      )}
    </div>
  )
}

const NAMES = {
  prompt: 'prompt',
  alternatives: 'alternative',
  hint: 'hint',
  answer: 'answer',
  keyPoints: 'keyPoint',
  redLines: 'redLine',
  followUps: 'followUp',
  options: 'option',
  verifyNote: 'verifyNote',
} as const

function nameOf(path: string) {
  if (path.endsWith('.why')) return 'why'
  const [first = ''] = path.split('.')
  return Object.hasOwn(NAMES, first) ? NAMES[first as keyof typeof NAMES] : 'other'
}
