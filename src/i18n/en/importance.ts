/** How much topics and cards matter for one interview. */
export default {
  title: 'What matters for this interview',
  help: 'Your decks already say what matters most. Change it only where this interview is different.',
  asDecks: 'All as your decks say.',
  changed: '{count, plural, one {# card} other {# cards}} set by you.',
  back: 'All as the decks say',
  choose: 'Set topics or single cards',
  search: 'Search cards',
  found: '{count, plural, =0 {No question has these words.} one {# card} other {# cards}}',
  more: 'The first {shown, number} of {count, number} cards: another word finds yours sooner.',
  deck: 'Deck’s own',
  deckSays: '{importance, select, must {Deck: must} nice {Deck: nice} other {Deck: should}}',
  must: 'Must know',
  should: 'Should know',
  nice: 'Nice to have',
  mixed: 'Various',
  cards: '{count, plural, one {# card} other {# cards}}',
}
