import type { DeckHeader } from '../../../domain/deck'
import type { LocalizedText } from '../../../domain/text'
import { type Finding, finding, type Path } from '../faults'
import { writingsOf } from '../texts'

/** Every language the deck is practised in must be there, and links must lead to the web or a mailbox. */
export const textFindings = (text: LocalizedText, place: Path, header: DeckHeader): Finding[] => [
  ...missingLanguages(text, place, header),
  ...unsafeLinks(text, place, header),
]

function missingLanguages(text: LocalizedText, place: Path, header: DeckHeader): Finding[] {
  const written = writingsOf(text, place, header.language).map(({ language }) => language)
  return (header.languages ?? [header.language])
    .filter((language) => !written.includes(language))
    .map((language) => finding('missingLanguage', place, { language }))
}

// Where Markdown takes an address: [text](address), [name]: address, <scheme:address>.
const ADDRESSES = [
  /\]\(\s*<?([^\s)>]+)/g,
  /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/gm,
  /(?<!\]\(\s*)<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi,
]
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/i

function unsafeLinks(text: LocalizedText, place: Path, header: DeckHeader): Finding[] {
  return writingsOf(text, place, header.language).flatMap(({ text: markdown, path }) =>
    addressesIn(markdown)
      .filter((address) => !SAFE_ADDRESS.test(address))
      .map((address) => finding('unsafeLink', path, { address: address.slice(0, 60) })),
  )
}

function addressesIn(markdown: string): string[] {
  // Most texts hold no link, and three searches in each of them would be felt.
  if (!/[\]<]/.test(markdown)) return []
  const found = ADDRESSES.flatMap((pattern) => [...markdown.matchAll(pattern)])
  return [...new Set(found.map(([, address = '']) => address))]
}
