import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const MODULE = 'virtual:deck-catalogue'
const RESOLVED = `\0${MODULE}`
const DESCRIPTIONS = 'virtual:deck-descriptions'
const RESOLVED_DESCRIPTIONS = `\0${DESCRIPTIONS}`

/**
 * Makes the built-in decks into hashed assets that are fetched when wanted, and one small module that
 * lists them (`virtual:deck-catalogue`), with titles and descriptions in another (`virtual:deck-descriptions`)
 * that only the library asks for. A new deck changes these and nothing else.
 */
export function deckCatalogue(folder = 'decks'): Plugin {
  let serving = false
  let base = '/'
  return {
    name: 'deck-catalogue',
    configResolved(config) {
      serving = config.command === 'serve'
      base = config.base
    },
    resolveId: (id) =>
      id === MODULE ? RESOLVED : id === DESCRIPTIONS ? RESOLVED_DESCRIPTIONS : undefined,
    load(id) {
      if (id === RESOLVED_DESCRIPTIONS) return descriptionsIn(folder)
      if (id !== RESOLVED) return
      const entries = deckFiles(folder).map((name) => {
        const file = path.join(folder, name)
        this.addWatchFile(path.resolve(file))
        const text = readFileSync(file, 'utf8')
        const { cards, ...header } = JSON.parse(text)
        const url = serving
          ? JSON.stringify(`${base}${folder}/${name}`)
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({
              type: 'asset',
              name,
              // Minified: what travels to a phone needs no indentation.
              source: JSON.stringify({ ...header, cards }),
            })}`
        const { id, version, roles } = header
        const entry = { id, version, roles }
        return `{ ...${JSON.stringify(entry)}, cardCount: ${cards.length}, url: ${url} }`
      })
      return `export const catalogue = [${entries.join(',\n')}]`
    },
  }
}

const deckFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'))

function descriptionsIn(folder: string): string {
  const entries = deckFiles(folder).map((name) => {
    const { id, language, languages, title, description } = JSON.parse(
      readFileSync(path.join(folder, name), 'utf8'),
    )
    return [id, { id, language, languages, title, description }]
  })
  return `export const descriptions = ${JSON.stringify(Object.fromEntries(entries))}`
}
