import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId, type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import {
  getCommissionerForPublic,
  listCommissionersForPublic,
} from '#app/domain/overviews/commissioners-public.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addSeat } from '#app/domain/people/keep-seat.server.ts'
import { attendanceWords } from '#app/domain/people/service-words.ts'
import { beginTerm } from '#app/domain/succession/keep-term.server.ts'
import type { NewRow } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

const now = '2026-12-04T17:41:00.000Z'
const today = { on: '2026-12-04', now }
const basis = 'invented' as const
const source = null

onBothEngines((newStore) => {
  let db: Store
  let context: CommandContext
  let elm: { id: string; slug: string }
  let itemOf: Map<string, string>
  beforeEach(async () => {
    db = await newStore()
    context = { ...aContext(db, { at: now }), basis: { basis, source } }
    const seat = {
      number: 1,
      name: 'District 1',
      nominatorKind: 'district' as const,
      nominator: 'Councilmember 1',
    }
    const { id: seatId } = await addSeat(context, seat)
    elm = await addPerson(context, { name: 'Ada Elm', spellings: ['Ada Ellm'] })
    await beginTerm(context, { seatId, personId: elm.id, startsOn: '2026-01-01', endsOn: '2028-12-31' })
    itemOf = new Map()
  })
  afterEach(() => db.destroy())

  /** A meeting with one item; its agenda, public from `publicAt`, names the item unless told otherwise. */
  async function aMeeting(
    heldOn: string,
    { over = true, named = true, publicAt = null as string | null } = {},
  ): Promise<string> {
    const id = newId()
    const row: NewRow<'meeting'> = {
      id,
      slug: heldOn,
      kind: 'regular',
      heldOn,
      startsAt: null,
      place: null,
      remoteAccess: null,
      plannedMinutes: null,
      calledBy: null,
      purpose: null,
      adjournedFromId: null,
      createdAt: now,
      calledToOrderAt: null,
      calledToOrderBy: null,
      adjournedAt: null,
      adjourned: over ? 1 : 0,
      adjournedTo: null,
      cancelledAt: null,
      cancelReason: null,
      basis,
      source,
    }
    await db.insertInto('meeting').values(row).execute()
    const itemId = newId()
    itemOf.set(id, itemId)
    await db
      .insertInto('agendaItem')
      .values({
        id: itemId,
        meetingId: id,
        parentId: null,
        position: 1,
        kind: 'action',
        title: 'An item',
        description: null,
        recommendedAction: null,
        minutesAllotted: null,
        originItemId: null,
        approvesMeetingId: null,
        createdAt: now,
        removedAt: null,
        openedAt: null,
        closedAt: null,
        outcome: null,
        commentCalledAt: null,
        commentClosedAt: null,
        noSpeakersAt: null,
        basis,
        source,
      })
      .execute()
    if (publicAt !== null) {
      const line = { id: itemId, number: '7.A', title: 'An item, as published', files: [], children: [] }
      await db
        .insertInto('edition')
        .values({
          id: newId(),
          meetingId: id,
          series: 'agenda',
          number: 1,
          stage: 'published',
          document: JSON.stringify({
            sections: named ? [{ blocks: [{ type: 'agenda', items: [line] }] }] : [],
          }),
          documentHash: 'a'.repeat(64),
          differences: null,
          reason: null,
          frozenAt: now,
          frozenBy: 'Dana Rivers',
          publicAt,
          adoptingMotionId: null,
          basis,
          source,
        })
        .execute()
    }
    return id
  }

  async function aVote(
    meetingId: string,
    text: string,
    choice: 'aye' | 'no',
    facts: Partial<NewRow<'motion'>> = {},
  ) {
    const motionId = facts.id ?? newId()
    await db
      .insertInto('motion')
      .values({
        id: motionId,
        meetingId,
        itemId: itemOf.get(meetingId)!,
        parentId: null,
        position: 1,
        kind: 'main',
        text,
        moverId: elm.id,
        seconderId: null,
        offAgendaException: null,
        findingMotionId: null,
        madeAt: null,
        withdrawnAt: null,
        voteOpenedAt: null,
        voteClosedAt: null,
        voteClosed: 1,
        voteMethod: null,
        votingBasis: 'present-and-voting',
        seats: 11,
        recordedAt: now,
        basis,
        source,
        ...facts,
      })
      .execute()
    await db
      .insertInto('vote')
      .values({ motionId, personId: elm.id, choice, castAt: null, recordedAt: now })
      .execute()
  }

  async function aRoll(
    meetingId: string,
    standing: 'present' | 'absent',
    mode: 'in-person' | 'remote' = 'in-person',
  ) {
    await db
      .insertInto('attendance')
      .values({
        id: newId(),
        meetingId,
        personId: elm.id,
        standing,
        atRollCall: 1,
        mode,
        provision: null,
        audioAndVideo: null,
        adultsPresent: null,
        arrivedAt: null,
        departedAt: null,
        recordedAt: now,
        basis,
        source,
      })
      .execute()
  }

  it('tells seat, term, spellings, and says who is invented', async () => {
    const told = await getCommissionerForPublic(db, elm.slug, today)
    expect(told).toMatchObject({ name: 'Ada Elm', spellings: ['Ada Ellm'], serving: true, basis: 'invented' })
    expect(told.terms).toEqual([
      {
        seat: { number: 1, name: 'District 1', nominator: 'Councilmember 1' },
        startsOn: '2026-01-01',
        startsPrecision: 'day',
        endsOn: '2028-12-31',
        endedOn: null,
        endReason: null,
        basis: 'invented',
        source: null,
      },
    ])
    const { commissioners } = await listCommissionersForPublic(db, '2025-12-31')
    expect(commissioners).toMatchObject([{ vacant: true, name: null, slug: null }])
  })

  it('tells attendance of meetings in the term that are public and over, and leaves blank what no roll says', async () => {
    const publicAt = '2026-01-02T00:00:00.000Z'
    await aRoll(await aMeeting('2026-02-12', { publicAt }), 'present', 'remote')
    await aRoll(await aMeeting('2026-03-12', { publicAt }), 'absent')
    await aMeeting('2026-04-09', { publicAt })
    await aMeeting('2025-04-10', { publicAt })
    await aRoll(await aMeeting('2026-05-14', { publicAt, over: false }), 'present')
    await aRoll(await aMeeting('2026-06-11'), 'present')
    const { attendance } = await getCommissionerForPublic(db, elm.slug, today)
    expect(attendance).toEqual([
      { slug: '2026-04-09', heldOn: '2026-04-09', kind: 'regular', standing: 'not-recorded', remote: false },
      { slug: '2026-03-12', heldOn: '2026-03-12', kind: 'regular', standing: 'absent', remote: false },
      { slug: '2026-02-12', heldOn: '2026-02-12', kind: 'regular', standing: 'present', remote: true },
    ])
  })

  it('tells votes with what came of them, and none of an open, secret or future record', async () => {
    const publicAt = '2026-01-02T00:00:00.000Z'
    const told = await aMeeting('2026-02-12', { publicAt })
    await aVote(told, 'to receive the report', 'aye')
    await aVote(told, 'taken back', 'aye', { withdrawn: 1 })
    await aVote(told, 'still open', 'aye', { voteClosed: 0 })
    await aVote(await aMeeting('2026-03-12', { publicAt, over: false }), 'going on', 'aye')
    await aVote(await aMeeting('2026-04-09'), 'of no public meeting', 'aye')
    await aVote(
      await aMeeting('2026-05-14', { publicAt: '2026-12-05T00:00:00.000Z' }),
      'not yet public',
      'no',
    )
    const { votes } = await getCommissionerForPublic(db, elm.slug, today)
    expect(votes).toEqual([
      {
        meetingSlug: '2026-02-12',
        heldOn: '2026-02-12',
        item: { number: '7.A', title: 'An item, as published' },
        onConsent: null,
        motion: 'to receive the report',
        moved: null,
        bearsOn: null,
        choice: 'aye',
        result: 'Passed, 1–0',
        basis: 'invented',
        source: null,
      },
    ])
  })

  it('names the motion that an amendment or a substitute bears on, and no item that no public agenda names', async () => {
    const publicAt = '2026-01-02T00:00:00.000Z'
    const meeting = await aMeeting('2026-02-12', { publicAt, named: false })
    const main = newId()
    await aVote(meeting, 'to publish within 30 days', 'aye', { id: main })
    const later = { parentId: main, recordedAt: '2026-12-04T17:42:00.000Z' }
    await aVote(meeting, 'to replace “30” by “60”', 'no', { ...later, kind: 'amendment' })
    await aVote(meeting, 'to publish at once', 'no', { ...later, kind: 'substitute' })
    await aVote(meeting, 'to reconsider the vote', 'no', { ...later, kind: 'reconsider' })
    const { votes } = await getCommissionerForPublic(db, elm.slug, today)
    const told = new Map(votes.map(({ motion, ...vote }) => [motion, vote]))
    const motion = 'to publish within 30 days'
    expect(told.get('to replace “30” by “60”')).toMatchObject({ bearsOn: { as: 'amendment', motion } })
    expect(told.get('to publish at once')).toMatchObject({ bearsOn: { as: 'substitute', motion } })
    expect(told.get('to reconsider the vote')).toMatchObject({ bearsOn: null })
    expect(told.get(motion)).toMatchObject({ item: null, bearsOn: null })
  })

  it('shows one year at a time, the newest unless asked for, and counts attendance of all', async () => {
    const publicAt = '2026-01-02T00:00:00.000Z'
    const earlier = await aMeeting('2025-12-11', { publicAt })
    await aRoll(earlier, 'present')
    await aVote(earlier, 'of last year', 'no')
    const later = await aMeeting('2026-01-01', { publicAt })
    await aRoll(later, 'absent')
    await aRoll(later, 'present')
    await aVote(later, 'of this year', 'aye')
    await aMeeting('2026-12-03', { publicAt })
    const shown = async (year?: number) => {
      const told = await getCommissionerForPublic(db, elm.slug, { ...today, year })
      return [told.year, told.attendance.map(({ slug }) => slug), told.votes.map(({ motion }) => motion)]
    }
    expect(await shown()).toEqual([2026, ['2026-12-03', '2026-01-01'], ['of this year']])
    expect(await shown(2025)).toEqual([2025, ['2025-12-11'], ['of last year']])
    await expect(shown(2024)).rejects.toBeInstanceOf(NotFound)
    const { years, attendanceYears } = await getCommissionerForPublic(db, elm.slug, today)
    expect(years).toEqual([2026, 2025])
    expect(attendanceYears).toEqual([
      { year: 2026, present: 1, absent: 0, notRecorded: 1 },
      { year: 2025, present: 1, absent: 0, notRecorded: 0 },
    ])
    expect(attendanceWords(attendanceYears)).toBe(
      'Present at 2 of 2 meetings. At 1 more the roll is not recorded.',
    )
  })

  it('has no page for anyone who never held a seat, and no address, e-mail or id anywhere', async () => {
    const staff = await addPerson(context, { name: 'Sam Stone', organization: 'Police Department' })
    await expect(getCommissionerForPublic(db, staff.slug, today)).rejects.toBeInstanceOf(NotFound)
    await db
      .insertInto('account')
      .values({
        id: newId(),
        email: 'elm@example.org',
        name: 'Ada Elm',
        role: 'commissioner',
        personId: elm.id,
        passwordHash: null,
        createdAt: now,
        disabledAt: null,
      })
      .execute()
    const said = JSON.stringify([
      await getCommissionerForPublic(db, elm.slug, today),
      await listCommissionersForPublic(db, '2026-12-04'),
    ])
    expect(said).toContain('Ada Elm')
    expect(said).not.toContain('elm@example.org')
    expect(said).not.toContain(elm.id)
  })
})
