import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '#app/domain/errors.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import {
  listDisagreementsAbout,
  listDisagreementsForPublic,
} from '#app/domain/library/disagreements.server.ts'
import { addDisagreement, changeDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { linkDocument, unlinkDocument } from '#app/domain/library/keep-about.server.ts'
import {
  addDocument,
  changeDocument,
  publishDocument,
  setDocumentFile,
} from '#app/domain/library/keep-document.server.ts'
import { addStatement, removeStatement } from '#app/domain/library/keep-statement.server.ts'
import {
  findDocumentFile,
  getDocument,
  getDocumentForPublic,
  getLibraryForPublic,
} from '#app/domain/library/library-queries.server.ts'
import { listSubjects } from '#app/domain/library/subjects.server.ts'
import { addDays } from '#app/domain/time/civil-date.ts'
import { putFile } from '#db/files.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting } from '#test/setup/meeting.ts'

const now = '2026-12-04T17:41:00.000Z'

onBothEngines((newStore) => {
  let db: Store
  let context: CommandContext
  beforeEach(async () => {
    db = await newStore()
    context = { ...aContext(db, { at: now }), basis: { basis: 'reported', source: '003' } }
  })
  afterEach(() => db.destroy())

  const policy = { kind: 'policy' as const, title: 'Policy 428', isPublic: true }

  it('keeps a date as closely as it is known, what the document says, and what replaced it', async () => {
    const release = await addDocument(context, {
      kind: 'release',
      title: 'Message of 2019',
      datedOn: '2019-07-18',
      isPublic: true,
    })
    const old = await addDocument(context, {
      ...policy,
      datedOn: '2016-11-01',
      datePrecision: 'month',
      replacedById: release.id,
    })
    await addDocument(context, { kind: 'letter', title: 'Undated letter', isPublic: true })
    await addStatement(context, { documentId: old.id, text: 'Requests go to a supervisor', quoted: true })
    await addStatement(context, { documentId: old.id, text: 'As told in a preview', source: '001' })

    const { documents } = await getLibraryForPublic(db, now)
    expect(documents.map((document) => [document.slug, document.datePrecision])).toEqual([
      ['message-of-2019', 'day'],
      ['policy-428', 'month'],
      ['undated-letter', null],
    ])
    const told = await getDocumentForPublic(db, 'policy-428', now)
    expect(told.replacedBy).toEqual({ slug: 'message-of-2019', title: 'Message of 2019' })
    expect(told.statements).toEqual([
      { text: 'Requests go to a supervisor', quoted: true, saidBy: null, basis: 'reported', source: '003' },
      { text: 'As told in a preview', quoted: false, saidBy: null, basis: 'reported', source: '001' },
    ])
    expect((await getDocumentForPublic(db, 'message-of-2019', now)).replaces).toEqual([
      { slug: 'policy-428', title: 'Policy 428' },
    ])
    const [first] = (await getDocument(db, 'policy-428')).statements
    await removeStatement(context, { statementId: first!.id })
    expect((await getDocumentForPublic(db, 'policy-428', now)).statements).toHaveLength(1)
  })

  it('N8: marks what was changed of a public document, with its day, and nothing from before it was public', async () => {
    const { id: documentId, slug } = await addDocument(context, { ...policy, isPublic: false })
    await changeDocument(context, { documentId, kind: 'policy', title: 'Policy 428.1' })
    await publishDocument(context, documentId)
    const next = { ...context, ...aContext(db, { at: '2026-12-05T17:41:00.000Z' }) }
    const corrections = async () => (await getDocumentForPublic(db, slug, next.clock.now())).corrections
    expect(await corrections()).toEqual([])
    await changeDocument(next, { documentId, kind: 'policy', title: 'Policy 428.2', summary: 'Of arrest' })
    await addStatement(next, { documentId, text: 'Requests go to a supervisor' })
    expect(await corrections()).toEqual([
      { on: '2026-12-05', changed: ['the title', 'the summary'] },
      { on: '2026-12-05', changed: ['what it says'] },
    ])
  })

  it('tells nobody of a document before it is published: no list, page, link, file or disagreement', async () => {
    const secret = await addDocument(context, { kind: 'letter', title: 'Secret draft' })
    const shown = await addDocument(context, { ...policy, replacedById: secret.id })
    const file = await putFile(db, Buffer.from('%PDF-'), 'application/pdf', now)
    await setDocumentFile(context, { documentId: secret.id, sha256: file.sha256, fileName: 'draft.pdf' })
    await addDisagreement(context, {
      subject: 'Notice in advance',
      sides: [
        { text: 'In advance', documentId: shown.id },
        { text: 'Only afterwards', documentId: secret.id },
      ],
    })
    const said = async () =>
      JSON.stringify([await getLibraryForPublic(db, now), await getDocumentForPublic(db, shown.slug, now)])
    expect(await said()).not.toMatch(/secret|Only afterwards/i)
    await expect(getDocumentForPublic(db, secret.slug, now)).rejects.toBeInstanceOf(NotFound)
    expect(await findDocumentFile(db, secret.slug, now)).toBeUndefined()
    expect(await findDocumentFile(db, secret.slug, null)).toMatchObject({ fileName: 'draft.pdf' })

    await publishDocument(context, secret.id)
    expect(await said()).toMatch(/Secret draft.*Only afterwards/)
    expect(await findDocumentFile(db, secret.slug, now)).toMatchObject({ sha256: file.sha256, byteSize: 5 })
    await expect(publishDocument(context, secret.id)).rejects.toBeInstanceOf(Conflict)
  })

  it('never reuses an address and lets no chain of replacements close', async () => {
    const one = await addDocument(context, policy)
    const two = await addDocument(context, policy)
    expect([one.slug, two.slug]).toEqual(['policy-428', 'policy-428-2'])
    await expect(addDocument(context, { ...policy, slug: 'policy-428' })).rejects.toBeInstanceOf(Conflict)
    await changeDocument(context, {
      documentId: one.id,
      kind: 'policy',
      title: 'Renamed',
      replacedById: two.id,
    })
    expect((await getDocument(db, 'policy-428')).title).toBe('Renamed')
    const back = { documentId: two.id, kind: 'policy' as const, title: 'Policy 428', replacedById: one.id }
    await expect(changeDocument(context, back)).rejects.toBeInstanceOf(Invalid)
  })

  it('has an address in Latin letters whatever its script, or asks for one', async () => {
    const add = (title: string) => addDocument(context, { ...policy, title })
    expect((await add('警察監督委員會報告')).slug).toBe('jing-cha-jian-du-wei-yuan-hui-bao-gao')
    await expect(add('🦋🦋')).rejects.toMatchObject({ fields: { title: expect.stringContaining('address') } })
  })

  it('W9: shows both sides of a disagreement wherever it belongs, each with its source', async () => {
    const { id: m1 } = await aMeeting(db)
    const input = {
      subject: 'Cooperation',
      sides: [
        { text: 'May accompany', source: '002' },
        { text: 'They are on their own', source: '000' },
        { text: '' },
      ],
      about: [{ kind: 'meeting' as const, id: m1 }],
    }
    const { id } = await addDisagreement(context, input)
    const [told] = await listDisagreementsAbout(db, { kind: 'meeting', id: m1 }, now)
    expect(told?.sides.map((side) => [side.text, side.basis, side.source])).toEqual([
      ['May accompany', 'reported', '002'],
      ['They are on their own', 'reported', '000'],
    ])
    expect(await listDisagreementsAbout(db, { kind: 'meeting', id: 'm2' }, now)).toEqual([])
    await changeDisagreement(context, { ...input, disagreementId: id, about: [] })
    expect(await listDisagreementsAbout(db, { kind: 'meeting', id: m1 }, now)).toEqual([])
    expect(await listDisagreementsForPublic(db, now)).toHaveLength(1)
    const nowhere = { ...input, about: [{ kind: 'question' as const, id: m1 }] }
    await expect(addDisagreement(context, nowhere)).rejects.toThrow('We can’t find that question.')
    const alone = { subject: 'One voice', sides: [{ text: 'Only one' }] }
    await expect(addDisagreement(context, alone)).rejects.toBeInstanceOf(Invalid)
  })

  it('is linked to a follow-up and back, by its number, until the link is taken back', async () => {
    const { id: documentId } = await addDocument(context, policy)
    const { number } = await openBetween(context, { kind: 'request', owed: 'The table', owedBy: 'Staff' })
    const link = { documentId, kind: 'follow-up' as const, number }
    await expect(linkDocument(context, { ...link, number: '1999-001' })).rejects.toBeInstanceOf(Invalid)
    await expect(linkDocument(context, { ...link, kind: 'question' })).rejects.toThrow(
      'There is no question with this number.',
    )
    await linkDocument(context, link)
    await expect(linkDocument(context, link)).rejects.toBeInstanceOf(Conflict)
    const matters = async () => (await getDocumentForPublic(db, 'policy-428', now)).matters
    expect(await matters()).toEqual({
      questions: [],
      followUps: [{ number, title: 'The table', text: 'The table' }],
    })
    expect((await getFollowUpForPublic(db, number, now)).documents).toMatchObject([{ slug: 'policy-428' }])
    await unlinkDocument(context, link)
    await expect(unlinkDocument(context, link)).rejects.toBeInstanceOf(NotFound)
    expect(await matters()).toEqual({ questions: [], followUps: [] })
    const entries = await db
      .selectFrom('recordEntry')
      .select('summary')
      .where('summary', 'like', '%said to be about%')
      .execute()
    expect(entries).toEqual([{ summary: `“Policy 428” is no longer said to be about follow-up ${number}` }])
  })

  it('can be about what is there, the newest first, and about what it was however old that is', async () => {
    const days = Array.from({ length: 101 }, (_, index) => addDays('2026-01-01', index))
    const meetings = await Promise.all(days.map((heldOn) => aMeeting(db, { heldOn })))
    const { id: document } = await addDocument(context, policy)
    const oldest = { kind: 'meeting' as const, id: meetings[0]!.id }
    const offered = async (chosen: (typeof oldest)[]) => {
      const subjects = await listSubjects(db, chosen)
      expect(subjects.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual([document])
      return subjects.filter(({ kind }) => kind === 'meeting')
    }
    expect(await offered([])).toHaveLength(100)
    expect(await offered([])).not.toContainEqual(expect.objectContaining({ id: oldest.id }))
    expect(await offered([oldest])).toHaveLength(101)
  })

  it('is kept by clerks only', async () => {
    for (const role of ['administrator', 'chair', 'department'] as const) {
      await expect(addDocument(aContext(db, { role }), policy)).rejects.toBeInstanceOf(NotAllowed)
    }
  })
})
