import { lexer, type Token, type Tokens } from 'marked'
import type { ReactNode } from 'react'
import styles from './Markdown.module.css'
import { unbroken } from './unbroken'

/** Quotes in quotes, lists in lists: no answer means it deeper than this, and a screen stands it. */
const MAX_DEPTH = 20

/**
 * A deck's Markdown as React elements: paragraphs, emphasis, lists, quotes, links and tables. Tokens never
 * become an HTML string, so nothing in a deck can run; images and raw HTML show as the text they are.
 */
export function Markdown({ text, lang }: { text: string; lang: string }) {
  return (
    <div className={styles.markdown} lang={lang}>
      {blocks(tokensOf(text), 0)}
    </div>
  )
}

/** A text nested so deep that it breaks the parser (thousands of `>`) is shown as it is. */
function tokensOf(text: string): readonly Token[] {
  try {
    return lexer(text)
  } catch (error) {
    if (error instanceof RangeError) return [{ type: 'too-deep', raw: text }]
    throw error
  }
}

const isSafeLink = (href: string) => /^(https?:|mailto:)/i.test(href)

const blocks = (tokens: readonly Token[] | undefined, depth: number): ReactNode[] =>
  (tokens ?? []).map((token, key) => block(token, key, depth + 1))

function block(token: Token, key: number, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return <p key={key}>{token.raw}</p>
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
    case 'heading':
      return <p key={key}>{inlines(token.tokens, depth)}</p>
    case 'text':
      return (
        <span key={key}>{token.tokens ? inlines(token.tokens, depth) : unbroken(token.text)}</span>
      )
    case 'list':
      return list(token as Tokens.List, key, depth)
    case 'blockquote':
      return <blockquote key={key}>{blocks(token.tokens, depth)}</blockquote>
    case 'table':
      return table(token as Tokens.Table, key, depth)
    case 'hr':
      return <hr key={key} />
    default:
      return <p key={key}>{token.raw}</p>
  }
}

function list({ items, ordered, start }: Tokens.List, key: number, depth: number): ReactNode {
  const rows = items.map((item, index) => <li key={index}>{blocks(item.tokens, depth)}</li>)
  if (!ordered) return <ul key={key}>{rows}</ul>
  // The number may be the answer: “600. Tax on …”. Where it is long it gets the room it takes.
  const first = Number(start)
  const digits = String(first + items.length - 1).length
  return (
    <ol
      key={key}
      start={first}
      style={digits > 1 ? { paddingLeft: `${digits + 1.5}ch` } : undefined}
    >
      {rows}
    </ol>
  )
}

function table(token: Tokens.Table, key: number, depth: number): ReactNode {
  return (
    <table key={key}>
      <thead>
        <tr>
          {token.header.map((cell, index) => (
            <th key={index} scope="col">
              {inlines(cell.tokens, depth)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inlines(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inlines = (tokens: readonly Token[] | undefined, depth: number): ReactNode[] =>
  (tokens ?? []).map((token, key) => inline(token, key, depth + 1))

function inline(token: Token, key: number, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return token.raw
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inlines(token.tokens, depth)}</strong>
    case 'em':
      return <em key={key}>{inlines(token.tokens, depth)}</em>
    case 'codespan':
      return <code key={key}>{token.text}</code>
    case 'br':
      return <br key={key} />
    case 'escape':
      return token.text
    case 'text':
      return token.tokens ? inlines(token.tokens, depth) : unbroken(token.text)
    case 'link':
      return isSafeLink(token.href) ? (
        <a key={key} href={token.href} target="_blank" rel="noopener noreferrer">
          {inlines(token.tokens, depth)}
        </a>
      ) : (
        token.raw
      )
    default:
      return token.raw
  }
}
