/** What the person's own answers show. */
export default {
  title: 'Insights',
  row: 'What your answers show: minutes, days, topics, predictions, red lines.',
  reading: 'Reading your answers…',
  asTable: 'As a table',
  empty: 'Nothing to look at yet',
  emptyHelp: 'Answer a few cards. Then this page shows your minutes, days and topics.',
  day: 'Day',
  answers: 'Answers',
  readiness: {
    named: 'Readiness: {name}',
    unnamed: 'Readiness for {date}',
    ahead:
      '{now} today, about {planned} on {date} if you keep to the plan: nine times in ten between {low} and {high}.',
    today: 'The interview is today. Readiness: {now}.',
    over: '{now} on {date}, the day of the interview.',
    now: 'Today',
    soFar: 'So far',
    planned: 'If you keep to the plan',
    band: 'Nine times in ten',
    help: 'Each past day shows it as if you had stopped there.',
  },
  minutes: {
    title: 'Minutes a day',
    reading:
      '{days, plural, =0 {No practice in the last 28 days.} one {{minutes, plural, one {# minute} other {# minutes}} on # day of the last 28.} other {{minutes, plural, one {# minute} other {# minutes}} on # days of the last 28.}}',
    done: 'Practised',
    planned: 'Planned',
    plannedHelp: '“Planned” goes by your interview plan as it is now.',
    count: '{count, number} min',
  },
  calendar: {
    title: 'Days practised',
    reading:
      '{days, plural, =0 {No day in the last 12 weeks.} one {# day in the last 12 weeks. The larger the dot, the longer you practised.} other {# days in the last 12 weeks. The larger the dot, the longer you practised.}}',
  },
  topics: {
    title: 'Strength by topic',
    reading:
      'Recall today: {recall} on average over {seen, plural, one {# card} other {# cards}} seen.',
    weakest:
      '{shown, plural, one {The weakest topic is shown; the table has them all.} other {The # weakest topics are shown; the table has them all.}}',
    fresh: '{count, plural, one {# topic is not begun yet.} other {# topics are not begun yet.}}',
    none: 'No card in your library has been answered since it was new. Practise one, and its topic shows here.',
    share: '{recall} · {seen, number} of {cards, number} seen',
    topic: 'Topic',
    deck: 'Deck',
    recall: 'Recall today',
    seen: 'Seen',
    of: '{seen, number} of {cards, number}',
    bars: 'Thick bar: recall today. Thin bar: cards seen.',
  },
  predictions: {
    title: 'Predicted and recalled',
    waiting:
      'Each repeated card comes with a prediction whether you will recall it. From {least, number} on they are held against what happened; so far there {count, plural, one {is #} other {are #}}.',
    reading:
      'Predicted: {predicted} of your answers. Recalled: {recalled}. {verdict, select, better {The predictions know more than a constant guess.} other {So far the predictions know no more than a constant guess.}}',
    predicted: 'Predicted',
    recalled: 'Recalled',
    dots: 'Each dot is a group of answers. On the dashed line, as many were recalled as predicted.',
    errors: 'Mean error, smaller is better',
    brier: 'Brier score',
    logLoss: 'Log loss',
    ours: 'Predictions',
    guess: 'Always {share}',
    without:
      '{count, plural, one {# answer from before predictions were kept is left out.} other {# answers from before predictions were kept are left out.}}',
    sameDay: 'Repeats on the same day are not counted.',
  },
  feelings: {
    title: 'How sure you felt',
    reading: '“{feeling}”: {share} went well.',
    none: 'Tap how sure you feel before you see the answer. What came of it then shows here.',
    feeling: 'Feeling',
    wentWell: 'Went well',
    share: '{held, number} of {said, number} went well',
  },
  redLines: {
    title: 'Red lines crossed',
    reading:
      '{lines, plural, one {# red line} other {# red lines}}, {times, plural, one {crossed # time} other {crossed # times}} in all.',
    none: 'None. A red line that you tick after an answer is listed here.',
    times: '{count, plural, one {# time} other {# times}}, last on {date}',
    most: '{shown, plural, one {The one crossed most is listed; the table has them all.} other {The # crossed most are listed; the table has them all.}}',
    line: 'Red line',
    crossed: 'Crossed',
    last: 'Last',
    gone: 'A red line that is no longer in your decks',
  },
  model: {
    title: 'Memory model',
    reading:
      'Yingda predicts with FSRS-6 and its standard parameters, which were fitted to the reviews of very many learners.',
    own: 'Yours so far',
    reviews:
      '{isEnough, select, true {{count, number} reviews, enough} other {{count, number} of {enough, number} reviews}}',
    needs:
      'Parameters of your own need at least {enough, number} reviews, and must then predict your newest reviews better than the standard ones do.',
    why: 'Yingda does not work them out yet: in a browser the open tool for it needs shared memory, which an app that comes from any web host and works offline cannot count on. All your reviews are kept, so nothing is lost by waiting.',
  },
} as const
