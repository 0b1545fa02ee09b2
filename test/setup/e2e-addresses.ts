import { settingDescriptions } from '#app/domain/commission/setting-descriptions.ts'
import { settingSlug } from '#app/domain/commission/setting-history.ts'
import type { SettingKey } from '#app/domain/commission/settings.ts'
import { settingGroups } from '#app/domain/commission/setting-fields.ts'

/** Where the pages of a route lead at once, instead of showing something. */
type LeadsTo = { from: string; to: string }

const meeting = (name: string) => `/clerk/meetings/{${name}}`
const desk = (name: string) => `${meeting(name)}/desk`
const debated = `${desk('debate')}/items/{debated item}`
const item = `${meeting('draft')}/agenda/items/{draft item}`
const file = `${item}/attachments/{draft file}`
const facts = {
  meeting: '{first meeting}',
  attendance: '{first attendance}',
  staff: '{first staffPresent}',
  item: '{first item}',
  recess: '{first recess}',
  recusal: '{first recusal}',
  speaker: '{first speaker}',
  presentation: '{first presentation}',
  statement: '{first statement}',
  motion: '{first motion}',
  question: '{first question}',
  answer: '{first answer}',
  'follow-up': '{first followUp}',
}

/**
 * Addresses of every route in the table of access, each state of its page that looks different. Words in braces are
 * names of the world; a number before an address is the status that it answers with.
 */
