/** What became of a sign-up or a comment: one source of words for the receipt and the mail. */
export const outcome = {
  'outcome.held': 'Received. Staff will review it',
  'outcome.held.speak':
    'It may have been sent automatically: {{why}} Staff will decide. If they approve it before comment on your item ends, you will be called in the order you signed up.',
  'outcome.held.write':
    'It may have been sent automatically: {{why}} Staff will decide. If they approve it, it goes to all commissioners and is published at the same time.',
  'outcome.released': 'Approved by staff',
  'outcome.released.speak': 'Your sign-up to speak has been approved.',
  'outcome.released.place': 'Your sign-up to speak has been approved. You kept your place in line.',
  'outcome.released.write':
    'Your comment has been approved. It was sent to all commissioners and published at the same time.',
  'outcome.set-aside.speak': 'Your sign-up was not accepted',
  'outcome.set-aside.write': 'Your comment was not published',
  'outcome.set-aside.text.speak':
    'Your sign-up to speak was not accepted because: {{why}}. We keep it in the record.',
  'outcome.set-aside.text.write':
    'Your comment was not published because: {{why}}. We keep it in the record.',
  'outcome.combined.speak': 'Combined with your earlier sign-up',
  'outcome.combined.write': 'Combined with the same comment',
  'outcome.combined.text.speak':
    'You signed up twice, so the clerk kept the earlier sign-up. You will be called once.',
  'outcome.combined.text.write':
    'The same comment came in twice, so the clerk kept the earlier one. It is published once.',
  'outcome.combined.earlier': 'The one that counts is number {{number}}.',
  'outcome.mistake': 'If this is a mistake, {{how}}.',
  'outcome.called': 'You are being called now',
  'outcome.called.text':
    'Please come to the microphone. If you joined by video or phone, unmute and start speaking.',
  'outcome.missed': 'You were not there when called',
  'outcome.missed.text': 'You will be called once more at the end of the item.',
  'outcome.spoke': 'You spoke',
  'outcome.spoke.text':
    'The minutes will list you by the name you chose, with the item and your position if you gave one.',
  'outcome.not-present': 'You were called twice and were not there',
  'outcome.not-present.text': 'You can still be heard by the commission.',
  'outcome.not-reached': 'The meeting ended before you could speak',
  'outcome.not-reached.text':
    'You were in line when the meeting ended. Your sign-up does not carry over to another meeting, but you can still be heard.',
  'outcome.not-reached.reason': 'The reason that the clerk recorded: “{{why}}”',
  'outcome.continued': 'The item was moved to another meeting',
  'outcome.continued.text.speak':
    'You were not called, and your sign-up does not move with the item. Please sign up again for that meeting.',
  'outcome.continued.text.write':
    'The commissioners already have your comment. You don’t need to send it again.',
  'outcome.continued.to': 'The commission will take it up on {{when}}.',
  'outcome.continued.undated': 'The commission has not set a date yet.',
  'outcome.cancelled': 'The meeting was canceled',
  'outcome.cancelled.text.speak':
    'Your sign-up does not carry over to another meeting. Please sign up again.',
  'outcome.cancelled.text.write': 'The commissioners already have your comment, and it stays in the record.',
  'outcome.next.open': 'You can sign up to speak or write a comment for the meeting on {{when}}.',
  'outcome.next.open.link': 'Give public comment for that meeting',
  'outcome.next.later':
    'The next meeting is planned for {{when}}. You can sign up to speak or write a comment once its agenda is posted.',
  'outcome.next.none': 'No other meeting is scheduled yet.',
  'outcome.next.link': 'See all meetings',
  'outcome.next.before': 'To reach the commission before then, {{how}}.',
  'outcome.redacted': 'Part of it was left out of the public copy',
  'outcome.redacted.text':
    'The clerk left out part of your comment before showing it to the public. The reason: {{why}}',
  'outcome.redacted.file': 'Parts of {{file}} are blacked out in the public copy. The reason: {{why}}',
  'outcome.redacted.withheld': 'The public can’t see {{file}}. The reason: {{why}}',
  'outcome.redacted.a-file': 'an attached file',
  'outcome.redacted.kept': 'The clerk keeps the original.',
  'outcome.referred': 'Where to send complaints',
  'outcome.referred.asked': 'The clerk will send it to the complaint process',
  'outcome.referred.sent': 'Sent to the complaint process',
  'outcome.referred.where':
    'This appears to be a misconduct complaint. The commission does not decide complaints. Send it to: {{where}}',
  'outcome.referred.ask':
    'This appears to be a misconduct complaint. The commission does not decide complaints. To find out where to send it, {{how}}.',
  'outcome.referred.asked.text':
    'You asked us to send it to the complaint process too. The clerk will do that. Complaints go to: {{where}}',
  'outcome.referred.sent.text':
    'You asked us to send it to the complaint process too. The clerk has sent it to: {{where}}',
  'outcome.referred.asked.ask':
    'You asked us to send it to the complaint process too. The clerk will do that. To find out where complaints go, {{how}}.',
  'outcome.referred.sent.ask':
    'You asked us to send it to the complaint process too. The clerk has sent it. To find out where it went, {{how}}.',
  'outcome.minutes': 'In the minutes',
  'outcome.minutes.text':
    'The commission approved the minutes of the meeting, and what you said or wrote is in them.',
  'outcome.minutes.link': 'Read the minutes on item {{number}}',
  'outcome.on': 'Item {{number}}: {{status}}',
  'outcome.subject': '{{status}} (number {{number}})',
  'outcome.subject.released.speak': 'Your sign-up to speak has been approved (number {{number}})',
  'outcome.subject.released.write': 'Your comment has been approved (number {{number}})',
  'outcome.link': '{{words}}: {{link}}',
  'outcome.as-public': 'What the public sees',
  'suspicion.filled-trap': 'A field that is hidden from people was filled in.',
  'suspicion.too-quick': 'It was sent within two seconds of opening the page.',
  'suspicion.no-form': 'It did not come from the sign-up page.',
  'suspicion.flood': 'Many comments came from one network within a minute.',
  'suspicion.many-links': 'It has as many links as advertising often does.',
  'suspicion.sent-twice': 'The same text was sent under the same name before.',
  'aside.automated': 'it was sent by a program',
  'aside.advertising': 'it is advertising',
  'aside.threat': 'it is a threat, and staff have it',
} as const
