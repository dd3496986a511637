import { useTranslations } from 'use-intl'
import { useApp } from '../../state/context'
import { Button } from '../../ui/Button'
import { copyText } from '../../ui/copyText'
import styles from './AddPage.module.css'

/** A fault in words, ready to be shown or sent to the deck's author. */
export interface ListedFault {
  readonly level: 'error' | 'warning'
  readonly line: number | null
  readonly path: string
  readonly message: string
}

/** Every fault with its place. */
export function FaultList({ faults }: { faults: readonly ListedFault[] }) {
  const t = useTranslations('add')
  const app = useTranslations('app')
  const show = useApp((state) => state.show)
  const place = (fault: ListedFault) =>
    fault.line === null ? fault.path : `${t('line', { line: fault.line })} · ${fault.path}`
  const copy = async () => {
    const lines = faults.map((fault) => `${place(fault)}: ${fault.message}`)
    if (await copyText(lines.join('\n'))) show({ message: app('copied') })
  }
  return (
    <>
      <ol className={styles.list}>
        {faults.map((fault, index) => (
          <li key={index}>
            <code>{place(fault)}</code>
            <p>{fault.message}</p>
          </li>
        ))}
      </ol>
      <Button onClick={() => void copy()}>{t('copyFaults')}</Button>
    </>
  )
}
