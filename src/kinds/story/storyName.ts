import { type OwnStory, STAR_PARTS } from '../../domain/writings'

/** As much of a text as a list shows, where there is more. */
const BEGINNING = /^.{40}(?=.)/su

/** What a story is called in a list: its title, or else the first words that were written of it. */
export function storyName({ texts }: Pick<OwnStory, 'texts'>): string {
  const written = [texts.title, ...STAR_PARTS.map((part) => texts[part])]
  const line =
    written
      .find((text) => text?.trim())
      ?.trim()
      .split('\n', 1)[0] ?? ''
  const beginning = BEGINNING.exec(line)?.[0]
  return beginning === undefined ? line : `${beginning}…`
}
