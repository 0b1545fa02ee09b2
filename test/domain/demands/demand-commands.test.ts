import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { callComment, closeComment } from '#app/domain/speaking/call-comment.server.ts'
import { addDemandEntry, correctDemandFacts } from '#app/domain/demands/add-demand-entry.server.ts'
import { getDemandForClerk, listDemandsForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { findDemandFile, findPublicDemandFile } from '#app/domain/demands/demand-files.server.ts'
import type { DemandEntryInput, ReceiveDemandInput } from '#app/domain/demands/demand-forms.ts'
import { deleteDemandContact, listDemandContacts } from '#app/domain/demands/demand-retention.server.ts'
import { placeDemand } from '#app/domain/demands/place-demand.server.ts'
import {
  getDemandForPublic,
  getDemandsForPublic,
  listDemandsAbout,
} from '#app/domain/demands/public-demands.server.ts'
import { receiveDemand } from '#app/domain/demands/receive-demand.server.ts'
import { addHoliday, removeHoliday } from '#app/domain/matters/keep-holidays.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import { putFile } from '#db/files.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { aMeeting, anEvening, at, type Evening } from '#test/setup/meeting.ts'

const cure: ReceiveDemandInput = {
  kind: 'cure-or-correct',
  claimant: 'Robin Reed',
  receivedOn: '2026-11-12',
  receivedBy: 'mail',
  actionOn: '2026-11-05',
  action: 'The vote to send the letter.',
  claim: 'The vote was not on the agenda.',
  sections: ['54954.2'],
  session: 'open',
}
const cease: ReceiveDemandInput = { ...cure, kind: 'cease-and-desist', writtenOn: '2026-11-10' }

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let clerk: CommandContext & { clock: TestClock }
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db)
    clerk = evening.context
  })
  afterEach(() => db.destroy())

  /** Records an entry as the page that was just read would. */
  const add = async (number: string, entry: Omit<DemandEntryInput, 'demandId' | 'version'>) => {
    clerk.clock.forward(1)
    const { id, version } = await getDemandForClerk(db, number, clerk.clock.now())
    return addDemandEntry(clerk, { demandId: id, version, ...entry })
  }
  const now = () => clerk.clock.now()
  /** The evening itself is written straight into the store. */
  const unsealed = async () => (await checkSeals(db)).findings.filter((words) => words.includes('demand'))
  /** A vote of this evening on its first item; `ayes` of eleven. */
  const aVote = async (ayes = 11, itemId = evening.items[0]!) => {
    await openItem(clerk, { itemId })
    await callComment(clerk, { itemId })
    await closeComment(clerk, { itemId })
    const [moverId, seconderId, ...rest] = Object.values(evening.people)
    const { id: motionId } = await makeMotion(clerk, {
      itemId,
      kind: 'main',
      text: 'To do it again, on the agenda.',
      moverId: moverId!,
      seconderId: seconderId!,
    })
    await openVote(clerk, { motionId, method: 'roll-call' })
    const votes = [moverId!, seconderId!, ...rest].map((personId, index) => ({
      personId,
      choice: index < ayes ? ('aye' as const) : ('no' as const),
    }))
    await castVotes(clerk, { motionId, votes })
    await closeVote(clerk, { motionId })
    await closeItem(clerk, { itemId, outcome: 'heard' })
    return motionId
  }
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason as { code?: string; kind?: string },
    )
    return error && (error.code ?? error.kind)
  }

  it('W10: a demand is received, and its clock is stored with how it was computed', async () => {
    const { id, number } = await receiveDemand(clerk, {
      ...cure,
      email: 'robin@example.org',
      meetingId: evening.meetingId,
      itemId: evening.items[0],
    })
    expect(number).toBe('2026-001')
    const found = await getDemandForClerk(db, number, now())
    // December 12, 2026 is a Saturday.
    expect([found.answerBy, found.state, found.contact?.email]).toEqual([
      '2026-12-14',
      'waiting',
      'robin@example.org',
    ])
    expect(found.answerHow).toContain('30 calendar days after it was received on November 12, 2026')
    expect(found.step?.when).toBe('4 days left, to December 14, 2026')
    const entry = await db
      .selectFrom('recordEntry')
      .selectAll()
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow()
    expect(`${entry.before}${entry.after}${entry.summary}`).not.toContain('robin@example.org')
    expect(await unsealed()).toEqual([])
  })

  it('refuses a day to come, an action after receipt, an item of another meeting, an unknown copy; keeps a late one', async () => {
    expect(await refusal(receiveDemand(clerk, { ...cure, receivedOn: '2026-12-11' }))).toBe('received-later')
    expect(await refusal(receiveDemand(clerk, { ...cure, actionOn: '2026-11-13' }))).toBe('action-later')
    const other = await aMeeting(db, { heldOn: '2026-11-05' })
    expect(
      await refusal(receiveDemand(clerk, { ...cure, meetingId: other.id, itemId: evening.items[0] })),
    ).toBe('invalid')
    expect(await refusal(receiveDemand(clerk, { ...cure, sha256: 'a'.repeat(64), fileName: 'a.pdf' }))).toBe(
      'invalid',
    )
    expect(await refusal(receiveDemand(aContext(db, { role: 'commissioner' }), cure))).toBe('not-allowed')
    const { number } = await receiveDemand(clerk, { ...cure, actionOn: '2026-01-08' })
    const late = await getDemandForClerk(db, number, now())
    expect(late.windows).toMatchObject([{ inTime: false, length: { days: 30 } }])
    expect(late.state).toBe('waiting')
  })

  it('is cured by a vote that passed, told in writing, and the time to go to court runs from the receipt', async () => {
    const { number } = await receiveDemand(clerk, cure)
    expect(await refusal(add(number, { kind: 'cured', text: 'Voted again.' }))).toBe('invalid')
    const lost = await aVote(5)
    expect(await refusal(add(number, { kind: 'cured', text: 'Voted again.', motionId: lost }))).toBe(
      'not-carried',
    )
    const motionId = await aVote(11, evening.items[1]!)
    await add(number, { kind: 'cured', text: 'Voted again, on the agenda.', motionId })
    expect(await refusal(add(number, { kind: 'cured', text: 'Twice.', motionId }))).toBe('decided-already')
    const decided = await getDemandForClerk(db, number, now())
    expect([decided.state, decided.step?.what]).toEqual(['cured', 'Send the written answer, and record it'])
    await add(number, { kind: 'notice-sent' })
    await add(number, { kind: 'notice-received' })
    const told = await getDemandForClerk(db, number, now())
    expect([told.step, told.suit?.last.on, told.suit?.from]).toEqual([null, '2026-12-28', 'notice'])
  })

  it('tells nobody of a vote before the meeting may be told of, and then tells its words', async () => {
    const { number } = await receiveDemand(clerk, cure)
    const motionId = await aVote()
    await add(number, { kind: 'cured', text: 'Voted again.', motionId })
    const before = await getDemandForPublic(db, number, now())
    expect([before.state, before.entries]).toEqual(['waiting', []])
    await db.updateTable('meeting').set({ toldFrom: now() }).where('id', '=', evening.meetingId).execute()
    const after = await getDemandForPublic(db, number, now())
    expect([after.state, after.entries[0]?.motion]).toEqual(['cured', 'To do it again, on the agenda.'])
  })

  it('a cease and desist letter: the commitment, its words, its notice, its rescission', async () => {
    const { number } = await receiveDemand(clerk, { ...cease, email: 'robin@example.org' })
    expect(await refusal(add(number, { kind: 'cured', text: 'No.', motionId: await aVote() }))).toBe(
      'other-kind',
    )
    const motionId = await aVote(11, evening.items[1]!)
    const kindOf = (kind: string) =>
      db.updateTable('agendaItem').set({ kind }).where('id', '=', evening.items[1]!).execute()
    await kindOf('consent')
    expect(await refusal(add(number, { kind: 'committed', motionId }))).toBe('on-consent')
    await kindOf('action')
    await add(number, { kind: 'committed', motionId })
    await db.updateTable('meeting').set({ toldFrom: now() }).where('id', '=', evening.meetingId).execute()
    const page = await getDemandForPublic(db, number, now())
    expect(page.commitment?.[0]).toContain('your cease and desist letter dated November 10, 2026')
    expect([page.state, page.suit]).toEqual(['committed', null])
    expect(JSON.stringify(page)).not.toContain('robin@example.org')
    await add(number, { kind: 'notice-sent' })
    const [contact] = await listDemandContacts(db, at('2030-01-01', '12:00'))
    expect(contact?.verdict).toMatchObject({ ok: false, code: 'commitment-in-force' })
    expect(await refusal(add(number, { kind: 'rescission-noticed' }))).toBe('invalid')
    await add(number, { kind: 'rescission-noticed', districtAttorney: 'yes' })
    expect(await refusal(add(number, { kind: 'rescinded', motionId }))).toBe('notice-too-short')
  })

  it('leads to the meeting that is challenged only once something of it is public', async () => {
    const { number } = await receiveDemand(clerk, { ...cure, meetingId: evening.meetingId })
    expect((await getDemandForPublic(db, number, now())).meeting).toBeNull()
    await postAgenda(clerk, { meetingId: evening.meetingId, lines: [[evening.items[0]!, 'The letter']] })
    expect((await getDemandForPublic(db, number, now())).meeting).toMatchObject({ heldOn: '2026-12-10' })
  })

  it('rescinds a commitment by every path: six of eleven, at a regular meeting, so named, thirty days after notice', async () => {
    const { id: demandId, number } = await receiveDemand(clerk, cease)
    await add(number, { kind: 'committed', motionId: await aVote() })
    const { id: noticed } = await add(number, { kind: 'rescission-noticed', districtAttorney: 'yes' })
    const ahead = await aMeeting(db, {
      heldOn: '2027-01-14',
      items: ['The commitment', 'Rescission of Brown Act Commitment'],
    })
    const place = { demandId, version: 2, meetingId: ahead.id, purpose: 'rescission' as const }
    const { itemId } = await placeDemand(clerk, place)
    clerk.clock.set(at('2027-01-14', '18:02'))
    await callToOrder(clerk, { meetingId: ahead.id, by: evening.people.Alder })
    const entries = Object.values(evening.people).map((personId) => ({
      personId,
      standing: 'present' as const,
    }))
    await callRoll(clerk, { meetingId: ahead.id, entries })
    const [elsewhere, few, enough] = [
      await aVote(11, ahead.items[0]!),
      await aVote(5, ahead.items[1]!),
      await aVote(6, itemId),
    ]
    const paths: [string, () => Promise<unknown>, string | null][] = [
      [
        'a vote on an item of another name',
        () => add(number, { kind: 'rescinded', motionId: elsewhere }),
        'not-noticed-so',
      ],
      ['a vote that failed', () => add(number, { kind: 'rescinded', motionId: few }), 'not-carried'],
      ['without a vote', () => add(number, { kind: 'rescinded', onDate: '2027-01-14' }), 'invalid'],
      [
        'a page that is behind',
        () => addDemandEntry(clerk, { demandId, version: 2, kind: 'rescinded', motionId: enough }),
        'conflict',
      ],
      ['as it should be', () => add(number, { kind: 'rescinded', motionId: enough }), null],
      [
        'taking back the notice it rests on',
        () => add(number, { kind: 'correction', correctsId: noticed, text: 'Never sent.' }),
        'others-rest-on-it',
      ],
      ['twice', () => add(number, { kind: 'rescinded', motionId: enough }), 'no-commitment'],
      ['placing it once more', () => placeDemand(clerk, { ...place, version: 4 }), 'no-commitment'],
    ]
    const found: [string, unknown][] = []
    for (const [path, act] of paths) found.push([path, (await refusal(act())) ?? null])
    expect(found).toEqual(paths.map(([path, , expected]) => [path, expected]))
    expect((await getDemandForClerk(db, number, now())).state).toBe('rescinded')
  })

  it('a vote that is corrected after an entry rests on it is told to the clerk', async () => {
    const { number } = await receiveDemand(clerk, cure)
    const motionId = await aVote(6)
    await add(number, { kind: 'cured', text: 'Voted again.', motionId })
    expect((await getDemandForClerk(db, number, now())).unsound).toEqual([])
    await db
      .updateTable('vote')
      .set({ choice: 'no' })
      .where('motionId', '=', motionId)
      .where('personId', '=', evening.people.Alder)
      .execute()
    expect((await getDemandForClerk(db, number, now())).unsound).toEqual(['That motion did not pass.'])
  })

  it('N4: refuses contact information in words that anyone reads, by every path', async () => {
    const reach = { email: 'robin@example.org', phone: '626 555 0100' }
    expect(
      await refusal(receiveDemand(clerk, { ...cure, ...reach, claim: 'Write to robin@example.org' })),
    ).toBe('invalid')
    const { id: demandId, number } = await receiveDemand(clerk, { ...cure, ...reach })
    expect(await refusal(add(number, { kind: 'note', text: 'Called (626) 555-0100.' }))).toBe('invalid')
    const facts = { demandId, version: 0, ...cure, action: 'The vote. robin@example.org' }
    expect(await refusal(correctDemandFacts(clerk, { ...facts, reason: 'Misread.' }))).toBe('invalid')
    expect((await getDemandForPublic(db, number, now())).entries).toEqual([])
  })

  it('places an item on the agenda of a meeting to come, for what the section lets it be taken up there', async () => {
    const ahead = await aMeeting(db, { heldOn: '2027-01-14', items: ['Adjournment'] })
    const special = await aMeeting(db, { heldOn: '2027-01-20', kind: 'special', items: ['Adjournment'] })
    const { id: demandId, number } = await receiveDemand(clerk, cease)
    const place = (purpose: 'answer' | 'commitment' | 'rescission', meetingId = ahead.id, version = 0) =>
      placeDemand(clerk, { demandId, version, meetingId, purpose })
    expect(await refusal(place('rescission'))).toBe('no-commitment')
    const placed = await place('commitment')
    const item = await db
      .selectFrom('agendaItem')
      .selectAll()
      .where('id', '=', placed.itemId)
      .executeTakeFirstOrThrow()
    expect(item).toMatchObject({
      meetingId: ahead.id,
      kind: 'action',
      title: `Unconditional commitment under Government Code 54960.2, demand ${number}`,
      parentId: null,
    })
    expect((await getDemandForClerk(db, number, now())).step?.what).toContain(
      'Decide at the meeting of January 14, 2027',
    )
    // Nobody reads what a draft agenda holds.
    expect((await getDemandForPublic(db, number, now())).entries).toEqual([])
    const motionId = await aVote()
    await add(number, { kind: 'committed', motionId })
    await add(number, { kind: 'rescission-noticed', districtAttorney: 'yes', onDate: '2026-12-10' })
    expect(await refusal(place('rescission', special.id, 3))).toBe('not-regular')
    const early = await aMeeting(db, { heldOn: '2027-01-08', items: ['Adjournment'] })
    expect(await refusal(place('rescission', early.id, 3))).toBe('notice-too-short')
    const rescission = await place('rescission', ahead.id, 3)
    const title = await db
      .selectFrom('agendaItem')
      .select('title')
      .where('id', '=', rescission.itemId)
      .executeTakeFirstOrThrow()
    expect(title.title).toBe('Rescission of Brown Act Commitment')
  })

  it('two clerks at once: the second is told, and nothing of theirs is written', async () => {
    const { id: demandId, number } = await receiveDemand(clerk, cure)
    const other = aContext(db, { at: now() })
    const entry = { demandId, version: 0, kind: 'not-cured' as const, text: 'The action stands.' }
    const done = await Promise.allSettled([addDemandEntry(clerk, entry), addDemandEntry(other, entry)])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find((each) => each.status === 'rejected')).toMatchObject({ reason: { kind: 'conflict' } })
    const facts = { demandId, version: 0, reason: 'Misread.', ...cure, claimant: 'Robin Read' }
    expect(await refusal(correctDemandFacts(clerk, facts))).toBe('conflict')
    expect(
      await refusal(
        placeDemand(clerk, { demandId, version: 0, meetingId: evening.meetingId, purpose: 'answer' }),
      ),
    ).toBe('conflict')
    expect((await getDemandForClerk(db, number, now())).version).toBe(1)
  })

  it('a press sent twice counts once', async () => {
    const keyed = { ...clerk, idempotencyKey: '019ad2f0-0000-7000-8000-000000000001' }
    const [one, two] = [await receiveDemand(keyed, cure), await receiveDemand(keyed, cure)]
    expect(one).toEqual(two)
    expect((await getDemandsForPublic(db, now())).demands).toHaveLength(1)
  })

  describe('corrections', () => {
    it('facts are put right by an entry with the reason, and the last day moves with the day of receipt', async () => {
      const { id: demandId, number } = await receiveDemand(clerk, cure)
      const right = { demandId, version: 0, reason: 'The stamp says the 9th.', ...cure }
      expect(await refusal(correctDemandFacts(clerk, right))).toBe('invalid')
      await correctDemandFacts(clerk, { ...right, receivedOn: '2026-11-09' })
      const found = await getDemandForPublic(db, number, now())
      expect([found.receivedOn, found.answerBy]).toEqual(['2026-11-09', '2026-12-09'])
      expect(found.entries[0]).toMatchObject({ kind: 'facts', text: 'The stamp says the 9th.' })
      expect(found.state).toBe('deemed-refused')
      expect((await db.selectFrom('demand').select('receivedOn').executeTakeFirstOrThrow()).receivedOn).toBe(
        '2026-11-12',
      )
    })

    it('an entry is taken back by a correction, once, and stays to be read', async () => {
      const { number } = await receiveDemand(clerk, cure)
      const { id: correctsId } = await add(number, { kind: 'not-cured', text: 'The action stands.' })
      const taken = { kind: 'correction' as const, correctsId, text: 'No decision was made.' }
      await add(number, taken)
      expect(await refusal(add(number, taken))).toBe('corrected-already')
      const page = await getDemandForPublic(db, number, now())
      expect([page.state, page.entries.map(({ corrected }) => corrected)]).toEqual(['waiting', [true, false]])
    })

    it('one recorded by mistake is read by nobody outside, and its number is not used again', async () => {
      const { number } = await receiveDemand(clerk, cure)
      await add(number, { kind: 'struck', text: 'It was for another commission.' })
      expect((await getDemandsForPublic(db, now())).demands).toEqual([])
      expect(await refusal(getDemandForPublic(db, number, now()))).toBe('not-found')
      expect((await receiveDemand(clerk, cure)).number).toBe('2026-002')
    })
  })

  it('a holiday entered later moves an open last day, with an entry; a demand that is answered keeps its own', async () => {
    const open = await receiveDemand(clerk, cure)
    const done = await receiveDemand(clerk, cure)
    await add(done.number, { kind: 'not-cured', text: 'It stands.' })
    await add(done.number, { kind: 'notice-sent' })
    clerk.clock.forward(1)
    await addHoliday(clerk, { onDate: '2026-12-14', name: 'City closure', keptBy: ['city'] })
    const moved = await getDemandForPublic(db, open.number, now())
    expect([moved.answerBy, moved.entries.map(({ kind }) => kind)]).toEqual(['2026-12-15', ['moved']])
    expect((await getDemandForPublic(db, done.number, now())).answerBy).toBe('2026-12-14')
    clerk.clock.forward(1)
    await removeHoliday(clerk, { onDate: '2026-12-14' })
    expect((await getDemandForPublic(db, open.number, now())).answerBy).toBe('2026-12-14')
    expect(await unsealed()).toEqual([])
  })

  it('the whole of the last day is in time by the clocks of the commission’s zone', async () => {
    const { number } = await receiveDemand(clerk, cure)
    const state = async (day: string, time: string) =>
      (await getDemandForPublic(db, number, at(day, time))).state
    expect(await state('2026-12-14', '23:59')).toBe('waiting')
    expect(await state('2026-12-15', '00:00')).toBe('deemed-refused')
  })

  it('a copy is public only where the clerk found no way to reach anyone in it', async () => {
    const { sha256 } = await putFile(db, Buffer.from('%PDF-1.4 letter'), 'application/pdf', now())
    const file = { sha256, fileName: 'letter.pdf' }
    const hidden = await receiveDemand(clerk, { ...cure, ...file })
    const shown = await receiveDemand(clerk, { ...cure, ...file, filePublic: 'yes' })
    expect((await findDemandFile(db, hidden))?.sha256).toBe(sha256)
    expect(await findDemandFile(db, { number: shown.number, id: hidden.id })).toBeUndefined()
    expect(await findPublicDemandFile(db, hidden.number, hidden.id, now())).toBeUndefined()
    expect((await findPublicDemandFile(db, shown.number, shown.id, now()))?.fileName).toBe('letter.pdf')
    expect((await getDemandForPublic(db, hidden.number, now())).file).toBeNull()
  })

  it('how to reach who made it is deleted two years after the last entry, never while it is needed', async () => {
    const { id: demandId, number } = await receiveDemand(clerk, { ...cure, phone: '626 555 0100' })
    const steward = aContext(db, { at: at('2028-12-11', '12:00') })
    expect(await refusal(deleteDemandContact(steward, { demandId }))).toBe('unanswered')
    await add(number, { kind: 'not-cured', text: 'It stands.' })
    await add(number, { kind: 'notice-sent' })
    const early = aContext(db, { at: at('2028-12-10', '12:00') })
    expect(await refusal(deleteDemandContact(early, { demandId }))).toBe('below-floor')
    await deleteDemandContact(steward, { demandId })
    expect((await getDemandForClerk(db, number, now())).contact).toBeNull()
    expect(await refusal(deleteDemandContact(steward, { demandId }))).toBe('not-found')
  })

  it('the clerk’s list puts what presses first, and a meeting’s page what is about it', async () => {
    await receiveDemand(clerk, { ...cure, receivedOn: '2026-11-20', meetingId: evening.meetingId })
    const pressing = await receiveDemand(clerk, cure)
    const over = await receiveDemand(clerk, cure)
    await add(over.number, { kind: 'withdrawn', text: 'By letter.' })
    expect((await listDemandsForClerk(db, now())).map(({ number }) => number)).toEqual([
      pressing.number,
      '2026-001',
      over.number,
    ])
    expect(
      (await listDemandsAbout(db, evening.meetingId, { now: now(), today: '2026-12-10' })).map(
        ({ number }) => number,
      ),
    ).toEqual(['2026-001'])
  })
})
