/** Mail to authors who gave an address. Nothing of what they wrote or are called stands in it. */
export const mail = {
  'mail.of': 'Number {{number}}, meeting of {{date}}',
  'mail.receipt.subject': 'Your receipt: number {{number}}, meeting of {{date}}',
  'mail.receipt.speak': 'You are signed up to speak.',
  'mail.receipt.write': 'Your written comment was received.',
  'mail.released.subject': 'Number {{number}} has gone on',
  'mail.released.speak':
    'A person looked at your sign-up. It stands in the queue, at the place at which it came.',
  'mail.released.write':
    'A person looked at your comment. It was sent to all commissioners and published in the same moment.',
  'mail.set-aside.subject': 'Number {{number}} was set aside',
  'mail.set-aside.text':
    'The clerk set it aside as spam. Your receipt says why. If that is wrong, please write to the clerk or sign up again.',
  'mail.minutes.subject': 'Number {{number}} is in the minutes',
  'mail.minutes.text':
    'The commission approved the minutes of the meeting, and what you said or wrote is in them.',
  'mail.minutes.link': 'Read the minutes: {{link}}',
  'mail.many.subject': '{{count}} updates about public comment',
  'mail.many.text':
    'Several sign-ups or comments gave this e-mail address. Their updates are in this one message.',
  'mail.not-you':
    'If you did not give this address, you can ignore this message. We send no more than a few an hour.',
  'mail.code': 'Your code: {{code}}',
  'mail.link': 'Your receipt, where you can change or withdraw: {{link}}',
  'mail.why':
    'You get this because you gave this address with your comment. It is used for nothing else, and never published. Take it away on your receipt’s page, under “Change”.',
} as const
