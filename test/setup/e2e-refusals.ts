const meeting = (name: string) => `/clerk/meetings/{${name}}`
const desk = `${meeting('first')}/desk`
const on = `${desk}/items/{first item}`
const motion = `${desk}/motions/{first motion}`
const item = `${meeting('draft')}/agenda/items/{draft item}`
const settings = [
  'commission/name',
  'commission/contacts',
  'meetings/regular-schedule',
  'notice/posting-places',
]

/**
 * Where the form of each route that takes one is refused when it is sent with nothing in it. At the desk it is that of a
 * meeting that is over, which asks for the time.
 */
export const refusals: Record<string, readonly string[]> = {
  'routes/sign-in': ['/sign-in'],
  'routes/accept.$token': ['/accept/{invitation}', '/accept/{reset}'],
  'routes/account.confirm': ['/account/confirm'],
  'routes/account.password': ['/account/password'],
  'routes/clerk.accounts.invite': ['/clerk/accounts/invite'],
  'routes/clerk.accounts.$id.role': ['/clerk/accounts/{account}/role'],
  'routes/clerk.accounts.$id.disable': ['/clerk/accounts/{own account}/disable'],
  'routes/clerk.accounts.$id.enable': ['/clerk/accounts/{account}/enable'],
  'routes/clerk.accounts.$id.reset-link': ['/clerk/accounts/{disabled account}/reset-link'],

  'routes/clerk.meetings.new': ['/clerk/meetings/new', '/clerk/meetings/new?kind=special'],
  'routes/clerk.meetings.$slug.change': [`${meeting('draft')}/change`],
  'routes/clerk.meetings.$slug.cancel': [`${meeting('draft')}/cancel`],
  'routes/clerk.meetings.$slug.agenda.copy': [`${meeting('draft')}/agenda/copy?from={first meeting}`],
  'routes/clerk.meetings.$slug.agenda.items.new': [`${meeting('draft')}/agenda/items/new`],
  'routes/clerk.meetings.$slug.agenda.items.$id._index': [item],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId._index': [
    `${item}/attachments/{draft file}`,
  ],
  'routes/clerk.meetings.$slug.posting.paper': [`${meeting('ahead')}/posting/paper`],
  'routes/clerk.meetings.$slug.posting.receipt': [`${meeting('ahead')}/posting/receipt`],
  'routes/clerk.meetings.$slug.posting.notice': [`${meeting('ahead')}/posting/notice`],

  'routes/clerk.settings.$group.$key': settings.map((path) => `/clerk/settings/${path}`),
  'routes/clerk.settings.holidays.add': ['/clerk/settings/holidays/add'],
  'routes/clerk.settings.holidays.year': ['/clerk/settings/holidays/year'],
  'routes/clerk.people.add': ['/clerk/people/add'],
  'routes/clerk.people.persons.$slug': ['/clerk/people/persons/{person}'],
  'routes/clerk.people.seats.add': ['/clerk/people/seats/add'],
  'routes/clerk.people.seats.$number': ['/clerk/people/seats/1'],
  'routes/clerk.people.terms.begin': ['/clerk/people/terms/begin'],
  'routes/clerk.people.terms.$id.end': ['/clerk/people/terms/{term}/end'],
  'routes/clerk.people.terms.$id.mend': ['/clerk/people/terms/{term}/mend'],
  'routes/clerk.people.offices.$id.mend': ['/clerk/people/offices/{office}/mend'],
  'routes/clerk.people.offices.begin': ['/clerk/people/offices/begin'],
  'routes/clerk.people.offices.$id.end': ['/clerk/people/offices/{office}/end'],

  'routes/clerk.follow-ups.new': ['/clerk/follow-ups/new'],
  'routes/clerk.follow-ups.$number.letter._index': ['/clerk/follow-ups/{letter}/letter'],
  'routes/clerk.questions.new': ['/clerk/questions/new'],
  'routes/clerk.questions.$number.$kind': ['merged', 'passed-on', 'closed', 'correction'].map(
    (kind) => `/clerk/questions/{own question}/${kind}`,
  ),
  'routes/commissioner.questions.$number': ['chair /commissioner/questions/{own question}'],
  'routes/clerk.demands.$number.facts': ['/clerk/demands/{demand}/facts'],
  'routes/clerk.demands.$number.place': ['/clerk/demands/{demand}/place'],
  'routes/clerk.library.add': ['/clerk/library/add'],
  'routes/clerk.library.documents.$slug.change': ['/clerk/library/documents/{document}/change'],
  'routes/clerk.library.documents.$slug.publish': ['/clerk/library/documents/{document}/publish'],
  'routes/clerk.library.documents.$slug.say': ['/clerk/library/documents/{document}/say'],
  'routes/clerk.library.documents.$slug.about._index': ['/clerk/library/documents/{document}/about'],
  'routes/clerk.library.disagreements.add': ['/clerk/library/disagreements/add'],
  'routes/clerk.library.disagreements.$id': ['/clerk/library/disagreements/{disagreement}'],

  'routes/comments._index': ['anyone /comments'],
  'routes/comments.$code.withdraw': ['anyone /comments/{code to speak}/withdraw'],
  'routes/clerk.meetings.$slug.comments.release': [`${meeting('ahead')}/comments/release`],
  'routes/clerk.meetings.$slug.comments.set-aside': [`${meeting('ahead')}/comments/set-aside`],
  'routes/clerk.meetings.$slug.comments.booklet': [`${meeting('draft')}/comments/booklet`],
  'routes/clerk.meetings.$slug.comments.new': [`${meeting('ahead')}/comments/new`],
  'routes/clerk.meetings.$slug.comments.$number.copy': [`${meeting('ahead')}/comments/{comment}/copy`],
  'routes/clerk.meetings.$slug.comments.$number.original': [
    `${meeting('ahead')}/comments/{held comment}/original`,
  ],
  'routes/clerk.meetings.$slug.comments.$number.files.$fileId': [
    `${meeting('ahead')}/comments/{comment}/files/{comment file}`,
  ],

  'routes/clerk.meetings.$slug.minutes.approve': [`${meeting('first')}/minutes/approve`],
  'routes/clerk.meetings.$slug.minutes.present': [`${meeting('voting')}/minutes/present`],

  'routes/clerk.meetings.$slug.desk.roll': [`${meeting('called')}/desk/roll`],
  'routes/clerk.meetings.$slug.desk.correct.$kind.$id': [
    `${desk}/correct/attendance/{first attendance}`,
    `${desk}/correct/motion/{first motion}`,
  ],
  'routes/clerk.meetings.$slug.desk.strike.$kind.$id': [`${desk}/strike/speaker/{first speaker}`],
  'routes/clerk.meetings.$slug.desk.order': [`${desk}/order`],
  'routes/clerk.meetings.$slug.desk.arrive': [`${desk}/arrive`],
  'routes/clerk.meetings.$slug.desk.leave': [`${desk}/leave`],
  'routes/clerk.meetings.$slug.desk.disclose': [`${desk}/disclose`],
  'routes/clerk.meetings.$slug.desk.staff': [`${desk}/staff`],
  'routes/clerk.meetings.$slug.desk.recuse': [`${desk}/recuse`],
  'routes/clerk.meetings.$slug.desk.recusals.$id.returned': [`${desk}/recusals/{first recusal}/returned`],
  'routes/clerk.meetings.$slug.desk.recusals.$id.left': [`${desk}/recusals/{first recusal}/left`],
  'routes/clerk.meetings.$slug.desk.recess': [`${desk}/recess`],
  'routes/clerk.meetings.$slug.desk.resume': [`${desk}/resume`],
  'routes/clerk.meetings.$slug.desk.adjourn': [`${desk}/adjourn`],
  'routes/clerk.meetings.$slug.desk.items.$id.open': [`${on}/open`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment': [`${on}/comment`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment-close': [`${on}/comment-close`],
  'routes/clerk.meetings.$slug.desk.items.$id.no-speakers': [`${on}/no-speakers`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment-open': [`${on}/comment-open`],
  'routes/clerk.meetings.$slug.desk.items.$id.time': [`${on}/time`],
  'routes/clerk.meetings.$slug.desk.turns.$id.$step': [`${meeting('debate')}/desk/turns/{debate turn}/end`],
  'routes/clerk.meetings.$slug.desk.turns.$id.move': [`${meeting('debate')}/desk/turns/{debate turn}/move`],
  'routes/clerk.meetings.$slug.desk.turns.$id.cede': [`${meeting('debate')}/desk/turns/{debate turn}/cede`],
  'routes/clerk.meetings.$slug.desk.outage': [`${desk}/outage`],
  'routes/clerk.meetings.$slug.desk.items.$id.close': [`${on}/close`],
  'routes/clerk.meetings.$slug.desk.items.$id.speaker': [`${on}/speaker`],
  'routes/clerk.meetings.$slug.desk.items.$id.presentation': [`${on}/presentation`],
  'routes/clerk.meetings.$slug.desk.items.$id.statement': [`${on}/statement`],
  'routes/clerk.meetings.$slug.desk.items.$id.motion': [`${on}/motion`],
  'routes/clerk.meetings.$slug.desk.motions.$id.change': [`${motion}/change`],
  'routes/clerk.meetings.$slug.desk.motions.$id.withdraw': [`${motion}/withdraw`],
  'routes/clerk.meetings.$slug.desk.motions.$id.open-vote': [`${motion}/open-vote`],
  'routes/clerk.meetings.$slug.desk.motions.$id.cast': [`${motion}/cast`],
  'routes/clerk.meetings.$slug.desk.motions.$id.close-vote': [`${motion}/close-vote`],
  'routes/clerk.meetings.$slug.desk.motions.$id.correct-votes': [`${motion}/correct-votes`],
  'routes/clerk.meetings.$slug.desk.ask': [`${desk}/ask`],
  'routes/clerk.meetings.$slug.desk.questions.$id.answer': [`${desk}/questions/{first question}/answer`],
  'routes/clerk.meetings.$slug.desk.matters.$kind.$id': [`${desk}/matters/question/{first question}`],
  'routes/clerk.meetings.$slug.desk.follow-up': [`${desk}/follow-up`],
}

/** Routes that take a form in which nothing can be wrong: one button, and a page that shows it only where it works. */
export const asksNothing: readonly string[] = [
  'routes/sign-out',
  // Its items are chosen when it opens, and nothing else is asked: see test/http/receipts.test.ts.
  'routes/comments.$code.change',
  'routes/account.end-session',
  'routes/account.sign-out-everywhere',
  'routes/clerk.accounts.invitations.$id.withdraw',
  'routes/clerk.meetings.$slug.agenda.move',
  'routes/clerk.meetings.$slug.agenda.items.$id.remove',
  'routes/clerk.meetings.$slug.agenda.items.$id.restore',
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.move',
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.detach',
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.restore',
  'routes/clerk.meetings.$slug.posting.publish',
  'routes/clerk.meetings.$slug.posting.late.$attachmentId',
  'routes/clerk.settings.holidays.$date.remove',
  'routes/clerk.meetings.$slug.desk.restored',
  'routes/clerk.meetings.$slug.speakers.card',
  'routes/clerk.library.documents.$slug.statements.$id.remove',
  'routes/clerk.library.documents.$slug.about.$kind.$number',
  'routes/clerk.meetings.$slug.comments.$number.refer',
  'routes/clerk.retention',
  'routes/clerk.demands.$number.forget',
  'routes/clerk.follow-ups.$number.letter.begin',
  'routes/clerk.follow-ups.$number.letter.send',
  'routes/clerk.meetings.$slug.minutes.notes.$itemId',
  'routes/clerk.meetings.$slug.minutes.correct',
]

/** What is chosen besides, where a form has a choice that can't be left empty. */
export const chosen: Record<string, string> = { role: 'commissioner' }
