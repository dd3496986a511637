import { lexer, type Token, type Tokens } from 'marked'
import type { ReactNode } from 'react'
import styles from './Markdown.module.css'

/**
 * A deck's Markdown as React elements: paragraphs, emphasis, lists, quotes, links and tables. Tokens never
 * become an HTML string, so nothing in a deck can run; images and raw HTML show as the text they are.
 */
export default function Markdown({ text, lang }: { text: string; lang: string }) {
  return (
    <div className={styles.markdown} lang={lang}>
      {blocks(lexer(text))}
    </div>
  )
}

const isSafeLink = (href: string) => /^(https?:|mailto:)/i.test(href)

const blocks = (tokens: readonly Token[] | undefined): ReactNode[] =>
  (tokens ?? []).map((token, key) => block(token, key))

function block(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
    case 'heading':
      return <p key={key}>{inlines(token.tokens)}</p>
    case 'text':
      return <span key={key}>{token.tokens ? inlines(token.tokens) : token.text}</span>
    case 'list': {
      const items = (token as Tokens.List).items.map((item, index) => (
        <li key={index}>{blocks(item.tokens)}</li>
      ))
      return token.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
    }
    case 'blockquote':
      return <blockquote key={key}>{blocks(token.tokens)}</blockquote>
    case 'table':
      return table(token as Tokens.Table, key)
    case 'hr':
      return <hr key={key} />
    default:
      return <p key={key}>{token.raw}</p>
  }
}

function table(token: Tokens.Table, key: number): ReactNode {
  return (
    <table key={key}>
      <thead>
        <tr>
          {token.header.map((cell, index) => (
            <th key={index} scope="col">
              {inlines(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inlines(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inlines = (tokens: readonly Token[] | undefined): ReactNode[] =>
  (tokens ?? []).map((token, key) => inline(token, key))

function inline(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inlines(token.tokens)}</strong>
    case 'em':
      return <em key={key}>{inlines(token.tokens)}</em>
    case 'codespan':
      return <code key={key}>{token.text}</code>
    case 'br':
      return <br key={key} />
    case 'escape':
      return token.text
    case 'text':
      return token.tokens ? inlines(token.tokens) : token.text
    case 'link':
      return isSafeLink(token.href) ? (
        <a key={key} href={token.href} target="_blank" rel="noopener noreferrer">
          {inlines(token.tokens)}
        </a>
      ) : (
        token.raw
      )
    default:
      return token.raw
  }
}
