/** How to take part by video or phone: on the form, the receipt and in the mail. */
export const remote = {
  'remote.title': 'How to join by video or phone',
  'remote.video': 'By video: {{link}}',
  'remote.phone': 'By phone: {{phone}}',
  'remote.code': 'Meeting code: {{code}}',
  'remote.hand': 'On the phone, press {{keys}} to raise your hand.',
  'remote.unmute': 'On the phone, press {{keys}} to unmute.',
  'remote.called':
    'Join before your item begins. When it is your turn, we will call your name or number. Unmute and start speaking.',
} as const
