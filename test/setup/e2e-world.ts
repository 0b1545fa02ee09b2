import { readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { inject } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { detachFile } from '#app/domain/agenda/change-attachment.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { removeItem } from '#app/domain/meetings/remove-item.server.ts'
import { getMeetingForComment } from '#app/domain/comments/comment-meeting.server.ts'
import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { cancelMeeting } from '#app/domain/meetings/cancel-meeting.server.ts'
import { setAside } from '#app/domain/comments/review/review.server.ts'
import { makeWebCopy } from '#app/domain/comments/review/web-copy.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { saveReplyDraft } from '#app/domain/reply-drafts/reply-drafts.server.ts'
import { getDepartmentPage } from '#app/domain/overviews/department-page.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { pullItem } from '#app/domain/meetings/course/pull-item.server.ts'
import { beginRecess } from '#app/domain/meetings/course/recess.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import type { RosterMember } from '#app/domain/meeting-record/record-types.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { openElection } from '#app/domain/elections/hold-election.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { publishNotice } from '#app/domain/publishing/publish-notice.server.ts'
import { addDemandEntry } from '#app/domain/demands/add-demand-entry.server.ts'
import type { DemandEntryInput, ReceiveDemandInput } from '#app/domain/demands/demand-forms.ts'
import { receiveDemand } from '#app/domain/demands/receive-demand.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { draftLetter } from '#app/domain/letters/write-letter.server.ts'
import { showDraftToChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { unsubscribeToken } from '#app/domain/notifications/unsubscribe-token.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { disableAccount } from '#app/domain/people/accounts/change-account.server.ts'
import { hashOfToken } from '#app/domain/people/accounts/account-links.server.ts'
import { inviteAccount } from '#app/domain/people/accounts/invite-account.server.ts'
import { issueResetLink, issueSetupLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import { sqliteStore } from '#db/dialects/sqlite.ts'
import { putFile } from '#db/files.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { submitQuestion } from '#app/domain/questions/submissions/submit-question.server.ts'
import { getChairQuestions, listJoinable } from '#app/domain/questions/member-questions.server.ts'
import { prepareFirstUse } from '#scripts/first-use.ts'
import { wordFile } from '#scripts/example/word-file.ts'
import { aContext } from './context.ts'
import { at } from './meeting.ts'
import { anAccount, goodPassword, quickCost } from './people.ts'
import { aSignUp } from './posted.ts'
import { aSpeaker } from './speakers.ts'
import { madeOnce } from './made-once.ts'
import { newSqliteStore, sqliteStoreOf } from './store.ts'

/** When the world is looked at: the evening of some meetings. */
export const worldNow = at('2026-11-23', '17:40')

/** Names for the parts of addresses: `{draft}` is the slug of the draft agenda, `{draft item}` the id of one item. */
export type Names = Map<string, string>

export type World = { db: Store; names: Names; close: () => Promise<void> }

type Tools = ReturnType<typeof aContext> & {
  renderer: ReturnType<typeof createPdfRenderer>
  verifyAt: string
}

/**
 * The example record, whose five accounts sign in with `goodPassword`, and on top of it what it has not: an agenda that
 * is still a draft, one that can't be posted, meetings in session, cancelled ones, links and accounts of every kind.
 */
export async function aWholeWorld(): Promise<World> {
  const made = readFileSync(await madeOnce('world', makeWorld))
  const start = made.readUInt32BE(0) + 4
  const db = sqliteStoreOf(made.subarray(start))
  const names: Names = new Map(JSON.parse(made.toString('utf8', 4, start)) as [string, string][])
  return { db, names, close: () => db.destroy() }
}

/** @returns the length of the names, the names as JSON, and the SQLite file of the store */
async function makeWorld(): Promise<Buffer> {
  const handle = new SQLite(readFileSync(inject('sqliteTemplate')))
  handle.pragma('foreign_keys = ON')
  const db = sqliteStore(handle)
  const renderer = createPdfRenderer()
  await prepareFirstUse(
    { db, clock: { now: () => worldNow }, renderer, passwords: createPasswords(quickCost) },
    { empty: false, address: 'http://localhost', environment: { EXAMPLE_PASSWORD: goodPassword } },
  )
  const names: Names = new Map()
  const tools: Tools = { ...aContext(db, { at: worldNow }), renderer, verifyAt: 'localhost/verify' }
  await nameTheExample(db, names)
  await addLatePaper(tools, names)
  await addDrafts(tools, names)
  await addCancelled(tools, names)
  await addQuestions(tools, names)
  await addSessions(tools, names)
  await addDraftOfLibrary(tools, names)
  await addComments(tools, names)
  await addFollowUps(tools, names)
  await addDemands(tools, names)
  await addAccounts(db, names)
  await addOwnComments(tools, names)
  await renderer.close()
  const told = Buffer.from(JSON.stringify([...names]))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(told.length)
  const made = Buffer.concat([length, told, handle.serialize()])
  await db.destroy()
  return made
}

/** What a department wrote and has not published. */
export const unpublished = 'Drafted words that nobody else may read.'

/** A store as `npm start -- --empty` leaves it, and someone of each role who can sign in. */
export async function anEmptyWorld(): Promise<World> {
  const db = await newSqliteStore()
  const link = await issueSetupLink(db, { now: () => worldNow })
  await anAccount(db, 'clerk')
  await anAccount(db, 'administrator', { email: 'admin@example.org' })
  await anAccount(db, 'department')
  return {
    db,
    names: new Map([
      ['setup', link!.token],
      ['no hash', '0'.repeat(64)],
    ]),
    close: () => db.destroy(),
  }
}

/** Sign-ups and a text of the public, in each state that their receipts show. */
async function addOwnComments(tools: Tools, names: Names): Promise<void> {
  const meetingId = names.get('ahead meeting')!
  const { items } = await getMeetingForComment(tools.db, { id: meetingId })
  const [first, second] = items.map(({ id }) => id)
  const sent = {
    meetingId,
    kind: 'speak' as const,
    channel: 'online' as const,
    mode: 'in-person' as const,
    itemIds: [first!, second!],
    ...nothingGiven,
    displayName: 'Wren',
    files: [],
    interpreter: 'Spanish',
    email: 'wren@example.org',
    held: null,
  }
  const codeOf = async (ticket: string, more: Partial<SignUpInput>) =>
    (await signUp(tools, { ...sent, ...more, ticket })).code
  const text = { kind: 'write' as const, mode: null, interpreter: null, itemIds: [first!] }
  const withdrawn = await codeOf('withdrawn', {})
  await withdrawOwn(tools, { code: withdrawn, itemId: null })
  names.set('withdrawn code', codeInAddress(withdrawn))
  names.set('code to speak', codeInAddress(await codeOf('to speak', {})))
  names.set('code of a text', codeInAddress(await codeOf('text', { ...text, text: 'Publish the letter.' })))
  names.set('held code', codeInAddress(await codeOf('held', { held: 'too-quick' })))
}

async function nameTheExample(db: Store, names: Names): Promise<void> {
  const held = { reported: '2025-08-14', first: '2026-10-08', second: '2026-11-12', ahead: '2026-12-10' }
  for (const [name, slug] of Object.entries(held)) {
    const { id } = await db
      .selectFrom('meeting')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    names.set(name, slug)
    names.set(`${name} meeting`, id)
  }
  for (const name of ['reported', 'ahead']) {
    const { items } = await getMeetingRecord(db, names.get(`${name} meeting`)!)
    const given = items.findLast(({ kind }) => kind === 'presentation')!
    names.set(`${name} presentation`, given.id)
  }
  const record = await getMeetingRecord(db, names.get('first meeting')!)
  const item = record.items.find(({ motions }) => motions.length > 0)!
  names.set('first item', item.id)
  names.set('first motion', item.motions[0]!.id)
  names.set('first question', record.items.flatMap(({ questions }) => questions)[0]!.id)
  const facts = [
    'attendance',
    'staffPresent',
    'recess',
    'recusal',
    'speaker',
    'presentation',
    'statement',
    'answer',
    'followUp',
  ] as const
  for (const table of facts) {
    const fact = await db
      .selectFrom(table as 'recess')
      .select('id')
      .where('meetingId', '=', record.meeting.id)
      .executeTakeFirst()
    if (fact) names.set(`first ${table}`, fact.id)
  }
  const liaison = await db
    .selectFrom('account')
    .select('personId')
    .where('email', '=', 'department@example.org')
    .executeTakeFirstOrThrow()
  const actor = { accountId: null, name: 'A liaison', role: 'department' as const, ...liaison }
  const department = await getDepartmentPage(db, actor, worldNow)
  names.set('question to the department', department.questions[0]!.number)
  names.set('owed by the department', department.owed[0]!.number)
  const writes = { ...aContext(db, { at: worldNow }), actor }
  const said = {
    disposition: 'part',
    kind: 'reply',
    text: unpublished,
    remains: 'The rest.',
    answerer: 'A liaison',
  }
  for (const [kind, { id }] of [
    ['question', department.questions[0]!],
    ['follow-up', department.owed[0]!],
  ] as const) {
    await saveReplyDraft(writes, { kind, id, correctsId: null }, { fields: said, files: [] })
  }
  const minutes = await db
    .selectFrom('edition')
    .select('documentHash')
    .where('meetingId', '=', record.meeting.id)
    .where('series', '=', 'minutes')
    .orderBy('number')
    .execute()
  names.set('old hash', minutes[0]!.documentHash)
  names.set('hash', minutes[1]!.documentHash)
  names.set('no hash', '0'.repeat(64))
  const person = await db
    .selectFrom('person')
    .innerJoin('term', 'term.personId', 'person.id')
    .select(['person.slug', 'term.id'])
    .where('person.basis', '=', 'invented')
    .orderBy('slug')
    .executeTakeFirstOrThrow()
  names.set('person', person.slug)
  names.set('term', person.id)
  const one = async (table: 'officeTerm' | 'disagreement') =>
    (await db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id
  names.set('office', await one('officeTerm'))
  names.set('disagreement', await one('disagreement'))
  const document = await db
    .selectFrom('document')
    .innerJoin('documentStatement', 'documentStatement.documentId', 'document.id')
    .select(['document.slug', 'documentStatement.id'])
    .executeTakeFirstOrThrow()
  names.set('document', document.slug)
  names.set('statement', document.id)
  const holiday = await db.selectFrom('holiday').select('onDate').orderBy('onDate').executeTakeFirstOrThrow()
  names.set('holiday', holiday.onDate)
}

async function aFile(tools: Tools, itemId: string, title: string): Promise<string> {
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as const
  const bytes = wordFile(title, [])
  const { sha256 } = await putFile(tools.db, bytes, mediaType, tools.clock.now())
  const file = { sha256, fileName: `${title}.docx`, mediaType, pageCount: null }
  return (await attachFile(tools, { itemId, ...file, title, nature: 'public' })).id
}

async function addLatePaper(tools: Tools, names: Names): Promise<void> {
  const record = await getMeetingRecord(tools.db, names.get('ahead meeting')!)
  const item = record.items.find(({ kind }) => kind === 'staff-report')!
  names.set('ahead item', item.id)
  names.set('ahead file', await aFile(tools, item.id, 'A paper that came late'))
}

async function addDrafts(tools: Tools, names: Names): Promise<void> {
  const draft = await scheduleMeeting(tools, { kind: 'regular', heldOn: '2027-01-14', time: '18:00' })
  names.set('draft', draft.slug)
  const action = { kind: 'action' as const, minutesAllotted: 20, recommendedAction: 'Send the letter.' }
  const content = { ...action, title: 'Letter to the director', description: 'Whether to write again.' }
  const { id } = await addItem(tools, { meetingId: draft.id, ...content })
  names.set('draft item', id)
  await aFile(tools, id, 'Draft of the letter')
  const detached = await aFile(tools, id, 'A letter attached by mistake')
  await detachFile(tools, { attachmentId: detached })
  names.set('detached file', detached)
  names.set('draft file', await aFile(tools, id, 'The letter of last year'))
  const other = await addItem(tools, { meetingId: draft.id, ...action, title: 'An item taken back' })
  await removeItem(tools, { itemId: other.id })
  names.set('removed item', other.id)
  await showDraftToChair(tools, { meetingId: draft.id })
  names.set('shown draft', draft.id)

  const special = { kind: 'special' as const, time: '18:00', purpose: 'To consider a letter.' }
  const blocked = await scheduleMeeting(tools, { ...special, heldOn: '2026-11-24' })
  names.set('blocked', blocked.slug)
}

async function addCancelled(tools: Tools, names: Names): Promise<void> {
  const special = { kind: 'special' as const, calledBy: 'Chair Alder', purpose: 'To consider a letter.' }
  const place = 'City Hall'
  const quiet = await scheduleMeeting(tools, { ...special, place, heldOn: '2026-12-01', time: '18:00' })
  await cancelMeeting(tools, { meetingId: quiet.id, reason: 'Nothing is ready.' })
  names.set('given up', quiet.slug)
  const told = await scheduleMeeting(tools, {
    ...special,
    place,
    heldOn: '2026-12-03',
    time: '18:00',
    remoteAccess: 'By video.',
  })
  await addItem(tools, { meetingId: told.id, kind: 'action', title: 'The letter', description: 'A letter.' })
  await publishAgenda(tools, { slug: told.slug })
  const reason = 'The room is flooded.'
  await publishNotice(tools, { slug: told.slug, series: 'cancellation', reason })
  names.set('cancelled', told.slug)
}

/** A question of the chair's that is answered and waits for their word; and from the example two that are not theirs. */
async function addQuestions(tools: Tools, names: Names): Promise<void> {
  const { db } = tools
  const { personId } = await db
    .selectFrom('account')
    .select('personId')
    .where('email', '=', 'chair@example.org')
    .executeTakeFirstOrThrow()
  const text = 'How many officers completed the training?'
  const addressee = 'Pasadena Police Department'
  const own = await askBetween(tools, { askerId: personId!, addressee, text })
  const answer = { answerer: 'Lieutenant Sam Stone', text: 'All of them.', disposition: 'answered' as const }
  await answerLater(tools, { questionId: own.id, ...answer })
  names.set('own question', own.number)
  const { orphaned } = await getChairQuestions(db, worldNow)
  names.set('orphaned question', orphaned[0]!.number)
  const actor = { accountId: null, name: 'The chair', role: 'chair' as const, personId }
  const others = await listJoinable(db, actor, worldNow)
  const sent = await submitQuestion({ ...tools, actor }, { addressee, text: 'How many hours did it take?' })
  names.set('sent question', sent.id)
  names.set('question to join', others.find(({ number }) => number !== orphaned[0]!.number)!.number)
}

type Session = { slug: string; meetingId: string; members: RosterMember[]; items: string[] }

/** A meeting of this evening, called to order, with so many of its members present. */
async function aSession(tools: Tools, present?: number): Promise<Session> {
  const when = { heldOn: '2026-11-23', time: '17:00', place: 'City Hall' }
  const { id: meetingId, slug } = await scheduleMeeting(tools, { kind: 'regular', ...when })
  const items: string[] = []
  for (const title of ['Letter to the director', 'Policy 428.5', 'Dates of the coming year']) {
    items.push((await addItem(tools, { meetingId, kind: 'action', title })).id)
  }
  tools.clock.set(at(when.heldOn, '17:01'))
  const members = (await getMeetingRecord(tools.db, meetingId)).roster
  await callToOrder(tools, { meetingId, by: members[0]!.id })
  if (present !== undefined) {
    await callRoll(tools, {
      meetingId,
      entries: members.map(({ id: personId }, index) => ({
        personId,
        standing: index < present ? 'present' : 'absent',
      })),
    })
  }
  return { slug, meetingId, members, items }
}

async function addSessions(tools: Tools, names: Names): Promise<void> {
  const before = tools.clock.now()
  tools.clock.set(at('2026-11-20', '10:00'))
  const called = await aSession(tools)
  names.set('called', called.slug)
  tools.clock.set(at('2026-11-20', '10:00'))
  const few = await aSession(tools, 3)
  names.set('without a quorum', few.slug)
  tools.clock.set(at('2026-11-20', '10:00'))
  const recessed = await aSession(tools, 9)
  await beginRecess(tools, { meetingId: recessed.meetingId, reason: 'A break' })
  names.set('in recess', recessed.slug)

  tools.clock.set(at('2026-11-20', '10:00'))
  const debate = await aSession(tools, 9)
  names.set('debate', debate.slug)
  names.set('debated item', debate.items[0]!)
  const speaks = { meetingId: debate.meetingId, items: debate.items.slice(1, 2) }
  names.set('debate turn', (await aSpeaker(tools.db, { ...speaks, displayName: 'Wren Finch' })).turns[0]!)
  await aSpeaker(tools.db, { ...speaks, interpreter: 'Spanish' })
  await openItem(tools, { itemId: debate.items[0]! })
  const reason = 'A relative wrote the letter.'
  const recused = { itemId: debate.items[0]!, personId: debate.members[4]!.id, reason, leftRoom: true }
  names.set('debate recusal', (await recordRecusal(tools, recused)).id)
  await callComment(tools, { itemId: debate.items[0]! })
  await recordSpeaker(tools, { itemId: debate.items[0]!, displayName: 'R. Brook', stance: 'support' })
  const moved = { kind: 'main' as const, text: 'To send the letter.', moverId: debate.members[1]!.id }
  const election = { itemId: debate.items[0]!, office: 'vice-chair', begins: 'at-once' } as const
  names.set('debated election', (await openElection(tools, election)).id)
  names.set('debated motion', (await makeMotion(tools, { ...moved, itemId: debate.items[0]! })).id)

  await addConsent(tools, names)

  tools.clock.set(at('2026-11-20', '10:00'))
  const voting = await aSession(tools, 9)
  names.set('voting', voting.slug)
  const [over, open, later] = voting.items as [string, string, string]
  for (const itemId of [over, open]) {
    await openItem(tools, { itemId })
    await callComment(tools, { itemId })
    const seconded = { ...moved, moverId: voting.members[1]!.id, seconderId: voting.members[2]!.id }
    const { id: motionId } = await makeMotion(tools, { ...seconded, itemId })
    await openVote(tools, { motionId, method: 'roll-call' })
    names.set('voting motion', motionId)
    const votes = [{ personId: voting.members[3]!.id, choice: 'no' as const }]
    await castVotes(tools, { motionId, votes, rest: itemId === over ? 'aye' : undefined })
    if (itemId === over) {
      await closeVote(tools, { motionId })
      await closeItem(tools, { itemId, outcome: 'heard' })
    }
  }
  names.set('item with a vote', over)
  names.set('voting item', open)
  names.set('item not begun', later)
  tools.clock.set(before)
}

/** A consent calendar over two items, one of them taken off. */
async function addConsent(tools: Tools, names: Names): Promise<void> {
  tools.clock.set(at('2026-11-20', '10:00'))
  const consent = await aSession(tools, 9)
  names.set('consent', consent.slug)
  const { meetingId } = consent
  const { id } = await addItem(tools, { meetingId, kind: 'consent', title: 'Consent calendar' })
  names.set('consent calendar', id)
  const under = { meetingId, parentId: id, kind: 'action' as const }
  names.set('item on consent', (await addItem(tools, { ...under, title: 'Dates of meetings' })).id)
  const off = (await addItem(tools, { ...under, title: 'Letter of thanks' })).id
  names.set('item off consent', off)
  await openItem(tools, { itemId: id })
  await pullItem(tools, { itemId: off, by: 'member', personId: consent.members[2]!.id })
}

async function addDraftOfLibrary(tools: Tools, names: Names): Promise<void> {
  const slug = 'not-yet-public'
  const document = { slug, title: 'A document not yet public', kind: 'policy' as const, isPublic: false }
  await addDocument(tools, document as Parameters<typeof addDocument>[1])
  names.set('hidden document', slug)
}

async function addFollowUps(tools: Tools, names: Names): Promise<void> {
  const open = async (name: string, facts: Parameters<typeof openBetween>[1]) => {
    const { id, number } = await openBetween(tools, facts)
    names.set(name, number)
    return id
  }
  const letter = await open('letter', {
    kind: 'letter',
    owed: 'A reply to the letter of June',
    owedBy: 'Director of the agency',
  })
  const sent = { followUpId: letter, kind: 'letter-sent' as const, datePrecision: 'month' as const }
  await addFollowUpEntry(tools, { ...sent, onDate: '2026-06-01', byWords: 'Police Chief' })
  await draftLetter(tools, { number: names.get('letter')! })
  const request = await open('request', {
    kind: 'request',
    owed: 'The training records',
    owedBy: 'Police Department',
    clockKind: 'public-records',
  })
  await addFollowUpEntry(tools, { followUpId: request, kind: 'letter-sent', onDate: '2026-11-02' })
  await addFollowUpEntry(tools, { followUpId: request, kind: 'extension', dueOn: '2026-12-30' })
  const duty = { kind: 'recurring-duty' as const, duty: 'leadership-meetings' }
  await open('duty', { ...duty, owed: 'Two meetings with the chief a year', owedBy: 'Chair' })
}

/** A demand that waits; one that a vote of the first evening cured; a letter that ended in a commitment. */
async function addDemands(tools: Tools, names: Names): Promise<void> {
  const meetingId = names.get('first meeting')!
  const facts = {
    kind: 'cure-or-correct' as const,
    claimant: 'Robin Reed',
    receivedOn: '2026-11-02',
    receivedBy: 'mail' as const,
    actionOn: '2026-10-08',
    action: 'The vote of October 8 to send a letter that stood on no agenda.',
    claim: 'Members of the public could not know that the commission would vote on it.',
    sections: ['54954.2' as const],
    session: 'open' as const,
    meetingId,
    itemId: names.get('first item')!,
  }
  const receive = async (name: string, more: Partial<ReceiveDemandInput> = {}) => {
    const { id, number } = await receiveDemand(tools, { ...facts, ...more })
    names.set(name, number)
    return id
  }
  const record = async (
    demandId: string,
    version: number,
    entry: Pick<DemandEntryInput, 'kind'> & Partial<DemandEntryInput>,
  ) => {
    tools.clock.forward(1)
    await addDemandEntry(tools, { demandId, version, ...entry })
  }
  const before = tools.clock.now()
  tools.clock.set(at('2026-11-23', '10:00'))
  await receive('demand', { email: 'robin@example.org', phone: '626 555 0100' })
  const cured = await receive('cured demand', { receivedOn: '2026-10-12' })
  const vote = await tools.db
    .selectFrom('motion')
    .select('id')
    .where('meetingId', '=', names.get('second meeting')!)
    .where('voteClosed', '=', 1)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  await record(cured, 0, { kind: 'cured', text: 'The vote was taken again.', motionId: vote.id })
  await record(cured, 1, { kind: 'notice-sent', text: 'By mail.' })
  const letter = { kind: 'cease-and-desist' as const, receivedOn: '2026-10-12', writtenOn: '2026-10-10' }
  const committed = await receive('committed demand', { ...letter, sections: ['other'] })
  await record(committed, 0, { kind: 'committed', motionId: vote.id })
  await record(committed, 1, { kind: 'rescission-noticed', districtAttorney: 'yes' })
  tools.clock.set(before)
}

async function addAccounts(db: Store, names: Names): Promise<void> {
  const idOf = async (email: string) =>
    (await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
  const context = aContext(db, { role: 'administrator', at: worldNow })
  names.set('account', await idOf('department@example.org'))
  names.set('own account', await idOf('admin@example.org'))
  const unsubscribing = await getSecret(db, context.clock, 'unsubscribe')
  const stopped = { accountId: await idOf('chair@example.org'), kinds: ['answer' as const] }
  names.set('unsubscribe', unsubscribeToken(unsubscribing, stopped))
  const { id } = await anAccount(db, 'department', { email: 'former@example.org', name: 'Former Liaison' })
  await disableAccount(context, { accountId: id })
  names.set('disabled account', id)
  const who = { email: 'new@example.org', name: 'New Liaison', role: 'department' as const, personId: null }
  const invited = await inviteAccount(context, who)
  names.set('invitation', invited.token)
  names.set('invitation id', hashOfToken(invited.token))
  names.set('reset', (await issueResetLink(context, { accountId: await idOf('chair@example.org') })).token)
  const old = aContext(db, { role: 'administrator', at: '2026-10-01T00:00:00.000Z' })
  const late = await inviteAccount(old, { ...who, email: 'late@example.org' })
  names.set('old link', late.token)
  names.set('ended invitation', hashOfToken(late.token))
}

/** A comment with a file, a web copy and words of a complaint; one that waits, and one that was set aside. */
async function addComments(tools: Tools, names: Names): Promise<void> {
  const meetingId = names.get('ahead meeting')!
  const posted = {
    ...tools,
    context: tools,
    meetingId,
    slug: names.get('ahead')!,
    items: [names.get('ahead item')!],
  }
  const bytes = wordFile('A map', [])
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const { sha256 } = await putFile(tools.db, bytes, mediaType, tools.clock.now())
  const told = await aSignUp(posted, {
    text: 'Call 626 555 0100.\n\nI want to file a complaint against officer Stone.',
    stance: 'oppose',
    files: [{ sha256, fileName: 'a map.docx', mediaType, pageCount: null }],
  })
  const text = 'Call […].\n\nI want to file a complaint against officer Stone.'
  await makeWebCopy(tools, { meetingId, number: told.number, text, reason: 'A phone number.' })
  const file = await tools.db.selectFrom('commentFile').select('id').executeTakeFirstOrThrow()
  names.set('comment', String(told.number))
  names.set('comment file', file.id)
  const held = await aSignUp(posted, { text: 'Very quick.', held: 'too-quick', displayName: 'Quick Quail' })
  names.set('held comment', String(held.number))
  const aside = await aSignUp(posted, { text: 'Buy pills.', held: 'no-form' })
  await setAside(tools, { meetingId, numbers: [aside.number], reason: 'advertising' })
  names.set('aside comment', String(aside.number))
}
