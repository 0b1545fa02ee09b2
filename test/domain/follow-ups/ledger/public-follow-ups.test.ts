import { afterEach, beforeEach, expect, it } from 'vitest'
import { NotFound } from '#app/domain/errors.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { readFollowUpFilter } from '#app/domain/follow-ups/ledger/ledger-filter.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { findEntryFile, getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import {
  getFollowUpsForPublic,
  listLongestOpen,
} from '#app/domain/follow-ups/ledger/public-follow-ups.server.ts'
import { listMattersOf } from '#app/domain/library/documents-about.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { getMeetingPageForPublic } from '#app/domain/overviews/public-page.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { putFile } from '#db/files.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'
import { tellOf } from '#test/setup/told.ts'

const department = 'Police Department'

onBothEngines((newStore) => {
  let evening: Evening
  beforeEach(async () => {
    evening = await anEvening(await newStore())
  })
  afterEach(() => evening.db.destroy())

  const now = () => evening.context.clock.now()
  const open = (facts: Partial<Parameters<typeof openBetween>[1]> = {}) => {
    evening.context.clock.forward(1)
    return openBetween(evening.context, {
      kind: 'letter',
      owed: 'A reply to the letter',
      owedBy: 'Director of ICE',
      ...facts,
    })
  }
  const add = (followUpId: string, entry: Omit<Parameters<typeof addFollowUpEntry>[1], 'followUpId'>) => {
    evening.context.clock.forward(1)
    return addFollowUpEntry(evening.context, { followUpId, ...entry })
  }
  const sent = { kind: 'letter-sent', onDate: '2025-06-01', datePrecision: 'month' } as const
  const list = async (query = '') =>
    getFollowUpsForPublic(evening.db, readFollowUpFilter(new URLSearchParams(query)), now())
  const numbers = async (query = '') => (await list(query)).followUps.map(({ number }) => number)
  const one = (number: string) => getFollowUpForPublic(evening.db, number, now())

  it('counts a plain letter’s silence as a range and never says that it is late', async () => {
    const { id, number } = await open()
    await add(id, { ...sent, byWords: 'Police Chief Gene Harris' })
    await add(id, { kind: 'reported', onDate: '2025-08-14' })
    const page = await one(number)
    expect(page.clock).toMatchObject({
      headline: 'No reply recorded',
      since: 'Sent in June 2025',
      lastReported: 'Last reported with no reply August 14, 2025',
      days: { least: 528, most: 557 },
      label: 'with no reply recorded',
      due: null,
    })
    expect(page.clock.how).toContain('No law sets a date for a reply to this letter.')
    expect(page.clock.how).toContain(
      'If it was sent on June 1, 2025, that is 557 days; if on June 30, 2025, 528 days.',
    )
    expect(JSON.stringify(page)).not.toMatch(/late\b|overdue/i)
    expect(page.history.map(({ kind }) => kind)).toEqual(['letter-sent', 'reported'])
  })

  it('ends the silence with a reply, and counts on until it is closed', async () => {
    const { id, number } = await open()
    await add(id, { kind: 'letter-sent', onDate: '2026-12-01' })
    await add(id, { kind: 'reply', onDate: '2026-12-05', text: 'We will look into it.' })
    expect(await one(number)).toMatchObject({
      state: 'replied',
      clock: {
        headline: 'Reply recorded December 5, 2026',
        label: 'since it was sent',
        days: { least: 9, most: 9 },
      },
    })
    await add(id, { kind: 'closed', text: 'Accepted.' })
    expect(await one(number)).toMatchObject({ state: 'closed', clock: { days: null } })
  })

  it('says whose date has gone by, and the section only where a law sets it', async () => {
    const dated = (dueKind: 'agreed' | 'chosen') =>
      open({ owed: dueKind, dueOn: '2026-11-02', dueKind, openedOn: '2026-10-08' })
    const passed = async (number: string) => (await one(number)).clock.due
    expect(await passed((await dated('agreed')).number)).toMatchObject({
      words: 'Date agreed: November 2, 2026',
      passed: 'Past the agreed date',
    })
    expect((await passed((await dated('chosen')).number))?.passed).toBe('Past the review date')
    const request = await open({ kind: 'request', clockKind: 'public-records' })
    await add(request.id, { kind: 'letter-sent', onDate: '2026-11-02' })
    expect(await passed(request.number)).toMatchObject({
      words: 'Due November 12, 2026',
      passed: 'Past the date set by Government Code 7922.535',
    })
  })

  it('does not tell what a meeting in session said, nor the day it agreed', async () => {
    const { context, db, meetingId, people } = evening
    const first = await open({ dueOn: '2026-12-01', dueKind: 'agreed', openedOn: '2026-11-01' })
    await add(first.id, { kind: 'extension', dueOn: '2027-01-15', meetingId })
    await add(first.id, { kind: 'closed', text: 'Closed in the room.', meetingId })
    const question = await askQuestion(context, {
      meetingId,
      askerId: people.Elm,
      addressee: department,
      text: 'When?',
    })
    const between = await open({ kind: 'question', owedBy: department, questionId: question.id })
    const inRoom = await openFollowUp(context, {
      meetingId,
      kind: 'commitment',
      owed: 'A table',
      owedBy: department,
    })
    expect((await list()).followUps).toMatchObject([
      { number: first.number, state: 'open', settledOn: null, dueOn: null },
      { number: between.number },
    ])
    expect((await list()).choices.counts).toMatchObject({ open: 2, closed: 0 })
    expect(await one(first.number)).toMatchObject({ state: 'open', history: [], clock: { due: null } })
    expect(await one(between.number)).toMatchObject({ question: null })
    await expect(one(inRoom.number)).rejects.toThrow(NotFound)
    await tellOf(db, meetingId)
    expect(await numbers('state=closed')).toEqual([first.number])
    expect(await numbers()).toEqual([between.number, inRoom.number])
    expect(await one(first.number)).toMatchObject({
      state: 'closed',
      history: [{ kind: 'extension' }, { kind: 'closed', meeting: { heldOn: '2026-12-10' } }],
      clock: { due: { words: 'Date agreed: January 15, 2027' } },
    })
    expect(await one(between.number)).toMatchObject({ question: { number: question.number } })
    const { matters } = await getMeetingPageForPublic(db, '2026-12-10-regular', evening.context.clock.now())
    expect(matters.followUps).toMatchObject([{ number: inRoom.number, owed: 'A table' }])
  })

  it('narrows the list by state, who owes and year, the longest open first', async () => {
    const recent = await open({ owedBy: department, openedOn: '2026-11-01' })
    const letter = await open()
    await add(letter.id, sent)
    expect(await numbers()).toEqual([letter.number, recent.number])
    expect(await numbers('sort=newest')).toEqual([recent.number, letter.number])
    expect(await numbers('year=2025')).toEqual([letter.number])
    expect(await numbers('to=Police+Department')).toEqual([recent.number])
    expect(await numbers('state=replied')).toEqual([])
    expect((await list()).choices).toEqual({
      counts: { open: 2, replied: 0, closed: 0, all: 2 },
      owing: ['Director of ICE', department],
      years: [2026, 2025],
    })
    await open({ kind: 'recurring-duty', openedOn: '2024-01-01' })
    expect(await listLongestOpen(evening.db, { now: now(), most: 1 })).toMatchObject([
      { number: letter.number },
    ])
  })

  it('stands at the document that an entry names, once the entry may be told of', async () => {
    const { context, db, meetingId } = evening
    const document = await addDocument(context, { kind: 'letter', title: 'Reply of ICE', isPublic: true })
    const [between, inRoom] = [await open(), await open()]
    const reply = { kind: 'reply', text: 'It came.', documentId: document.id } as const
    await add(between.id, reply)
    await add(inRoom.id, { ...reply, meetingId })
    const matters = async () =>
      (await listMattersOf(db, document.id, now())).followUps.map(({ number }) => number)
    expect(await matters()).toEqual([between.number])
    await tellOf(db, meetingId)
    expect(await matters()).toEqual([between.number, inRoom.number])
  })

  it('gives the copy of a letter to anyone, a correction its place, and a draft to nobody', async () => {
    const { db } = evening
    const { id, number } = await open()
    const { sha256 } = await putFile(db, new TextEncoder().encode('letter'), 'application/pdf', now())
    const entry = await add(id, { ...sent, sha256, fileName: 'letter.pdf' })
    await add(id, { kind: 'correction', correctsId: entry.id, text: 'It was sent in July.' })
    await db
      .insertInto('letter')
      .values({
        id: 'draft',
        followUpId: id,
        addressee: 'Director',
        subject: 'Zqsecret',
        body: 'Zqsecret',
        changedAt: now(),
        sentOn: null,
        entryId: null,
        sha256: null,
      })
      .execute()
    const page = await one(number)
    expect(page.history).toMatchObject([
      { kind: 'letter-sent', corrected: true, files: [{ fileName: 'letter.pdf', sha256 }] },
      { kind: 'correction', correctsId: entry.id },
    ])
    expect(page.sent).toBeNull()
    expect(JSON.stringify(page)).not.toContain('Zqsecret')
    expect(await findEntryFile(db, number, entry.id, now())).toMatchObject({ sha256, fileName: 'letter.pdf' })
    expect(await findEntryFile(db, '2020-001', entry.id, now())).toBeUndefined()
    expect(await findEntryFile(db, number, entry.id, '2026-01-01T00:00:00.000Z')).toBeUndefined()
  })
})
