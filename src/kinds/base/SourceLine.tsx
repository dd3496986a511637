import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import type { Source } from '../../domain/card'
import { type Spoken, textIn } from '../../domain/text'
import { LocalText } from '../../ui/LocalText'
import { DOT } from '../../ui/unbroken'
import { Local, type Shown } from './View'

/** A deck is someone else's file: an address that is not the web's is no link. */
const WEB = /^https?:\/\//i

/** Decks are about the law of China unless they say otherwise. */
const USUAL_JURISDICTION = 'CN'

/** What stands between a title and a place in it: an article's number needs no comma in Chinese. */
const separator = ({ language, text }: Spoken) =>
  language === 'en' ? ', ' : text.startsWith('第') ? ' ' : '，'

/** Where a fact is from, as of when, and whether to check it. */
export function SourceLine({ source, ...shown }: Shown & { readonly source: Source }) {
  const t = useTranslations('practise')
  const { title, article, url, jurisdiction, asOf, verify } = source
  const place = article ? textIn(article, shown.language, shown.deckLanguage) : null
  const name = (
    <>
      <Local text={title} {...shown} />
      {place ? (
        <>
          {separator(place)}
          <LocalText of={place} />
        </>
      ) : null}
    </>
  )
  const details = [
    jurisdiction !== USUAL_JURISDICTION && jurisdiction,
    asOf && t('asOf', { date: asOf }),
    verify && t('toCheck'),
  ].filter(Boolean)
  return (
    <li>
      {url && WEB.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {details.map((detail, index) => (
        <Fragment key={index}>
          {DOT}
          <span className="whole">{detail}</span>
        </Fragment>
      ))}
    </li>
  )
}
