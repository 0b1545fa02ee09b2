/** What is asked where a browser may be sending what it sent before. */
export const same = {
  'same.title.speak': 'You may already be signed up',
  'same.title.write': 'You may have already sent this comment',
  'same.lead.speak':
    'Nothing new has been sent yet. This browser sent a sign-up for the same item on {{when}}.',
  'same.lead.write': 'Nothing new has been sent yet. This browser sent a comment like this one on {{when}}.',
  'same.receipt': 'It’s the same: go to my receipt',
  'same.change': 'You can change or withdraw it there.',
  'same.another.speak': 'This is another person: sign up too',
  'same.another.write': 'This is another comment: send it too',
  'same.note':
    'After you send this form, your browser keeps a note for 12 hours so you don’t sign up twice by mistake. We use it for nothing else.',
} as const
