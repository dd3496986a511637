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
  /<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi,
]
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/i

function unsafeLinks(text: LocalizedText, place: Path, header: DeckHeader): Finding[] {
  const writings = writingsOf(text, place, header.language)
  // Most texts hold no link, and three searches in each of them would be felt.
  return writings
    .filter((each) => /[\]<]/.test(each.text))
    .flatMap((writing) =>
      ADDRESSES.flatMap((pattern) => [...writing.text.matchAll(pattern)])
        .map(([, address = '']) => address)
        .filter((address) => !SAFE_ADDRESS.test(address))
        .map((address) => finding('unsafeLink', writing.path, { address: address.slice(0, 60) })),
    )
}
