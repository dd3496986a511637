export default {
  yourStory: 'Your story',
  oneForSeveral: 'One story can serve several questions.',
  new: 'New story',
  part: { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result' },
  told: {
    situation: 'Situation: set the scene',
    task: 'Task: said what was mine to do',
    action: 'Action: said what I did myself',
    result: 'Result: said how it ended',
  },
  title: 'Name of the story (optional)',
  empty: 'Not written yet. ',
  none: 'Not written yet. Below is an example to compare with.',
  reveal: 'Show example and points',
  total: 'In all:',
  unfilled:
    '{count, plural, =0 {All four parts are filled} one {# part still unfilled} other {# parts still unfilled}}',
  write: 'Write my story',
  edit: 'Edit my story',
  fromMemory: 'Hide it and tell it',
  close: 'Done',
  example: 'Worked example',
  length: {
    count:
      '{language, select, en {{count, plural, one {# word} other {# words}}} other {{count, plural, one {# character} other {# characters}}}}',
    time: 'about {time} to say',
    minutes: 'about {count, number} min to say',
    aim: 'aim for {target}',
    over: 'too long, aim for {target}',
  },
  save: {
    saving: 'Saving…',
    saved: 'Saved',
    failed: 'Not saved yet.',
  },
} as const
