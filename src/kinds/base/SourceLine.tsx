import { useTranslations } from 'use-intl'
import type { Source } from '../../domain/card'
import type { Language } from '../../domain/text'

/** A deck is someone else's file: an address that is not the web's is no link. */
const WEB = /^https?:\/\//i

/** Decks are about the law of China unless they say otherwise. */
const USUAL_JURISDICTION = 'CN'

/** Where a fact is from, as of when, and whether to check it. */
export function SourceLine({
  source,
  deckLanguage,
}: {
  readonly source: Source
  readonly deckLanguage: Language
}) {
  const t = useTranslations('practise')
  const { title, article, url, jurisdiction, asOf, verify } = source
  const name = [title, article].filter(Boolean).join(' ')
  return (
    <li>
      <span lang={deckLanguage}>
        {url && WEB.test(url) ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      {jurisdiction && jurisdiction !== USUAL_JURISDICTION ? ` · ${jurisdiction}` : ''}
      {asOf ? ` · ${t('asOf', { date: asOf })}` : ''}
      {verify ? ` · ${t('toCheck')}` : ''}
    </li>
  )
}
