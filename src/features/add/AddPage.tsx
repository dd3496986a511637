import { type DragEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../domain/text'
import type { ReadDeck } from '../../formats/deck/read'
import { useSettings } from '../../state/context'
import { Button } from '../../ui/Button'
import { FileButton } from '../../ui/FileButton'
import { Page } from '../../ui/Page'
import styles from './AddPage.module.css'
import { FaultList, type ListedFault } from './FaultList'
import { Preview } from './Preview'

type Outcome =
  | { readonly step: 'choosing' }
  | { readonly step: 'checking' }
  | { readonly step: 'unreadable' }
  | { readonly step: 'tooMany' }
  | { readonly step: 'faults'; readonly faults: readonly ListedFault[] }
  | { readonly step: 'ready'; readonly read: ReadDeck; readonly warnings: readonly ListedFault[] }

/** A deck comes in: a file chosen or dropped, or its text pasted. All or nothing. */
export function AddPage() {
  const t = useTranslations('add')
  const library = useTranslations('library')
  const [outcome, setOutcome] = useState<Outcome>({ step: 'choosing' })
  const check = useCheck(setOutcome)
  const restart = () => setOutcome({ step: 'choosing' })
  return (
    <Page title={t('title')} back={{ href: '/library', label: library('title') }}>
      <div className={styles.add}>
        {outcome.step === 'ready' ? (
          <>
            <Preview read={outcome.read} onDone={restart} />
            {outcome.warnings.length > 0 ? (
              <details>
                <summary className={styles.summary}>
                  {t('warnings', { count: outcome.warnings.length })}
                </summary>
                <FaultList faults={outcome.warnings} />
              </details>
            ) : null}
          </>
        ) : (
          <>
            <p>{t('help')}</p>
            <Chooser check={check} onTooMany={() => setOutcome({ step: 'tooMany' })} />
            <output>{outcome.step === 'checking' ? t('checking') : null}</output>
            {outcome.step === 'unreadable' || outcome.step === 'tooMany' ? (
              <p role="alert" className={styles.error}>
                {t(outcome.step)}
              </p>
            ) : null}
            {outcome.step === 'faults' ? (
              <section role="alert" className={styles.faults}>
                <h2>
                  {t('faults', {
                    count: outcome.faults.filter((fault) => fault.level === 'error').length,
                  })}
                </h2>
                <p>{t('faultsHelp')}</p>
                <FaultList faults={outcome.faults} />
              </section>
            ) : null}
          </>
        )}
        {outcome.step === 'ready' ? (
          <Button look="quiet" onClick={restart}>
            {t('another')}
          </Button>
        ) : null}
      </div>
    </Page>
  )
}

type Input = string | File

/** Reads and checks; the checker (and its libraries) come with the first deck that is brought. */
function useCheck(setOutcome: (outcome: Outcome) => void): (input: Input) => Promise<void> {
  const { language } = useSettings()
  return async (input) => {
    setOutcome({ step: 'checking' })
    try {
      const content = typeof input === 'string' ? input : new Uint8Array(await input.arrayBuffer())
      setOutcome(await checked(content, language))
    } catch {
      // The file is gone or forbidden, or the checker could not be fetched.
      setOutcome({ step: 'unreadable' })
    }
  }
}

async function checked(content: string | Uint8Array, language: Language): Promise<Outcome> {
  const [{ readDeck }, { describeFault }, { pathText }] = await Promise.all([
    import('../../formats/deck/read'),
    import('../../formats/deck/describe'),
    import('../../formats/deck/faults'),
  ])
  const result = readDeck(content)
  const listed = (faults: ReadDeck['warnings']): ListedFault[] =>
    faults.map((fault) => ({
      level: fault.level,
      line: fault.line,
      path: pathText(fault.path),
      message: describeFault(fault, language),
    }))
  return result.ok
    ? { step: 'ready', read: result.value, warnings: listed(result.value.warnings) }
    : { step: 'faults', faults: listed(result.error) }
}

interface ChooserProps {
  readonly check: (input: Input) => Promise<void>
  readonly onTooMany: () => void
}

function Chooser({ check, onTooMany }: ChooserProps) {
  const t = useTranslations('add')
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const take = ([file, second]: readonly File[]) => {
    if (second) onTooMany()
    else if (file) void check(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    if (files.length > 0) take([...files])
    else void check(event.dataTransfer.getData('text/plain'))
  }
  return (
    <>
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton
          look="primary"
          label={t('choose')}
          accept=".json,application/json,text/plain"
          onChoose={take}
        >
          {t('choose')}
        </FileButton>
        <span className={styles.hint}>{t('drop')}</span>
      </div>
      <label className={styles.paste}>
        <span>{t('paste')}</span>
        <textarea
          rows={4}
          aria-label={t('pasteLabel')}
          value={pasted}
          spellCheck={false}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <Button disabled={pasted.trim() === ''} onClick={() => void check(pasted)}>
        {t('check')}
      </Button>
    </>
  )
}
