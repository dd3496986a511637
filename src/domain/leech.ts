/** Lapses after which a card is a leech, and after how many more it is said again (Anki's rule). */
const FIRST_LAPSES = 8
const EVERY_LAPSES = 4

/** The card keeps slipping: learning it as it is costs more than it gives. */
export const isLeech = (lapses: number) => lapses >= FIRST_LAPSES

/** Whether this very lapse is one to speak of: the 8th, 12th, 16th, … */
export const isLeechMoment = (lapses: number) =>
  isLeech(lapses) && (lapses - FIRST_LAPSES) % EVERY_LAPSES === 0
