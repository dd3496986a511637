import { useTranslations } from 'use-intl'
import { useSettings } from '../../state/context'
import { Dialog } from '../../ui/Dialog'
import styles from './KeysDialog.module.css'

/** The list of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys')
  const app = useTranslations('app')
  const { shortcuts } = useSettings()
  const rows: readonly (readonly [string, string])[] = [
    [t('space'), t('reveal')],
    [t('upDown'), t('move')],
    [t('space'), t('toggle')],
    ['A', t('saidAll')],
    ['←', t('stepBack')],
    [t('enter'), t('accept')],
    ['1 2 3 4', t('rate')],
    ['R', t('record')],
    ['P', t('play')],
    ['U · Ctrl+Z', t('undo')],
    ['E', t('edit')],
    ['S', t('star')],
    ['L', t('language')],
    ['W', t('why')],
    ['?', t('help')],
  ]
  return (
    <Dialog title={t('title')} closeLabel={app('close')} onClose={onClose}>
      {shortcuts ? null : <p className={styles.off}>{t('off')}</p>}
      <dl className={styles.keys}>
        {rows.map(([key, meaning]) => (
          <div key={meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
