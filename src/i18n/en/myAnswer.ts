/** The person's own answer to a card, and what the card is practised from. */
export default {
  title: 'My answer',
  label: 'How I say it',
  write: 'Write my own answer',
  edit: 'Edit',
  done: 'Done',
  help: 'Saved as you type. Words between ** are bold, a line that starts with - is a list.',
  fromModel: 'Start from the model answer',
  next: 'Next time:',
  from: {
    model: 'compare with the model answer',
    card: 'just the card, no keywords',
    mine: 'compare with my answer',
    keywords: 'three keywords with the question',
  },
  note: {
    mine: 'Your own answer comes first after the reveal.',
    keywords: 'You see only these with the question, and tell the rest.',
  },
  keywords: 'Keywords',
  keywordsHelp: 'Up to three, with commas between.',
} as const
