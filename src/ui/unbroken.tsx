import type { ReactNode } from 'react'

/**
 * What a line may not be broken within: a figure and the Chinese character after it (「4.2万元」「第52条」), a
 * word for an article or a number and its figure (“art. 8”, “No. 5”). Six digits at most: a longer run must
 * fit a narrow screen.
 */
const WHOLE = /(第?\d{1,6} ?\p{Script=Han}[元月]?|\b(?:art|no)\w*\.? \d)/iu

/**
 * A text whose figures stay with their units: the browser may break a line between a digit and a Chinese
 * character. Elements and no joining characters: those would be copied along.
 */
export function unbroken(text: string): ReactNode {
  return text.split(WHOLE).map((part, index) =>
    index % 2 ? (
      <span key={index} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** A dot between two parts of a line; it stays with the part before. */
export const DOT = '\u00a0· '
