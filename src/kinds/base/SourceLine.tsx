import { useTranslations } from 'use-intl'
import type { Source } from '../../domain/card'
import { Local, type Shown } from './View'
import styles from './View.module.css'

/** A deck is someone else's file: an address that is not the web's is no link. */
const WEB = /^https?:\/\//i

/** Decks are about the law of China unless they say otherwise. */
const USUAL_JURISDICTION = 'CN'

/** Where a fact is from, as of when, and whether to check it. */
export function SourceLine({ source, ...shown }: Shown & { readonly source: Source }) {
  const t = useTranslations('practise')
  const { title, article, url, jurisdiction, asOf, verify } = source
  const name = (
    <>
      <Local text={title} {...shown} />
      {article ? ' ' : null}
      {article ? <Local text={article} {...shown} /> : null}
    </>
  )
  return (
    <li>
      {url && WEB.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {jurisdiction && jurisdiction !== USUAL_JURISDICTION ? ` · ${jurisdiction}` : ''}
      {asOf ? <span className={styles.whole}> · {t('asOf', { date: asOf })}</span> : null}
      {verify ? <span className={styles.whole}> · {t('toCheck')}</span> : null}
    </li>
  )
}
