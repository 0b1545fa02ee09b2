/** A group that signs up on one form. */
export const group = {
  'group.ask': 'Sign up other people too',
  'group.others': 'Names of the other people',
  'group.others.hint':
    'One name per line, up to 19. You will be called one after another, each with your own time, and you get one receipt for everyone.',
  'group.people': 'How many people, counting you?',
  'group.people.hint': 'Fill this in only if some would rather not give a name. We will call them by number.',
  'group.needs': 'If you ask for an interpreter, it is for everyone you sign up here.',
  'group.title': 'Your group',
  'group.time_one': '{{count}} person, up to {{time}}.',
  'group.time_other': '{{count}} people, up to {{time}} together.',
  'group.order': 'You will be called one after another.',
  'group.called': '{{who}} is being called now',
  'group.who': 'Number {{number}}, {{name}}',
  'group.name': 'Name of number {{number}}',
  'group.withdraw': 'Only number {{number}}',
  'group.withdraw-named': 'Only number {{number}}, {{name}}',
  'group.withdraw.all': 'All of it, for everyone',
  'problem.group-many': 'List fewer people: one form signs up at most {{most}}, counting you',
  'problem.people': 'Enter a number from 1 to {{most}}, or leave it empty',
  'problem.people-few':
    'You named {{named}} people, counting you. Enter at least that many, or leave it empty',
} as const
