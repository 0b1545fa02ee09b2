import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { copyItems } from '#app/domain/agenda/copy-items.server.ts'
import { moveItem } from '#app/domain/agenda/move-item.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import type { MotionKind } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { consentDone } from '#app/domain/meeting-record/consent.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { pullItem, putItemBack } from '#app/domain/meetings/course/pull-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { removeItem, restoreItem } from '#app/domain/meetings/remove-item.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { candidatesFor } from '#app/domain/minutes/adoption-candidates.server.ts'
import { electionAloneVerdict } from '#app/domain/motions/consent-gate.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { commissionerJson } from '#app/domain/overviews/commissioners-public.server.ts'
import { listVotesForPublic } from '#app/domain/overviews/votes-public.server.ts'
import { callComment, closeComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callTurn } from '#app/domain/speaking/call-turn.server.ts'
import { endTurn, startTurn } from '#app/domain/speaking/turn-clock.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'
const titles = ['Consent calendar', 'Letter', 'Report', 'Dates']

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let context: Evening['context']
  let calendar: string
  let letter: string
  let report: string
  let dates: string

  /** 1 Consent calendar over 1.A Letter, 1.B Report, 1.C Dates; all posted, nine members there. */
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db, { present: trees.slice(0, 9), items: titles })
    context = evening.context
    ;[calendar, letter, report, dates] = evening.items as [string, string, string, string]
    await db.updateTable('agendaItem').set({ kind: 'consent' }).where('id', '=', calendar).execute()
    await db
      .updateTable('agendaItem')
      .set({ parentId: calendar })
      .where('id', 'in', [letter, report, dates])
      .execute()
    context.clock.set(at('2026-12-01', '09:00'))
    await postAgenda(context, {
      meetingId: evening.meetingId,
      lines: evening.items.map((id, index) => [id, titles[index]!]),
    })
    context.clock.set(at(day, '18:10'))
    await openItem(context, { itemId: calendar })
  })
  afterEach(() => db.destroy())

  const record = () => getMeetingRecord(db, evening.meetingId)
  const item = async (id: string) => (await record()).items.find((one) => one.id === id)!
  const done = async (id: string) => consentDone(await record(), await item(id))
  const motionOn = (itemId: string, kind: MotionKind = 'main', moment?: string | null) =>
    makeMotion(context, {
      itemId,
      kind,
      text: 'To approve the consent calendar.',
      moverId: evening.people.Birch,
      seconderId: evening.people.Cedro,
      ...(kind === 'off-agenda-finding' ? { offAgendaException: 'immediate-action' as never } : {}),
      ...(moment === undefined ? {} : { at: moment }),
    })
  async function vote(motionId: string, choice: 'aye' | 'no' = 'aye') {
    await openVote(context, { motionId })
    await castVotes(context, {
      motionId,
      votes: trees.slice(0, 9).map((name) => ({ personId: evening.people[name], choice })),
    })
    return closeVote(context, { motionId })
  }
  const approve = async (choice: 'aye' | 'no' = 'aye') => vote((await motionOn(calendar)).id, choice)
  const pull = (itemId: string, by: Partial<Parameters<typeof pullItem>[1]> = {}) =>
    pullItem(context, { itemId, by: 'member', personId: evening.people.Elm, ...by })
  const minutes = async () =>
    linesOf(minutesFrom(await record()))
      .map(({ text }) => text)
      .join('\n')

  it('approves its items with one vote, each told by itself in the minutes', async () => {
    await recordNoSpeakers(context, { itemId: calendar })
    expect(await approve()).toMatchObject({ result: expect.stringMatching(/^(Carried|Passed)/) })
    await closeItem(context, { itemId: calendar, outcome: 'heard' })
    expect(await done(letter)).toBe('approved')
    expect(await item(letter)).toMatchObject({ opened: true, outcome: 'heard' })
    expect((await minutes()).match(/Approved on the consent calendar\./g)).toHaveLength(3)
  })

  it('takes one item off before the vote, and takes it up by itself afterwards', async () => {
    await pull(report)
    await recordNoSpeakers(context, { itemId: calendar })
    await approve()
    await closeItem(context, { itemId: calendar, outcome: 'heard' })
    expect(await done(report)).toBe('separate')
    expect((await item(report)).opened).toBe(false)
    await openItem(context, { itemId: report })
    const { id } = await motionOn(report)
    await expect(openVote(context, { motionId: id })).rejects.toEqual(refused('comment-not-called'))
    await recordNoSpeakers(context, { itemId: report })
    await vote(id, 'no')
    await closeItem(context, { itemId: report, outcome: 'heard' })
    const text = await minutes()
    expect(text.match(/Approved on the consent calendar\./g)).toHaveLength(2)
    expect(text).toMatch(/Taken up separately at the request of [^.]*Elm\./)
  })

  it('says so where an item that was taken off was never reached', async () => {
    await pull(report)
    await recordNoSpeakers(context, { itemId: calendar })
    await approve()
    await closeItem(context, { itemId: calendar, outcome: 'heard' })
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    expect(await item(report)).toMatchObject({ outcome: 'not-reached' })
    expect(await item(dates)).toMatchObject({ outcome: 'heard' })
    expect(await minutes()).toMatch(/Taken off the consent calendar at the request of [^.]*Elm\./)
  })

  describe('on the page of a member', () => {
    const ended = async () => {
      await closeItem(context, { itemId: calendar, outcome: 'heard' })
      await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    }
    const votes = () =>
      listVotesForPublic(db, evening.people.Elm, { now: at('2026-12-11', '09:00'), year: 2026 })
    // The posted agenda of this test numbers its lines in a row.
    const [two, three, four] = titles.slice(1).map((title, index) => ({ number: `${index + 2}`, title }))

    it('its vote names each item that it covered, in order', async () => {
      await recordNoSpeakers(context, { itemId: calendar })
      await approve()
      await ended()
      expect(await votes()).toMatchObject([
        {
          item: { title: 'Consent calendar' },
          choice: 'aye',
          onConsent: { items: [two, three, four], unnamed: 0 },
        },
      ])
    })

    it('and so does its JSON', async () => {
      await pull(letter)
      await recordNoSpeakers(context, { itemId: calendar })
      await approve()
      await ended()
      const { slug } = await db
        .selectFrom('person')
        .select('slug')
        .where('id', '=', evening.people.Elm)
        .executeTakeFirstOrThrow()
      const told = await commissionerJson(db, slug, { now: at('2026-12-11', '09:00'), year: 2026 })
      expect(told.votes).toMatchObject([{ onConsent: { items: [three, four], unnamed: 0 } }])
    })

    it.each([
      ['before the vote', undefined],
      ['as of a minute before it', at(day, '18:29')],
    ])('none that was taken off %s, which has its own', async (_when, moment) => {
      await recordNoSpeakers(context, { itemId: calendar })
      if (moment === undefined) await pull(report)
      context.clock.set(at(day, '18:30'))
      const { id } = await motionOn(calendar)
      await openVote(context, { motionId: id })
      if (moment !== undefined) await pull(report, { at: moment })
      await castVotes(context, {
        motionId: id,
        votes: trees.slice(0, 9).map((name) => ({ personId: evening.people[name], choice: 'aye' as const })),
      })
      await closeVote(context, { motionId: id })
      await closeItem(context, { itemId: calendar, outcome: 'heard' })
      await openItem(context, { itemId: report })
      await recordNoSpeakers(context, { itemId: report })
      await vote((await motionOn(report)).id, 'no')
      await closeItem(context, { itemId: report, outcome: 'heard' })
      await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
      const told = await votes()
      expect(told).toHaveLength(2)
      expect(told.find(({ choice }) => choice === 'aye')).toMatchObject({ onConsent: { items: [two, four] } })
      expect(told.find(({ choice }) => choice === 'no')).toMatchObject({ item: three, onConsent: null })
    })

    it('a corrected vote covers the same items and says what came of it', async () => {
      await pull(letter)
      await recordNoSpeakers(context, { itemId: calendar })
      await approve()
      await ended()
      await correctVotes(context, {
        motionId: (await item(calendar)).motions[0]!.id,
        votes: trees.slice(0, 9).map((name) => ({ personId: evening.people[name], choice: 'no' as const })),
        reason: 'The list was read wrong',
      })
      expect(await votes()).toMatchObject([
        { choice: 'no', result: expect.stringMatching(/^Failed/), onConsent: { items: [three, four] } },
      ])
    })

    it('one that no public agenda names is counted, and one that was removed is not told', async () => {
      await recordNoSpeakers(context, { itemId: calendar })
      await approve()
      await ended()
      const row = await db
        .selectFrom('agendaItem')
        .selectAll()
        .where('id', '=', letter)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('agendaItem')
        .values({ ...row, id: newId(), position: 90 })
        .execute()
      await db
        .updateTable('agendaItem')
        .set({ removedAt: at(day, '17:00') })
        .where('id', '=', dates)
        .execute()
      expect(await votes()).toMatchObject([{ onConsent: { items: [two, three], unnamed: 1 } }])
    })
  })

  it('is not marked as not reached where the calendar stayed open to the end', async () => {
    await recordNoSpeakers(context, { itemId: calendar })
    await approve()
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    expect((await item(letter)).outcome).not.toBe('not-reached')
    expect(await minutes()).not.toContain('not reached')
  })

  it('closes with its items where the calendar is continued', async () => {
    await closeItem(context, { itemId: calendar, outcome: 'continued' })
    expect(await item(dates)).toMatchObject({ outcome: 'continued', opened: false })
  })

  it.each([
    ['on the calendar', false, [{ carried: true, how: 'as-presented' }]],
    ['taken off it', true, []],
  ])('minutes %s are approved by its vote or not', async (_where, off, candidates) => {
    const earlier = await aMeeting(db, { heldOn: '2026-12-03', items: ['Letter'] })
    const ended = { convened: 1 as const, adjourned: 1 as const, adjournedAt: at('2026-12-03', '20:00') }
    await db.updateTable('meeting').set(ended).where('id', '=', earlier.id).execute()
    await db
      .updateTable('agendaItem')
      .set({ kind: 'minutes-approval', approvesMeetingId: earlier.id })
      .where('id', '=', letter)
      .execute()
    if (off) await pull(letter)
    await recordNoSpeakers(context, { itemId: calendar })
    await approve()
    const { meeting } = await getMeetingRecord(db, earlier.id)
    expect(await candidatesFor(db, meeting)).toMatchObject(candidates)
    expect(await candidatesFor(db, meeting)).toHaveLength(candidates.length)
  })

  it('elects nobody', async () => {
    const now = context.clock.now()
    expect(electionAloneVerdict(await record(), await item(calendar), now)).toMatchObject({ ok: false })
    expect(electionAloneVerdict(await record(), await item(letter), now)).toMatchObject({
      code: 'on-consent',
    })
    await pull(letter)
    expect(electionAloneVerdict(await record(), await item(letter), now)).toEqual({ ok: true })
  })

  describe('public comment on its items is heard before its vote (E5)', () => {
    it('waits for whoever signed up on any of them', async () => {
      const { turns } = await aSpeaker(db, { meetingId: evening.meetingId, items: [dates] })
      const { id } = await motionOn(calendar)
      await expect(recordNoSpeakers(context, { itemId: calendar })).rejects.toEqual(refused('speakers-wait'))
      await expect(callTurn(context, { turnId: turns[0]! })).rejects.toEqual(refused('comment-not-called'))
      await callComment(context, { itemId: calendar })
      await expect(openVote(context, { motionId: id })).rejects.toEqual(refused('speakers-wait'))
      await expect(closeComment(context, { itemId: calendar })).rejects.toEqual(refused('speakers-wait'))
      await callTurn(context, { turnId: turns[0]! })
      await startTurn(context, { turnId: turns[0]! })
      await expect(openVote(context, { motionId: id })).rejects.toEqual(refused('someone-speaks'))
      await endTurn(context, { turnId: turns[0]! })
      await expect(recordNoSpeakers(context, { itemId: calendar })).rejects.toEqual(refused('someone-spoke'))
      await expect(openVote(context, { motionId: id })).resolves.toBeUndefined()
    })

    it('leaves who signed up on an item that was taken off to that item', async () => {
      await aSpeaker(db, { meetingId: evening.meetingId, items: [dates] })
      await pull(dates)
      await recordNoSpeakers(context, { itemId: calendar })
      await expect(approve()).resolves.toBeDefined()
      await openItem(context, { itemId: dates })
      await expect(recordNoSpeakers(context, { itemId: dates })).rejects.toEqual(refused('speakers-wait'))
    })

    it('counts comment called on each item by itself, and not on some', async () => {
      const { id } = await motionOn(calendar)
      await recordNoSpeakers(context, { itemId: letter })
      await recordNoSpeakers(context, { itemId: report })
      await expect(openVote(context, { motionId: id })).rejects.toEqual(refused('comment-not-called'))
      await recordNoSpeakers(context, { itemId: dates })
      await expect(openVote(context, { motionId: id })).resolves.toBeUndefined()
    })
  })

  describe('who takes an item off', () => {
    const byPublic = { by: 'public' as const, personId: null }
    it('is a member who is there', async () => {
      await expect(pull(letter, { personId: evening.people.Poplar })).rejects.toEqual(refused('not-present'))
      await expect(pull(letter, { personId: null })).resolves.toBeDefined()
      await expect(pull(letter)).rejects.toEqual(refused('taken-off'))
      await expect(pull(calendar)).rejects.toEqual(refused('not-on-calendar'))
    })

    it('is by a setting somebody who signed up on it', async () => {
      await aSpeaker(db, { meetingId: evening.meetingId, items: [letter] })
      await expect(pull(letter, byPublic)).rejects.toEqual(refused('members-only'))
      await setSetting(context, {
        key: 'consentPullBy',
        value: 'members-and-speakers',
        effectiveOn: day,
        reason: 'Adopted at the last meeting',
      } as Parameters<typeof setSetting>[1])
      await expect(pull(dates, byPublic)).rejects.toEqual(refused('nobody-signed-up'))
      await pull(letter, byPublic)
      expect(await minutes()).toContain('at the request of a member of the public.')
    })
  })

  describe('paths to taking an item off after the vote began', () => {
    beforeEach(async () => {
      await recordNoSpeakers(context, { itemId: calendar })
      context.clock.set(at(day, '18:30'))
      const { id } = await motionOn(calendar)
      await openVote(context, { motionId: id })
      context.clock.set(at(day, '18:31'))
    })
    it.each([
      ['now', undefined, 'calendar-voted'],
      ['as of the opening', at(day, '18:30'), 'calendar-voted'],
      ['without a time', null, 'calendar-voted'],
      ['as of a minute before it', at(day, '18:29'), null],
    ])('%s', async (_path, moment, code) => {
      const act = pull(letter, moment === undefined ? {} : { at: moment })
      await (code ? expect(act).rejects.toEqual(refused(code)) : expect(act).resolves.toBeDefined())
    })
  })

  describe('paths that would undo it after the vote', () => {
    beforeEach(async () => {
      context.clock.set(at(day, '18:20'))
      await pull(letter)
      context.clock.set(at(day, '18:30'))
      await recordNoSpeakers(context, { itemId: calendar })
      await approve()
      context.clock.set(at(day, '18:40'))
    })
    const fact = async () => ({
      kind: 'consent-pull',
      id: (await item(letter)).pulled!.id,
      reason: 'Mistaken',
    })
    it('putting it back', () =>
      expect(putItemBack(context, { itemId: letter })).rejects.toEqual(refused('calendar-voted')))
    it('striking the fact', async () =>
      expect(strikeFact(context, await fact())).rejects.toEqual(refused('calendar-voted')))
    it('correcting its time past the vote, and not one before it', async () => {
      const moved = async (time: string) =>
        correctFact(context, {
          ...(await fact()),
          changes: { pulledAt: { happened: true, at: at(day, time) } },
        })
      await expect(moved('18:35')).rejects.toEqual(refused('calendar-voted'))
    })
  })

  it('goes back by one press while nothing rests on it', async () => {
    await pull(letter)
    await putItemBack(context, { itemId: letter })
    expect((await item(letter)).pulled).toBeNull()
    await pull(letter)
    await openItem(context, { itemId: letter })
    await expect(putItemBack(context, { itemId: letter })).rejects.toEqual(refused('taken-up'))
    expect((await checkChain(db)).findings).toEqual([])
  })

  describe('what the law asks of each item', () => {
    it('E4: an item that was not posted comes off first', async () => {
      const { id } = await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'action',
        title: 'Late',
        parentId: calendar,
      })
      await expect(motionOn(calendar)).rejects.toThrow('Item 1.D: This is not on the posted agenda.')
      await expect(motionOn(id, 'off-agenda-finding')).rejects.toEqual(refused('on-consent'))
      await pull(id)
      await expect(motionOn(calendar)).resolves.toBeDefined()
    })

    it('a recused member’s item comes off first, whichever was earlier', async () => {
      const recuse = () =>
        recordRecusal(context, {
          itemId: letter,
          personId: evening.people.Fir,
          reason: 'An interest',
          leftRoom: false,
        })
      await recordNoSpeakers(context, { itemId: calendar })
      const { id } = await motionOn(calendar)
      await recuse()
      await expect(openVote(context, { motionId: id })).rejects.toEqual(refused('recused-on-item'))
      await pull(letter)
      await openVote(context, { motionId: id })
      await expect(
        recordRecusal(context, {
          itemId: dates,
          personId: evening.people.Fir,
          reason: 'An interest',
          leftRoom: false,
        }),
      ).rejects.toEqual(refused('calendar-voted'))
    })

    it('nothing is left to vote on where all are off', async () => {
      for (const one of [letter, report, dates]) await pull(one)
      await expect(motionOn(calendar)).rejects.toEqual(refused('calendar-empty'))
    })
  })

  it.each(['amendment', 'substitute', 'off-agenda-finding', 'amend-previously-adopted'] as const)(
    'no %s on the calendar',
    async (kind) => {
      await expect(motionOn(calendar, kind)).rejects.toMatchObject({ kind: 'rule-refused' })
    },
  )

  it('no motion on an item that is on it, but on each after its vote failed', async () => {
    await expect(motionOn(letter)).rejects.toEqual(refused('on-consent'))
    await recordNoSpeakers(context, { itemId: calendar })
    await approve('no')
    expect(await done(letter)).toBe('failed')
    await expect(motionOn(letter)).resolves.toBeDefined()
  })

  it('a corrected vote changes what it did', async () => {
    await recordNoSpeakers(context, { itemId: calendar })
    await approve()
    await expect(motionOn(letter)).rejects.toEqual(refused('approved-on-consent'))
    const { id } = (await item(calendar)).motions[0]!
    await correctVotes(context, {
      motionId: id,
      votes: trees.slice(0, 9).map((name) => ({ personId: evening.people[name], choice: 'no' as const })),
      reason: 'The list was read wrong',
    })
    expect(await done(letter)).toBe('failed')
  })

  it('a vote is not entered as of a time before an item was taken off', async () => {
    context.clock.set(at(day, '18:30'))
    await pull(letter)
    await recordNoSpeakers(context, { itemId: calendar, at: at(day, '18:15') })
    const { id } = await motionOn(calendar, 'main', at(day, '18:31')).catch(() => motionOn(calendar))
    await expect(openVote(context, { motionId: id, at: at(day, '18:20') })).rejects.toEqual(
      refused('before-taken-off'),
    )
  })

  describe('paths that put on it what needs a vote of its own (54960.2)', () => {
    const commitment = 'Unconditional commitment under Government Code 54960.2, demand 2026-001'
    const code = refused('never-on-consent')
    it('a new item', async () => {
      const made = { meetingId: evening.meetingId, kind: 'action' as const, title: commitment }
      await expect(addItem(context, { ...made, parentId: calendar })).rejects.toEqual(code)
      await expect(
        addItem(context, {
          meetingId: evening.meetingId,
          kind: 'discussion',
          title: 'Talk',
          parentId: calendar,
        }),
      ).rejects.toEqual(refused('not-routine'))
    })
    it('a move', async () => {
      const { id } = await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'action',
        title: commitment,
      })
      await expect(moveItem(context, { itemId: id, direction: 'in' })).rejects.toEqual(code)
    })
    it('another title, and another kind of heading', async () => {
      const { version } = await db
        .selectFrom('agendaItem')
        .select('version')
        .where('id', '=', letter)
        .executeTakeFirstOrThrow()
      await expect(
        changeItem(context, { itemId: letter, kind: 'action', title: commitment, version }),
      ).rejects.toEqual(code)
      const heading = await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'heading',
        title: 'Heading',
      })
      await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'action',
        title: commitment,
        parentId: heading.id,
      })
      await expect(
        changeItem(context, { itemId: heading.id, kind: 'consent', title: 'Heading', version: 1 }),
      ).rejects.toEqual(code)
    })
    it('a copy, and an item brought back under it', async () => {
      const heading = await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'heading',
        title: 'Heading',
      })
      const under = await addItem(context, {
        meetingId: evening.meetingId,
        kind: 'action',
        title: commitment,
        parentId: heading.id,
      })
      await removeItem(context, { itemId: under.id })
      await changeItem(context, { itemId: heading.id, kind: 'consent', title: 'Heading', version: 1 })
      await expect(restoreItem(context, { itemId: under.id })).rejects.toEqual(code)
      await db.updateTable('agendaItem').set({ removedAt: null }).where('id', '=', under.id).execute()
      await expect(
        copyItems(context, {
          meetingId: evening.meetingId,
          fromMeetingId: evening.meetingId,
          itemIds: [heading.id, under.id],
        }),
      ).rejects.toEqual(code)
    })
    it('and the vote, where it stands there all the same', async () => {
      await db.updateTable('agendaItem').set({ title: commitment }).where('id', '=', letter).execute()
      await expect(motionOn(calendar)).rejects.toEqual(code)
    })
  })
})
