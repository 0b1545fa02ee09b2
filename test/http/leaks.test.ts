import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { renameAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { removeItem } from '#app/domain/meetings/remove-item.server.ts'
import { newId, type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { changeMeeting } from '#app/domain/meetings/change-meeting.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { distributeLateWriting } from '#app/domain/publishing/distribute-late-writing.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { putFile } from '#db/files.ts'
import { saveReplyDraft } from '#app/domain/reply-drafts/reply-drafts.server.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { crawl, toldAt } from './crawl.ts'
import { aPublishedMeeting, attachPdf } from './published.ts'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let visitor: Visitor
let unpublished: { slug: string; attachments: string[]; hashes: string[]; ledgers: string[] }

/** Begins every word that nobody outside may read. */
const mark = 'zqsecret'
const secret = (what: string) => `${mark}${what}`

beforeAll(async () => {
  db = await newSqliteStore()
  const postable = await aPublishedMeeting(db, renderer)
  const { context } = postable
  // The meeting over: its minutes are presented, and then corrected by nobody yet.
  await writeNote(context, {
    slug: postable.slug,
    itemId: null,
    narrative: `The clerk drafts ${secret('narrative')}.`,
    detail: 'summary',
    version: 0,
  })

  // A published meeting to come, whose working agenda is ahead of what is published.
  const coming = { kind: 'regular', heldOn: '2027-01-14', time: '18:00', place: 'City Hall' } as const
  const next = await scheduleMeeting(context, coming)
  const ahead = { ...postable, slug: next.slug, meetingId: next.id }
  const shown = await attachPdf(ahead, 'Shown paper', 2)
  await publishAgenda(context, { slug: next.slug })
  context.clock.forward(5)
  const late = await attachPdf(ahead, 'Late paper', 3)
  await distributeLateWriting(context, { attachmentId: late.id })
  const hidden = await attachPdf(ahead, secret('paper'), 4)
  const { inOrder } = await getAgenda(db, next.id)
  const staff = inOrder.find(({ kind }) => kind === 'staff-report')!
  await changeItem(context, {
    itemId: staff.id,
    version: staff.version,
    kind: 'staff-report',
    title: secret('title'),
    description: secret('description'),
    recommendedAction: secret('action'),
    presenters: [{ name: secret('presenter'), organization: secret('organization') }],
  })
  await renameAttachment(context, { attachmentId: shown.id, title: secret('renamed') })
  await addItem(context, { meetingId: next.id, kind: 'action', title: secret('added') })
  const removed = await addItem(context, { meetingId: next.id, kind: 'action', title: secret('removed') })
  await removeItem(context, { itemId: removed.id })
  await changeMeeting(context, {
    ...coming,
    meetingId: next.id,
    place: secret('place'),
    remoteAccess: secret('remote'),
    calledBy: secret('caller'),
  })

  // A meeting that is only being prepared.
  const draft = await scheduleMeeting(context, {
    kind: 'special',
    heldOn: '2027-01-20',
    time: '09:00',
    place: secret('draftplace'),
    purpose: secret('purpose'),
    calledBy: secret('calledby'),
  })
  await addItem(context, { meetingId: draft.id, kind: 'staff-report', title: secret('draftitem') })
  const draftPaper = await attachPdf(
    { ...postable, slug: draft.slug, meetingId: draft.id },
    secret('draftpaper'),
    5,
  )

  await addDocument(context, { title: secret('document'), kind: 'policy', isPublic: false } as never)
  const untold = await keepUntold(db, next.id, context)
  await anAccount(db, 'administrator', { email: `${secret('email')}@example.org`, name: secret('account') })
  await db
    .insertInto('person')
    .values({
      id: newId(),
      slug: secret('slug'),
      name: secret('person'),
      sortName: secret('person'),
      createdAt: '2026-01-01T00:00:00.000Z',
      basis: 'recorded',
      source: null,
    })
    .execute()
  unpublished = {
    slug: draft.slug,
    attachments: [hidden.id, draftPaper.id],
    hashes: [hidden.sha256, draftPaper.sha256, untold.sha256],
    ledgers: untold.paths,
  }
  site = await openSite(db, { at: context.clock.now() })
  visitor = new Visitor(site)
})
afterAll(async () => {
  await site.close()
  await renderer.close()
  await db.destroy()
})

/** What happened in a room of which nothing may be told yet, also to what was public before, and a letter's draft. */
async function keepUntold(store: Store, meetingId: string, context: CommandContext) {
  const now = context.clock.now()
  const bytes = new TextEncoder().encode(secret('letter'))
  const { sha256 } = await putFile(store, bytes, 'application/pdf', now)
  const owed = { kind: 'letter' as const, owed: 'A reply', owedBy: 'The director' }
  const { id: followUpId } = await openBetween(context, owed)
  const asker = await store
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'Elm')
    .executeTakeFirstOrThrow()
  const { id: questionId } = await askBetween(context, {
    askerId: asker.id,
    addressee: 'Police Department',
    text: 'How many?',
  })
  const stamp = { recordedAt: now, meetingId, basis: 'recorded' as const, source: null }
  const inRoom = { id: newId(), number: '2026-900', asker: secret('asker'), addressee: secret('addressee') }
  const row = { ...inRoom, ...stamp, text: secret('question'), askedOn: '2026-12-11' }
  await store.insertInto('question').values(row).execute()
  for (const id of [questionId, inRoom.id]) {
    const answer = { id: newId(), questionId: id, answerer: secret('answerer'), text: secret('answer') }
    await store
      .insertInto('answer')
      .values({ ...answer, ...stamp, disposition: 'answered' })
      .execute()
    const file = { id: `file-${id}`, answerId: answer.id, position: 1, sha256, fileName: 'answer.pdf' }
    await store
      .insertInto('answerFile')
      .values({ ...file, title: secret('file') })
      .execute()
    const entry = { id: newId(), questionId: id, kind: 'accepted', onDate: '2026-12-11' }
    await store
      .insertInto('questionEntry')
      .values({ ...entry, ...stamp, text: secret('entry') })
      .execute()
  }
  const happened = { id: newId(), followUpId, kind: 'reply', onDate: '2026-12-11', sha256, fileName: 'a.pdf' }
  await store
    .insertInto('followUpEntry')
    .values({ ...happened, ...stamp, text: secret('reply') })
    .execute()
  const { recordedAt: _at, ...origin } = stamp
  const opened = {
    id: newId(),
    number: '2026-900',
    kind: 'request',
    owed: secret('owed'),
    owedBy: secret('by'),
  }
  await store
    .insertInto('followUp')
    .values({ ...opened, ...origin, openedOn: '2026-12-11' })
    .execute()
  const draft = {
    id: newId(),
    followUpId,
    addressee: secret('to'),
    subject: secret('subject'),
    changedAt: now,
  }
  await store
    .insertInto('letter')
    .values({ ...draft, body: secret('body'), sha256 })
    .execute()
  const { id: personId } = await addPerson(context, { name: 'Sam Stone', organization: 'Police Department' })
  const liaison = { accountId: null, name: 'Sam Stone', role: 'department' as const, personId }
  for (const [kind, id] of [
    ['question', questionId],
    ['follow-up', followUpId],
  ] as const) {
    await saveReplyDraft(
      { ...context, actor: liaison },
      { kind, id, correctsId: null },
      { fields: { text: secret('draft') }, files: [{ sha256, fileName: `${secret('draft')}.pdf` }] },
    )
  }
  return {
    sha256,
    paths: [
      '/questions/2026-900',
      '/questions/2026-900.json',
      '/questions/2026-900.data',
      `/questions/2026-001/files/file-${questionId}/answer.pdf`,
      `/questions/2026-900/files/file-${inRoom.id}/answer.pdf`,
      '/follow-ups/2026-900',
      '/follow-ups/2026-900.json',
      `/follow-ups/2026-001/files/${happened.id}/a.pdf`,
    ],
  }
}

describe('nothing that is not published', () => {
  test('stands at any public address, in any form', async () => {
    const seen = await crawl(site, visitor)
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        '/meetings/2027-01-14',
        '/meetings/2027-01-14.json',
        '/meetings/2027-01-14/agenda.pdf',
        '/meetings/2027-01-14/packet.pdf',
        '/meetings/2026-12-10/minutes',
        '/commissioners/alder',
        '/questions/2026-001',
        '/questions/2026-001.json',
        '/follow-ups/2026-001',
        '/follow-ups/2026-001.json',
      ]),
    )
    const leaks = [...seen].filter(([, said]) => said.toLowerCase().includes(mark)).map(([path]) => path)
    expect(leaks).toEqual([])
    expect([...seen.keys()].filter((path) => path.includes(unpublished.slug))).toEqual([])
  })

  test('but all of it is there for the clerk, so that the search would have found it', async () => {
    const { email } = await anAccount(db, 'clerk')
    const clerk = new Visitor(site)
    await clerk.post('/sign-in', { email, password: goodPassword })
    for (const [path, words] of [
      ['/clerk/meetings/2027-01-14/agenda', ['title', 'added']],
      ['/clerk/meetings/2027-01-14/posting', ['paper']],
      ['/clerk/meetings/2027-01-20/agenda', ['draftitem']],
      ['/clerk/meetings/2027-01-14/change', ['place', 'remote']],
      ['/clerk/meetings/2026-12-10/minutes', ['narrative']],
      ['/clerk/library', ['document']],
    ] as const) {
      const html = await (await clerk.get(path)).text()
      for (const word of words) expect([path, word, html.includes(secret(word))]).toEqual([path, word, true])
    }
    for (const id of unpublished.attachments) expect((await clerk.get(`/files/${id}/file`)).status).toBe(200)
  })

  test('is a 404 at every address of a meeting that is only being prepared', async () => {
    const base = `/meetings/${unpublished.slug}`
    const paths = [
      '',
      '.json',
      '/minutes',
      '/minutes.json',
      '.data',
      '/minutes.data',
      '?edition=1',
      '/minutes?edition=1',
    ]
    const files = [
      'agenda',
      'packet',
      'posting',
      'minutes',
      'cancellation',
      'adjournment',
      'continuance',
      'no-quorum',
    ]
    for (const path of [...paths, ...files.map((name) => `/${name}.pdf`)]) {
      const { status, said } = await toldAt(visitor, base + path)
      expect([path, status]).toEqual([path, 404])
      expect(said.toLowerCase()).not.toContain(mark)
    }
  })

  test('is a 404 at the address of a question, an answer’s file, a follow-up or a letter that may not be told of', async () => {
    for (const path of unpublished.ledgers) {
      const { status, said } = await toldAt(visitor, path)
      expect([path, status]).toEqual([path, 404])
      expect(said.toLowerCase()).not.toContain(mark)
    }
  })

  test('answers as if it were not ours, by its address and by its hash', async () => {
    for (const id of unpublished.attachments) {
      expect((await visitor.get(`/files/${id}/file`)).status).toBe(404)
    }
    for (const hash of unpublished.hashes) {
      const { said } = await toldAt(visitor, `/verify?hash=${hash}`)
      expect(said).toContain('No match')
    }
  })

  test('stands in the log', () => {
    expect(site.logged.join('\n').toLowerCase()).not.toContain(mark)
  })
})
