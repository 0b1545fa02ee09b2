/** Mail to authors who gave an address. Nothing of what they wrote or are called stands in it. */
export const mail = {
  'mail.of': 'Number {{number}}, meeting of {{date}}',
  'mail.receipt.subject': 'Your receipt: number {{number}}, meeting of {{date}}',
  'mail.receipt.speak': 'You are signed up to speak.',
  'mail.receipt.write': 'Your written comment was received.',
  'mail.many.subject': '{{count}} updates about public comment',
  'mail.many.text':
    'Several sign-ups or comments gave this e-mail address. Their updates are in this one message.',
  'mail.not-you':
    'If you did not give this address, you can ignore this message. We send no more than a few an hour.',
  'mail.code': 'Your code: {{code}}',
  'mail.link': 'Your receipt, where you can change or withdraw: {{link}}',
  'mail.why':
    'You are getting this because you gave this address with your comment. We use it for nothing else and never publish it. You can remove it on your receipt page under “Change.”',
} as const