export const addresses: Record<string, readonly string[] | LeadsTo> = {
  root: ['/'],
  'routes/_index': ['/'],
  'routes/$': ['404 /no/such/page'],
  'routes/verify': ['/verify', '/verify?hash={hash}', '/verify?hash={old hash}', '/verify?hash={no hash}'],

  'routes/clerk._index': ['/clerk'],
  'routes/clerk.meetings._index': ['/clerk/meetings'],
  'routes/clerk.meetings.new': ['/clerk/meetings/new', '/clerk/meetings/new?kind=special'],
  'routes/clerk.meetings.$slug._index': { from: meeting('draft'), to: `${meeting('draft')}/agenda` },
  'routes/clerk.meetings.$slug.change': [`${meeting('draft')}/change`, `${meeting('blocked')}/change`],
  'routes/clerk.meetings.$slug.cancel': [`${meeting('blocked')}/cancel`],
  'routes/clerk.meetings.$slug.agenda': [`${meeting('draft')}/agenda`, `${meeting('ahead')}/agenda`],
  'routes/clerk.meetings.$slug.agenda._index': [
    `${meeting('draft')}/agenda?removed={removed item}`,
    `${meeting('blocked')}/agenda`,
    `${meeting('first')}/agenda`,
    `${meeting('given up')}/agenda`,
  ],
  'routes/clerk.meetings.$slug.agenda.move': {
    from: `${meeting('draft')}/agenda/move`,
    to: `${meeting('draft')}/agenda`,
  },
  'routes/clerk.meetings.$slug.agenda.copy': [
    `${meeting('draft')}/agenda/copy`,
    `${meeting('draft')}/agenda/copy?from={first meeting}`,
  ],
  'routes/clerk.meetings.$slug.agenda.show-chair': [`${meeting('draft')}/agenda/show-chair`],
  'routes/clerk.meetings.$slug.agenda.items.new': [`${meeting('draft')}/agenda/items/new`],
  'routes/clerk.meetings.$slug.agenda.items.$id._index': [item],
  'routes/clerk.meetings.$slug.agenda.items.$id.remove': [`${item}/remove`],
  'routes/clerk.meetings.$slug.agenda.items.$id.restore': [
    `${meeting('draft')}/agenda/items/{removed item}/restore`,
  ],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId._index': [file],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.move': [`${file}/move`],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.detach': [`${file}/detach`],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.read': [`${file}/read`],
  'routes/clerk.meetings.$slug.agenda.items.$id.attachments.$fileId.restore': [
    `${item}/attachments/{detached file}/restore`,
  ],

  'routes/clerk.meetings.$slug.black-out.$kind.$fileId._index': [
    `${meeting('draft')}/black-out/attachment/{draft file}`,
    `${meeting('ahead')}/black-out/comment-file/{comment file}`,
    `404 ${meeting('ahead')}/black-out/attachment/{draft file}`,
  ],
  'routes/clerk.meetings.$slug.black-out.$kind.$fileId.look': {
    from: `${meeting('draft')}/black-out/attachment/{draft file}/look`,
    to: `${meeting('draft')}/black-out/attachment/{draft file}`,
  },
  'routes/clerk.meetings.$slug.black-out.$kind.$fileId.original': [
    `${meeting('draft')}/black-out/attachment/{draft file}/original`,
  ],

  'routes/clerk.meetings.$slug.posting._index': ['ahead', 'blocked', 'first', 'cancelled', 'draft'].map(
    (name) => `${meeting(name)}/posting`,
  ),
  'routes/clerk.meetings.$slug.posting.publish': [
    `${meeting('ahead')}/posting/publish`,
    `${meeting('blocked')}/posting/publish`,
  ],
  'routes/clerk.meetings.$slug.posting.paper': [`${meeting('ahead')}/posting/paper`],
  'routes/clerk.meetings.$slug.posting.receipt': [`${meeting('ahead')}/posting/receipt`],
  'routes/clerk.meetings.$slug.posting.receipts': [`${meeting('ahead')}/posting/receipts`],
  'routes/clerk.meetings.$slug.posting.notice': [`${meeting('ahead')}/posting/notice`],
  'routes/clerk.meetings.$slug.posting.late.$attachmentId': [`${meeting('ahead')}/posting/late/{ahead file}`],

  'routes/sign-in': ['/sign-in', '/sign-in?next=%2Fclerk'],
  'routes/sign-out': ['clerk /sign-out'],
  'routes/accept.$token': [
    '/accept/{invitation}',
    '/accept/{reset}',
    '410 /accept/{old link}',
    '404 /accept/nothing',
  ],
  'routes/account._index': ['/account', 'chair /account'],
  'routes/account.mail': ['/account/mail', 'chair /account/mail', 'administrator /account/mail'],
  'routes/unsubscribe.$token': ['/unsubscribe/{unsubscribe}', '404 /unsubscribe/nothing'],
  'routes/account.password': ['/account/password'],
  'routes/account.confirm': ['/account/confirm?next=%2Fclerk%2Faccounts%2Finvite'],
  'routes/account.end-session': ['/account/end-session'],
  'routes/account.sign-out-everywhere': ['/account/sign-out-everywhere'],
  'routes/clerk.accounts._index': ['/clerk/accounts', 'administrator /clerk/accounts'],
  'routes/clerk.accounts.invite': ['/clerk/accounts/invite', 'administrator /clerk/accounts/invite'],
  'routes/clerk.accounts.invitations.$id.withdraw': ['/clerk/accounts/invitations/{invitation id}/withdraw'],
  'routes/clerk.accounts.$id._index': [
    '/clerk/accounts/{account}',
    'administrator /clerk/accounts/{account}',
    'administrator /clerk/accounts/{own account}',
    'administrator /clerk/accounts/{disabled account}',
  ],
  'routes/clerk.accounts.$id.role': ['/clerk/accounts/{account}/role'],
  'routes/clerk.accounts.$id.disable': ['/clerk/accounts/{account}/disable'],
  'routes/clerk.accounts.$id.enable': ['/clerk/accounts/{disabled account}/enable'],
  'routes/clerk.accounts.$id.reset-link': ['/clerk/accounts/{account}/reset-link'],

  'routes/clerk.security': ['administrator /clerk/security'],
  'routes/clerk.mail': ['/clerk/mail', 'administrator /clerk/mail'],
  'routes/clerk.record._index': [
    '/clerk/record',
    '/clerk/record?meeting={first}',
    '/clerk/record?person=Nobody',
  ],
  'routes/clerk.record.$kind.$id': ['/clerk/record/meeting/{first meeting}'],
  'routes/clerk.questions._index': [
    '/clerk/questions',
    '/clerk/questions?group=orphaned',
    '/clerk/questions?to=Nobody',
  ],
  'routes/clerk.questions.new': ['/clerk/questions/new'],
  'routes/clerk.questions.sent.$id.$step': ['open', 'return', 'decline'].map(
    (step) => `/clerk/questions/sent/{sent question}/${step}`,
  ),
  'routes/clerk.questions.$number._index': [
    '/clerk/questions/{own question}',
    '/clerk/questions/{orphaned question}',
  ],
  'routes/clerk.questions.$number.$kind': [
    'restated',
    'joined',
    'withdrawn',
    'merged',
    'referred',
    'passed-on',
    'closed',
    'reopened',
    'correction',
  ].map((kind) => `/clerk/questions/{own question}/${kind}`),
  'routes/clerk.questions.$number.title': ['/clerk/questions/{own question}/title'],
  'routes/clerk.questions.$number.answer': ['/clerk/questions/{own question}/answer'],
  'routes/commissioner._index': ['/commissioner', 'commissioner /commissioner'],
  'routes/commissioner.ask._index': ['/commissioner/ask'],
  'routes/commissioner.ask.$id._index': ['/commissioner/ask/{sent question}'],
  'routes/commissioner.ask.$id.withdraw': ['/commissioner/ask/{sent question}/withdraw'],
  'routes/commissioner.questions._index': ['/commissioner/questions', 'commissioner /commissioner/questions'],
  'routes/commissioner.questions.$number': [
    '/commissioner/questions/{own question}',
    '/commissioner/questions/{orphaned question}',
    '/commissioner/questions/{question to join}',
  ],
  'routes/commissioner.draft-agendas.$id': ['/commissioner/draft-agendas/{shown draft}'],
  'routes/department._index': ['/department', '/department?answered=2026-001'],
  'routes/department.questions.$number._index': ['/department/questions/{question to the department}'],
  'routes/department.questions.$number.preview': [
    '/department/questions/{question to the department}/preview',
  ],
  'routes/department.follow-ups.$number.preview': ['/department/follow-ups/{owed by the department}/preview'],
  'routes/department.follow-ups.$number._index': ['/department/follow-ups/{owed by the department}'],

  'routes/meetings._index': ['/meetings', '/meetings?month=2026-12', '/meetings?month=2019-01'],
  'routes/meetings.$slug._index': [
    '/meetings/{reported}',
    '/meetings/{first}',
    '/meetings/{second}',
    '/meetings/{ahead}',
    '/meetings/{ahead}?edition=1',
    '/meetings/{cancelled}',
    '404 /meetings/1999-01-01',
  ],
  'routes/meetings.$slug.comments': ['/meetings/{ahead}/comments', '404 /meetings/1999-01-01/comments'],
  'routes/meetings.$slug.presentations.$item': [
    '/meetings/{reported}/presentations/{reported presentation}',
    '/meetings/{ahead}/presentations/{ahead presentation}',
    '404 /meetings/{ahead}/presentations/{reported presentation}',
  ],
  'routes/meetings.$slug.minutes': [
    '/meetings/{first}/minutes',
    '/meetings/{first}/minutes?edition=1',
    '/meetings/{second}/minutes',
  ],

  'routes/meetings.$slug.comment': [
    '/meetings/{ahead}/comment',
    '/meetings/{ahead}/comment?lang=es',
    '/meetings/{ahead}/comment?kiosk=1',
    '/meetings/{first}/comment',
    '/meetings/{first}/comment?lang=es',
    '/meetings/{cancelled}/comment',
    '/meetings/2027-06-10/comment',
    '404 /meetings/1999-01-01/comment',
    '404 /meetings/1999-01-01/comment?lang=es',
  ],

  'routes/comments._index': ['/comments', '/comments?lang=es'],
  'routes/comments.$code._index': [
    '/comments/{code to speak}',
    '/comments/{code to speak}?lang=es',
    '/comments/{code to speak}?kiosk=1',
    '/comments/{code of a text}',
    '/comments/{held code}',
    '/comments/{withdrawn code}',
    '404 /comments/2222-2222-2222',
    '404 /comments/2222-2222-2222?lang=es',
  ],
  'routes/comments.$code.change': [
    '/comments/{code to speak}/change',
    '/comments/{code to speak}/change?lang=es',
    '/comments/{code of a text}/change',
    '/comments/{withdrawn code}/change',
    '404 /comments/2222-2222-2222/change',
  ],
  'routes/comments.$code.withdraw': [
    '/comments/{code to speak}/withdraw',
    '/comments/{code to speak}/withdraw?lang=es',
    '/comments/{code of a text}/withdraw',
    '/comments/{withdrawn code}/withdraw',
    '404 /comments/2222-2222-2222/withdraw',
  ],

  'routes/questions._index': [
    '/questions',
    '/questions?state=all&to=&by=&sort=newest',
    '/questions?year=1999',
  ],
  'routes/questions.$number': ['/questions/2025-001', '/questions/2026-001', '404 /questions/1999-001'],
  'routes/follow-ups._index': ['/follow-ups', '/follow-ups?state=all', '/follow-ups?year=1999'],
  'routes/follow-ups.$number': ['/follow-ups/2025-001', '/follow-ups/2025-002', '404 /follow-ups/1999-001'],

  'routes/demands._index': ['/demands', '/demands?lang=es'],
  'routes/demands.$number': [
    '/demands/{demand}',
    '/demands/{demand}?lang=es',
    '/demands/{cured demand}',
    '/demands/{committed demand}',
    '404 /demands/1999-001',
  ],

  'routes/commissioners._index': ['/commissioners'],
  'routes/commissioners.$slug': ['/commissioners/{person}', '/commissioners/selina-ho'],
  'routes/library._index': ['/library'],
  'routes/library.$slug': ['/library/{document}'],

  'routes/clerk.retention': ['/clerk/retention', 'administrator /clerk/retention'],
  'routes/clerk.settings._index': ['/clerk/settings', 'administrator /clerk/settings'],
  'routes/clerk.settings.$group._index': Object.keys(settingGroups).map(
    (group) => `/clerk/settings/${group}`,
  ),
  'routes/clerk.settings.$group.$key': Object.entries(settingDescriptions).map(
    ([key, { group }]) => `/clerk/settings/${group}/${settingSlug(key as SettingKey)}`,
  ),
  'routes/clerk.settings.holidays._index': ['/clerk/settings/holidays'],
  'routes/clerk.settings.holidays.add': ['/clerk/settings/holidays/add'],
  'routes/clerk.settings.holidays.year': ['/clerk/settings/holidays/year'],
  'routes/clerk.settings.holidays.$date.remove': ['/clerk/settings/holidays/{holiday}/remove'],
  'routes/clerk.people._index': ['/clerk/people', 'administrator /clerk/people'],
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

  'routes/clerk.library._index': ['/clerk/library'],
  'routes/clerk.library.add': ['/clerk/library/add'],
  'routes/clerk.library.documents.$slug._index': [
    '/clerk/library/documents/{document}',
    '/clerk/library/documents/{hidden document}',
  ],
  'routes/clerk.library.documents.$slug.change': ['/clerk/library/documents/{document}/change'],
  'routes/clerk.library.documents.$slug.publish': ['/clerk/library/documents/{hidden document}/publish'],
  'routes/clerk.library.documents.$slug.say': ['/clerk/library/documents/{document}/say'],
  'routes/clerk.library.documents.$slug.statements.$id.remove': [
    '/clerk/library/documents/{document}/statements/{statement}/remove',
  ],
  'routes/clerk.library.documents.$slug.about._index': ['/clerk/library/documents/{document}/about'],
  'routes/clerk.library.documents.$slug.about.$kind.$number': [
    '/clerk/library/documents/policy-428/about/question/2025-001',
  ],
  'routes/clerk.library.disagreements.add': ['/clerk/library/disagreements/add'],
  'routes/clerk.library.disagreements.$id': ['/clerk/library/disagreements/{disagreement}'],

  'routes/clerk.follow-ups._index': ['/clerk/follow-ups', '/clerk/follow-ups?show=closed'],
  'routes/clerk.follow-ups.new': ['/clerk/follow-ups/new'],
  'routes/clerk.follow-ups.$number._index': [
    '/clerk/follow-ups/{letter}',
    '/clerk/follow-ups/{request}',
    '/clerk/follow-ups/{duty}',
  ],
  'routes/clerk.follow-ups.$number.add': [
    ...['letter-sent', 'reply', 'extension', 'closed', 'correction'].map(
      (kind) => `/clerk/follow-ups/{letter}/add?kind=${kind}`,
    ),
    '/clerk/follow-ups/{duty}/add?kind=evidence',
    '/clerk/follow-ups/{request}/add?kind=extended-by-law',
  ],
  'routes/clerk.follow-ups.$number.title': [
    '/clerk/follow-ups/{letter}/title',
    '/clerk/follow-ups/{request}/title',
  ],
  'routes/clerk.follow-ups.$number.letter._index': ['/clerk/follow-ups/{letter}/letter'],
  'routes/clerk.follow-ups.$number.letter.begin': ['/clerk/follow-ups/{request}/letter/begin'],
  'routes/clerk.follow-ups.$number.letter.send': ['/clerk/follow-ups/{letter}/letter/send'],

  'routes/clerk.demands._index': ['/clerk/demands'],
  'routes/clerk.demands.new': ['/clerk/demands/new'],
  'routes/clerk.demands.$number._index': ['demand', 'cured demand', 'committed demand'].map(
    (name) => `/clerk/demands/{${name}}`,
  ),
  'routes/clerk.demands.$number.add': [
    ...['cured', 'not-cured', 'court', 'correction', 'struck'].map(
      (kind) => `/clerk/demands/{demand}/add?kind=${kind}`,
    ),
    '/clerk/demands/{committed demand}/add?kind=rescission-noticed',
  ],
  'routes/clerk.demands.$number.facts': ['/clerk/demands/{demand}/facts'],
  'routes/clerk.demands.$number.forget': ['/clerk/demands/{demand}/forget'],
  'routes/clerk.demands.$number.place': [
    '/clerk/demands/{demand}/place',
    '/clerk/demands/{committed demand}/place',
  ],

  'routes/clerk.meetings.$slug.comments._index': [
    ...['written', 'spoken', 'waiting', 'complaints', 'set-aside'].map(
      (show) => `${meeting('ahead')}/comments?show=${show}`,
    ),
    `${meeting('draft')}/comments`,
  ],
  'routes/clerk.meetings.$slug.comments.release': [
    `${meeting('ahead')}/comments/release?number={held comment}`,
  ],
  'routes/clerk.meetings.$slug.comments.set-aside': [
    `${meeting('ahead')}/comments/set-aside?number={held comment}`,
  ],
  'routes/clerk.meetings.$slug.comments.booklet': [`${meeting('ahead')}/comments/booklet`],
  'routes/clerk.meetings.$slug.comments.new': [`${meeting('ahead')}/comments/new`],
  'routes/clerk.meetings.$slug.comments.$number._index': ['comment', 'held comment', 'aside comment'].map(
    (number) => `${meeting('ahead')}/comments/{${number}}`,
  ),
  'routes/clerk.meetings.$slug.comments.$number.copy': [`${meeting('ahead')}/comments/{comment}/copy`],
  'routes/clerk.meetings.$slug.comments.$number.original': [
    `${meeting('ahead')}/comments/{comment}/original`,
  ],
  'routes/clerk.meetings.$slug.comments.$number.refer': [`${meeting('ahead')}/comments/{comment}/refer`],
  'routes/clerk.meetings.$slug.comments.$number.files.$fileId': [
    `${meeting('ahead')}/comments/{comment}/files/{comment file}`,
  ],

  'routes/clerk.meetings.$slug.minutes._index': ['first', 'second', 'ahead', 'voting'].map(
    (name) => `${meeting(name)}/minutes`,
  ),
  'routes/clerk.meetings.$slug.minutes.notes.$itemId': [`${meeting('first')}/minutes/notes/{first item}`],
  'routes/clerk.meetings.$slug.minutes.present': [`${meeting('second')}/minutes/present`],
  'routes/clerk.meetings.$slug.minutes.approve': [
    `${meeting('first')}/minutes/approve`,
    `${meeting('second')}/minutes/approve`,
  ],
  'routes/clerk.meetings.$slug.minutes.correct': [`${meeting('first')}/minutes/correct`],

  'routes/clerk.meetings.$slug.desk._index': [
    ...['ahead', 'called', 'without a quorum', 'in recess', 'debate', 'voting', 'first', 'reported'].map(
      desk,
    ),
    `${desk('voting')}?item={item with a vote}`,
    `${desk('consent')}?item={consent calendar}`,
    `${desk('consent')}?item={item off consent}`,
    `${desk('voting')}?item={item not begun}`,
  ],
  'routes/clerk.meetings.$slug.desk.roll': [`${desk('called')}/roll`, `${desk('debate')}/roll`],
  'routes/clerk.meetings.$slug.desk.presence': [`${desk('called')}/presence`, `${desk('debate')}/presence`],
  'routes/clerk.meetings.$slug.desk.paper': [`${desk('ahead')}/paper`, `${desk('first')}/paper`],
  'routes/clerk.meetings.$slug.desk.history': [`${desk('ahead')}/history`, `${desk('first')}/history`],
  'routes/clerk.meetings.$slug.desk.correct.$kind.$id': Object.entries(facts).map(
    ([kind, id]) => `${desk('first')}/correct/${kind}/${id}`,
  ),
  'routes/clerk.meetings.$slug.desk.strike.$kind.$id': [
    `${desk('first')}/strike/speaker/${facts.speaker}`,
    `${desk('first')}/strike/motion/${facts.motion}`,
  ],
  'routes/clerk.meetings.$slug.desk.order': [`${desk('ahead')}/order`, `${desk('blocked')}/order`],
  'routes/clerk.meetings.$slug.desk.arrive': [`${desk('debate')}/arrive`],
  'routes/clerk.meetings.$slug.desk.leave': [`${desk('debate')}/leave`],
  'routes/clerk.meetings.$slug.desk.disclose': [`${desk('debate')}/disclose`],
  'routes/clerk.meetings.$slug.desk.staff': [`${desk('debate')}/staff`],
  'routes/clerk.meetings.$slug.desk.recuse': [`${desk('debate')}/recuse`],
  'routes/clerk.meetings.$slug.desk.recusals.$id.returned': [
    `${desk('debate')}/recusals/{debate recusal}/returned`,
  ],
  'routes/clerk.meetings.$slug.desk.recusals.$id.left': [`${desk('debate')}/recusals/{debate recusal}/left`],
  'routes/clerk.meetings.$slug.desk.recess': [`${desk('debate')}/recess`],
  'routes/clerk.meetings.$slug.desk.resume': [`${desk('in recess')}/resume`],
  'routes/clerk.meetings.$slug.desk.adjourn': [
    `${desk('debate')}/adjourn`,
    `${desk('without a quorum')}/adjourn`,
  ],
  'routes/clerk.meetings.$slug.desk.items.$id.open': [`${debated}/open`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment': [`${debated}/comment`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment-close': [`${debated}/comment-close`],
  'routes/clerk.meetings.$slug.desk.items.$id.no-speakers': [`${debated}/no-speakers`],
  'routes/clerk.meetings.$slug.desk.items.$id.comment-open': [`${debated}/comment-open`],
  'routes/clerk.meetings.$slug.desk.items.$id.time': [`${debated}/time`],
  'routes/clerk.meetings.$slug.desk.turns.$id.$step': [
    `${desk('debate')}/turns/{debate turn}/call`,
    `404 ${desk('debate')}/turns/{debate turn}/sing`,
  ],
  'routes/clerk.meetings.$slug.desk.turns.$id.move': [`${desk('debate')}/turns/{debate turn}/move`],
  'routes/clerk.meetings.$slug.desk.turns.$id.cede': [`${desk('debate')}/turns/{debate turn}/cede`],
  'routes/clerk.meetings.$slug.desk.outage': [`${desk('debate')}/outage`],
  'routes/clerk.meetings.$slug.desk.restored': [`${desk('debate')}/restored`],
  'routes/clerk.meetings.$slug.speakers._index': ['first', 'ahead', 'debate'].map(
    (name) => `${meeting(name)}/speakers`,
  ),
  'routes/clerk.meetings.$slug.speakers.card': [
    `${meeting('ahead')}/speakers/card`,
    `${meeting('first')}/speakers/card`,
  ],
  'routes/clerk.meetings.$slug.desk.closed-back': [`${desk('debate')}/closed-back`],
  'routes/clerk.meetings.$slug.desk.items.$id.closed-in': [`${debated}/closed-in`],
  'routes/clerk.meetings.$slug.desk.items.$id.closed-report': [`${debated}/closed-report`],
  'routes/clerk.meetings.$slug.desk.items.$id.pull': [`${desk('consent')}/items/{item on consent}/pull`],
  'routes/clerk.meetings.$slug.desk.items.$id.put-back': [
    `${desk('consent')}/items/{item off consent}/put-back`,
  ],
  'routes/clerk.meetings.$slug.desk.items.$id.close': [`${debated}/close`],
  'routes/clerk.meetings.$slug.desk.items.$id.speaker': [`${debated}/speaker`],
  'routes/clerk.meetings.$slug.desk.items.$id.presentation': [`${debated}/presentation`],
  'routes/clerk.meetings.$slug.desk.items.$id.statement': [`${debated}/statement`],
  'routes/clerk.meetings.$slug.desk.items.$id.motion': [`${debated}/motion`],
  'routes/clerk.meetings.$slug.desk.items.$id.election': [`${debated}/election`],
  'routes/clerk.meetings.$slug.desk.elections.$id._index': [`${desk('debate')}/elections/{debated election}`],
  'routes/clerk.meetings.$slug.desk.elections.$id.$step': [
    `${desk('debate')}/elections/{debated election}/nominate`,
  ],
  'routes/clerk.meetings.$slug.desk.elections.$id.correct': [
    `${desk('debate')}/elections/{debated election}/correct`,
  ],
  'routes/clerk.meetings.$slug.desk.elections.$id.strike': [
    `${desk('debate')}/elections/{debated election}/strike`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.change': [
    `${desk('debate')}/motions/{debated motion}/change`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.withdraw': [
    `${desk('debate')}/motions/{debated motion}/withdraw`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.open-vote': [
    `${desk('debate')}/motions/{debated motion}/open-vote`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.cast': [`${desk('voting')}/motions/{voting motion}/cast`],
  'routes/clerk.meetings.$slug.desk.motions.$id.close-vote': [
    `${desk('voting')}/motions/{voting motion}/close-vote`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.no-second': [
    `${desk('debate')}/motions/{debated motion}/no-second`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.consent': [
    `${desk('debate')}/motions/{debated motion}/consent`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.rule': [`${desk('debate')}/motions/{debated motion}/rule`],
  'routes/clerk.meetings.$slug.desk.motions.$id.stated': [
    `${desk('debate')}/motions/{debated motion}/stated`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.take-back': [
    `${desk('debate')}/motions/{debated motion}/take-back`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.division': [
    `${desk('debate')}/motions/{debated motion}/division`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.as-amended': [
    `${desk('debate')}/motions/{debated motion}/as-amended`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.take-vote-back': [
    `${desk('voting')}/motions/{voting motion}/take-vote-back`,
  ],
  'routes/clerk.meetings.$slug.desk.motions.$id.correct-votes': [
    `${desk('first')}/motions/{first motion}/correct-votes`,
  ],
  'routes/clerk.meetings.$slug.desk.ask': [`${desk('debate')}/ask`],
  'routes/clerk.meetings.$slug.desk.questions.$id.answer': [
    `${desk('first')}/questions/{first question}/answer`,
  ],
  'routes/clerk.meetings.$slug.desk.matters.$kind.$id': [
    `${desk('debate')}/matters/question/{first question}`,
    `${desk('debate')}/matters/follow-up/{first followUp}`,
  ],
  'routes/clerk.meetings.$slug.desk.follow-up': [`${desk('debate')}/follow-up`],
}

/** What someone sees who may not open a page, or who asks for what is not there. */
export const closedDoors = [
  'chair 403 /clerk',
  'department 403 /clerk/record',
  'clerk 404 /clerk/meetings/none/desk',
]

/** Pages of a commission that has nothing yet. */
export const emptyAddresses = [
  '/',
  '/meetings',
  '/questions',
  '/follow-ups',
  '/demands',
  '/commissioners',
  '/library',
  '/verify?hash={no hash}',
  '/accept/{setup}',
  'clerk /clerk',
  'clerk /clerk/meetings',
  'clerk /clerk/meetings/new',
  'clerk /clerk/follow-ups',
  'clerk /clerk/demands',
  'clerk /clerk/people',
  'clerk /clerk/people/terms/begin',
  'clerk /clerk/people/offices/begin',
  'clerk /clerk/questions',
  'clerk /clerk/library',
  'clerk /clerk/library/disagreements/add',
  'clerk /clerk/settings',
  'clerk /clerk/settings/holidays',
  'clerk /clerk/record',
  'administrator /clerk/accounts',
  'administrator /clerk/security',
  'clerk /clerk/mail',
  'department /department',
]
