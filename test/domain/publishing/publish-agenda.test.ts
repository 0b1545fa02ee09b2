import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { findAttachmentForPublic, getAgenda } from '#app/domain/agenda/queries.server.ts'
import { removeItem } from '#app/domain/meetings/remove-item.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import type { AgendaLine, OfficialDocument } from '#app/domain/editions/document.ts'
import { findByHashForPublic } from '#app/domain/editions/find-by-hash.server.ts'
import { getDocumentForPublic, listEditionsForPublic } from '#app/domain/editions/queries.server.ts'
import { changeMeeting } from '#app/domain/meetings/change-meeting.server.ts'
import { listMeetingsForPublic } from '#app/domain/meetings/public-list.server.ts'
import { getMeetingForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { earlierLines } from '#app/domain/publishing/compose-agenda.ts'
import { distributeLateWriting } from '#app/domain/publishing/distribute-late-writing.server.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { putFile, readWholeFile } from '#db/files.ts'
import { readPdf } from '#test/documents/read-pdf.ts'
import { aPdf } from '#test/http/files/real-files.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostableMeeting, type Postable } from '#test/setup/postable.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const secondAfter = (instant: string) => new Date(Date.parse(instant) + 1000).toISOString()
const deadline = at('2026-12-07', '18:00')

async function attach({ context, meetingId }: Postable, title: string): Promise<string> {
  const { inOrder } = await getAgenda(context.db, meetingId)
  const bytes = await aPdf(title.length)
  const { sha256 } = await putFile(context.db, bytes, 'application/pdf', context.clock.now())
  const item = inOrder.find(({ kind }) => kind === 'staff-report')!
  return (
    await attachFile(context, {
      itemId: item.id,
      sha256,
      fileName: `${title}.pdf`,
      title,
      mediaType: 'application/pdf',
      pageCount: title.length,
      nature: 'public',
    })
  ).id
}

async function lines(postable: Postable, number?: number): Promise<AgendaLine[]> {
  const { document } = await getDocumentForPublic(postable.db, postable.meetingId, 'agenda', number)
  return [...earlierLines(document).values()]
}

function taken(document: OfficialDocument): string[] {
  const block = document.sections.find(({ id }) => id === 'taken-off')?.blocks[0]
  return block?.type === 'list' ? block.items : []
}

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('E3: what an agenda must carry', () => {
    it.each([
      ['lateWritingsAddress', 'The address for late papers is missing.'],
      ['disabilityRequest', 'The agenda does not say how to ask for a disability accommodation.'],
    ] as const)('refuses without %s', async (key, sentence) => {
      const { context, slug } = await aPostableMeeting(db, renderer, { without: [key] })
      await expect(publishAgenda(context, { slug })).rejects.toMatchObject({
        code: 'agenda-incomplete',
        message: expect.stringContaining(sentence),
      })
      const desk = await getPostingChecks(db, slug, context.clock.now())
      expect(desk.summary).toMatch(/^One thing stops the posting/)
      expect(desk.refusal?.sentence).toContain(sentence)
      expect(await listMeetingsForPublic(db)).toEqual([])
    })

    it('refuses without a place, without items and without general comment', async () => {
      const postable = await aPostableMeeting(db, renderer, { place: null })
      const { context, slug, meetingId } = postable
      const { inOrder } = await getAgenda(db, meetingId)
      for (const item of inOrder) await removeItem(context, { itemId: item.id })
      const codes = (await getPostingChecks(db, slug, context.clock.now())).checklist
        .filter(({ state }) => state === 'stops')
        .map(({ code }) => code)
      expect(codes).toEqual(['place', 'items', 'general-comment'])
      await addItem(context, { meetingId, kind: 'general-comment', title: 'Public comment' })
      const then = (await getPostingChecks(db, slug, context.clock.now())).checklist
      expect(then.filter(({ state }) => state === 'stops').map(({ code }) => code)).toEqual(['place'])
    })
  })

  it('E3: says how to take part remotely where members may, in every edition', async () => {
    const { context, slug, meetingId } = await aPostableMeeting(db, renderer)
    const set = (key: string, value: unknown) =>
      setSetting(context, { key, value, effectiveOn: '2026-12-04' })
    const change = (remoteAccess: string) =>
      changeMeeting(context, {
        meetingId,
        heldOn: '2026-12-10',
        time: '18:00',
        place: 'City Hall',
        remoteAccess,
      })
    await set('twoWayRemote', true)
    await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('agenda-incomplete'))
    await set('twoWayRemote', false)
    await set('remoteAccess', 'By video')
    await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('agenda-incomplete'))
    await change('By video at the address on the web page')
    await publishAgenda(context, { slug })
    await change('')
    await expect(publishAgenda(context, { slug, reason: 'Shorter' })).rejects.toEqual(
      refused('agenda-incomplete'),
    )
  })

  it('prints whom to ask, in words and in the file, and nothing where nobody is entered', async () => {
    const { context, slug, meetingId } = await aPostableMeeting(db, renderer)
    await publishAgenda(context, { slug })
    const read = async (number: number) =>
      JSON.stringify((await getDocumentForPublic(db, meetingId, 'agenda', number)).document)
    expect(await read(1)).not.toContain('clerk of the commission')
    const set = (value: object) =>
      setSetting(context, { key: 'contacts', value, effectiveOn: '2026-01-01', reason: 'Entered late' })
    const phone = '(626) 555-0128'
    await set({ phone })
    await publishAgenda(context, { slug, reason: 'Whom to ask was missing' })
    expect(await read(2)).toContain(
      'Questions and requests for an accommodation go to the clerk of the commission: (626) 555-0128.',
    )
    await set({ clerkName: 'Dana Rivers', phone, email: 'clerk@example.org', office: 'City Hall, Room 228' })
    await publishAgenda(context, { slug, reason: 'The name was missing' })
    const words = 'go to Dana Rivers, clerk of the commission: (626) 555-0128, clerk@example.org, City Hall'
    expect(await read(3)).toContain(words)
    const latest = (await listEditionsForPublic(db, meetingId)).find(({ number }) => number === 3)!
    const file = latest.files.find(({ role }) => role === 'document')!
    const pdf = await readPdf(await readWholeFile(db, { ...file, mediaType: 'application/pdf' }))
    expect(JSON.stringify(pdf.pages)).toContain('Dana Rivers')
  })

  describe('E1: the deadline', () => {
    it('publishes at the last instant, and offers what is lawful one second later', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      context.clock.set(secondAfter(deadline))
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('deadline-passed'))
      const desk = await getPostingChecks(db, slug, context.clock.now())
      expect(desk.offers.map(({ kind }) => kind)).toEqual(['reschedule', 'special', 'continue'])
      expect(desk.offers.at(-1)?.startsAt).toBe(at('2027-01-14', '18:00'))
      context.clock.set(deadline)
      expect((await getPostingChecks(db, slug, deadline)).offers).toEqual([])
      await expect(publishAgenda(context, { slug })).resolves.toMatchObject({ number: 1 })
    })

    it('goes by the commission’s longer hours', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      await setSetting(context, {
        key: 'noticeHours',
        value: { regular: 96, special: 36 },
        effectiveOn: '2026-12-05',
      })
      const { deadline: longer } = await getPostingChecks(db, slug, context.clock.now())
      expect(longer).toMatchObject({ hours: 96, deadline: at('2026-12-06', '18:00') })
    })

    it('a setting moves the clock of no meeting that is noticed, whatever day it is given', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      const hours = (effectiveOn: string, regular: number) =>
        setSetting(context, {
          key: 'noticeHours',
          value: { regular, special: 24 },
          effectiveOn,
          reason: 'Adopted late',
        })
      await hours('2026-12-10', 80)
      await hours('2026-12-10', 72)
      await publishAgenda(context, { slug })
      const zone = { key: 'timeZone', value: 'America/New_York', effectiveOn: '2026-01-01', reason: 'Moved' }
      for (const change of [
        () => hours('2026-01-01', 80).then(() => hours('2026-12-10', 80)),
        () => hours('2026-12-10', 80),
        () => setSetting(context, zone),
        () => setSetting(context, { ...zone, effectiveOn: '2026-12-10' }),
      ]) {
        await expect(change()).rejects.toEqual(refused('noticed-by-it'))
      }
      await hours('2026-12-10', 72)
      await hours('2026-12-11', 80)
      const { deadline: kept } = await getPostingChecks(db, slug, context.clock.now())
      expect(kept).toMatchObject({ hours: 72, deadline })
    })
  })

  describe('E2: a special meeting', () => {
    it('publishes at 24 hours, not a second later, and takes the setting’s hours', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer, { kind: 'special' })
      const last = at('2026-12-09', '18:00')
      context.clock.set(secondAfter(last))
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('deadline-passed'))
      context.clock.set(last)
      await expect(publishAgenda(context, { slug })).resolves.toMatchObject({ number: 1 })
    })
  })

  describe('edition 1', () => {
    it('freezes the text, makes agenda and packet, and is public with its papers', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug, meetingId } = postable
      const fileId = await attach(postable, 'Meeting dates')
      expect(await findAttachmentForPublic(db, fileId, context.clock.now())).toBeUndefined()
      await publishAgenda(context, { slug })
      const [edition] = await listEditionsForPublic(db, meetingId)
      expect(edition).toMatchObject({ series: 'agenda', number: 1, publicAt: context.clock.now() })
      expect(edition!.files.map(({ role }) => role).toSorted()).toEqual(['document', 'packet'])
      expect(await findAttachmentForPublic(db, fileId, context.clock.now())).toMatchObject({ id: fileId })
      const file = edition!.files.find(({ role }) => role === 'document')!
      const pdf = await readPdf(await readWholeFile(db, { ...file, mediaType: 'application/pdf' }))
      const words = JSON.stringify(pdf.pages)
      for (const line of await lines(postable)) expect(words).toContain(line.title)
      expect(words).toContain('City Hall, Room 228')
      const packet = edition!.files.find(({ role }) => role === 'packet')!
      expect(packet.pageCount).toBe(file.pageCount + 'Meeting dates'.length)
      const found = await findByHashForPublic(db, edition!.hash)
      expect(found).toMatchObject([{ of: 'edition', as: 'text', number: 1, current: null }])
    })

    it('is refused a second time while nothing is changed', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      await publishAgenda(context, { slug })
      context.clock.forward(60)
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('nothing-changed'))
    })

    it('is refused when more is blacked out meanwhile, and taken when it was since, though its words stay', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const id = await attach(postable, 'Letter')
      const pdf = await aPdf(1)
      let made = 0
      const copy = async () => {
        // Each of the same size, so that an agenda says the same of each.
        const bytes = Buffer.concat([pdf, Buffer.from(`%${(made += 1)}`)])
        const stored = await putFile(db, bytes, 'application/pdf', context.clock.now())
        await db
          .insertInto('redaction')
          .values({
            id: newId(),
            subjectKind: 'attachment',
            subjectId: id,
            sha256: stored.sha256,
            fileName: 'letter-copy.pdf',
            pageCount: 1,
            marks: '[]',
            reason: 'private address',
            madeOn: '2026-12-04',
            madeAt: context.clock.now(),
          })
          .execute()
      }
      await copy()
      const interrupted = {
        ...context,
        renderer: {
          render: async (...args: Parameters<typeof renderer.render>) => {
            await copy()
            return renderer.render(...args)
          },
          packet: renderer.packet.bind(renderer),
          section: renderer.section.bind(renderer),
        },
      }
      await expect(publishAgenda(interrupted, { slug })).rejects.toMatchObject({ kind: 'conflict' })
      await publishAgenda(context, { slug })
      context.clock.forward(1)
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('nothing-changed'))
      await copy()
      expect((await getPostingChecks(db, slug, context.clock.now())).refusal).toBeNull()
      await publishAgenda(context, { slug, reason: 'More is blacked out' })
    })

    it('is refused when the agenda changes while the PDF is made', async () => {
      const { context, slug, meetingId } = await aPostableMeeting(db, renderer)
      const interrupted = {
        ...context,
        renderer: {
          render: async (...args: Parameters<typeof renderer.render>) => {
            await addItem(context, { meetingId, kind: 'action', title: 'Slipped in between' })
            return renderer.render(...args)
          },
          packet: renderer.packet.bind(renderer),
          section: renderer.section.bind(renderer),
        },
      }
      await expect(publishAgenda(interrupted, { slug })).rejects.toMatchObject({ kind: 'conflict' })
      expect(await listEditionsForPublic(db, meetingId)).toEqual([])
    })

    it('is refused once the meeting is held', async () => {
      const { context, slug, meetingId } = await aPostableMeeting(db, renderer)
      await db.updateTable('meeting').set({ convened: 1 }).where('id', '=', meetingId).execute()
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('already-held'))
    })
  })

  describe('an amended edition', () => {
    it('marks what came, changed and went, and keeps edition 1 as it was', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug, meetingId } = postable
      await publishAgenda(context, { slug })
      const before = await lines(postable)
      const { inOrder } = await getAgenda(db, meetingId)
      const [staff, future] = ['staff-report', 'future-agenda'].map((kind) =>
        inOrder.find((item) => item.kind === kind)!,
      )
      await addItem(context, { meetingId, kind: 'action', title: 'Letter to the director' })
      await changeItem(context, {
        itemId: staff!.id,
        version: staff!.version,
        kind: 'staff-report',
        title: 'Dates of 2027',
      })
      if (future) await removeItem(context, { itemId: future.id })
      context.clock.forward(30)
      await publishAgenda(context, { slug, reason: 'A letter came in.' })

      const after = await lines(postable)
      expect(after.find(({ title }) => title === 'Letter to the director')?.change).toBe('Added in edition 2')
      expect(after.find(({ id }) => id === staff!.id)?.change).toBe('Changed in edition 2')
      expect(after.filter(({ change }) => change !== null)).toHaveLength(2)
      expect(await lines(postable, 1)).toEqual(before)

      const [newest, first] = await listEditionsForPublic(db, meetingId)
      expect(newest).toMatchObject({ number: 2, reason: 'A letter came in.' })
      expect(newest!.differences.map(({ change }) => change)).toContain('added')
      expect(first!.differences).toEqual([])
      const { document } = await getDocumentForPublic(db, meetingId, 'agenda')
      expect(document.heading).toBe('Amended agenda')
      expect(taken(document)).toEqual([`${future!.number}. ${future!.title}, taken off in edition 2`])
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('nothing-changed'))
      expect(await findByHashForPublic(db, first!.hash)).toMatchObject([
        { number: 1, current: { number: 2, publicAt: newest!.publicAt } },
      ])
    })

    it('takes papers and removals after the deadline, but no new or changed business', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug, meetingId } = postable
      await publishAgenda(context, { slug })
      context.clock.set(deadline)
      await addItem(context, { meetingId, kind: 'action', title: 'In the last minute' })
      await expect(publishAgenda(context, { slug })).resolves.toMatchObject({ number: 2 })

      context.clock.set(secondAfter(deadline))
      const late = await addItem(context, { meetingId, kind: 'action', title: 'A second late' })
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('item-added-after-deadline'))
      await removeItem(context, { itemId: late.id })
      const item = (await getAgenda(db, meetingId)).inOrder.find(({ kind }) => kind === 'staff-report')!
      await changeItem(context, {
        itemId: item.id,
        version: item.version,
        kind: item.kind as 'action',
        title: 'Other',
      })
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('item-changed-after-deadline'))
      await removeItem(context, { itemId: item.id })
      await expect(publishAgenda(context, { slug })).resolves.toMatchObject({ number: 3 })
    })

    it('does not move the place once the notice has run', async () => {
      const { context, slug, meetingId } = await aPostableMeeting(db, renderer)
      await publishAgenda(context, { slug })
      const moved = { meetingId, heldOn: '2026-12-10', time: '18:00', place: 'Library' }
      await changeMeeting(context, moved)
      context.clock.set(secondAfter(deadline))
      await expect(publishAgenda(context, { slug })).rejects.toEqual(
        refused('meeting-changed-after-deadline'),
      )
      expect((await getMeetingForPublic(db, slug)).meeting.place).toBe('City Hall, Council Chamber')
      context.clock.set(deadline)
      await publishAgenda(context, { slug })
      expect((await getMeetingForPublic(db, slug)).meeting.place).toBe('Library')
      expect((await listMeetingsForPublic(db))[0]!.place).toBe('Library')
    })
  })

  describe('E8: a late paper', () => {
    it('is public in the moment in which the commissioners get it, and once only', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const early = await attach(postable, 'With the agenda')
      await publishAgenda(context, { slug })
      await expect(distributeLateWriting(context, { attachmentId: early })).rejects.toEqual(
        refused('already-public'),
      )
      context.clock.set(at('2026-12-09', '10:00'))
      const late = await attach(postable, 'A memorandum')
      expect(await findAttachmentForPublic(db, late, context.clock.now())).toBeUndefined()
      expect((await getPostingChecks(db, slug, context.clock.now())).latePapers).toMatchObject([
        { id: late, distributedAt: null },
      ])
      const { distributedAt } = await distributeLateWriting(context, { attachmentId: late })
      expect(distributedAt).toBe(context.clock.now())
      expect(await findAttachmentForPublic(db, late, distributedAt)).toMatchObject({ id: late })
      expect((await getMeetingForPublic(db, slug)).latePapers).toMatchObject([
        { id: late, title: 'A memorandum', distributedAt },
      ])
      const [recorded] = await db
        .selectFrom('recordEntry')
        .selectAll()
        .where('subjectId', '=', late)
        .execute()
      expect(recorded).toMatchObject({ at: distributedAt, action: 'notice.distribute-late-writing' })
      await expect(distributeLateWriting(context, { attachmentId: late })).rejects.toEqual(
        refused('already-public'),
      )
    })

    it('waits where its item is on no published agenda', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, meetingId, slug } = postable
      const early = await attach(postable, 'Too early')
      await expect(distributeLateWriting(context, { attachmentId: early })).rejects.toEqual(
        refused('not-on-the-agenda'),
      )
      await publishAgenda(context, { slug })
      const { id: itemId } = await addItem(context, { meetingId, kind: 'action', title: 'Not yet told' })
      const { sha256 } = await putFile(db, await aPdf(1), 'application/pdf', context.clock.now())
      const { id } = await attachFile(context, {
        itemId,
        sha256,
        fileName: 'x.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      await expect(distributeLateWriting(context, { attachmentId: id })).rejects.toEqual(
        refused('not-on-the-agenda'),
      )
      expect(await findAttachmentForPublic(db, id, context.clock.now())).toBeUndefined()
    })
  })
})
