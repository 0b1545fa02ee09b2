import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { unpublishedCaution } from '#app/domain/notices/unpublished.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { motionKinds } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { isSecondary } from '#app/domain/meeting-record/votes/motion-kinds.ts'
import { aboutTheMeeting } from '#app/domain/motions/off-agenda-gate.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { recordConsent } from '#app/domain/motions/decide-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, aMeeting, at, trees, type Tree } from '#test/setup/meeting.ts'
import { hangOnPaper, postAgenda } from '#test/setup/posted.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const earlierDay = '2026-12-05'
const day = '2026-12-10'
const sixthDay = '2026-12-11'

type Evening = {
  context: CommandContext & { clock: TestClock }
  people: Record<Tree, string>
  meetingId: string
  /** Continued from the meeting five days before: posted there, added there in the room. */
  posted: string
  added: string
}

type Made = {
  kind?: 'regular' | 'special'
  earlierKind?: 'regular' | 'special'
  /** When the agenda of the earlier meeting hung on paper; null: no posting is recorded. */
  paper?: string | null
  outcome?: 'continued' | 'heard'
}

async function inSession(
  context: Evening['context'],
  meetingId: string,
  date: string,
  people: Evening['people'],
) {
  context.clock.set(at(date, '18:02'))
  // An evening entered later took place whatever its notice was: these tests ask about its items.
  await context.db
    .updateTable('meeting')
    .set({ convened: 1, calledToOrderAt: at(date, '18:02') })
    .where('id', '=', meetingId)
    .execute()
  await callRoll(context, {
    meetingId,
    entries: trees.map((name) => ({ personId: people[name], standing: 'present' as const })),
  })
}

/** December 10, five calendar days after a meeting that continued two items to it. */
async function anEveningOfContinued(db: Store, made: Made = {}): Promise<Evening> {
  const {
    kind = 'regular',
    earlierKind = 'regular',
    paper = at('2026-12-01', '09:00'),
    outcome = 'continued',
  } = made
  const people = await aCommission(db)
  const context = aContext(db, { at: at('2026-12-01', '09:00') })
  const earlier = await aMeeting(db, { heldOn: earlierDay, kind: earlierKind, items: ['Letter', 'Added'] })
  await postAgenda(context, { meetingId: earlier.id, lines: [[earlier.items[0]!, 'Letter']], paper: false })
  if (paper) await hangOnPaper(db, earlier.id, paper)
  await inSession(context, earlier.id, earlierDay, people)
  for (const itemId of earlier.items) {
    if (outcome === 'heard') await openItem(context, { itemId })
    await closeItem(context, { itemId, outcome })
  }
  await adjourn(context, { meetingId: earlier.id, by: 'commission' })

  const { id: meetingId, items } = await aMeeting(db, {
    heldOn: day,
    kind,
    items: ['Other', 'Letter', 'Added'],
  })
  for (const [index, originItemId] of earlier.items.entries()) {
    await db
      .updateTable('agendaItem')
      .set({ originItemId })
      .where('id', '=', items[index + 1]!)
      .execute()
  }
  context.clock.set(at('2026-12-07', '09:00'))
  await postAgenda(context, { meetingId, lines: [[items[0]!, 'Other']] })
  await inSession(context, meetingId, day, people)
  for (const itemId of items) await recordNoSpeakers(context, { itemId, at: at(day, '18:02') })
  return { context, people, meetingId, posted: items[1]!, added: items[2]! }
}

type When = { at?: string | null }

async function move({ context, people }: Evening, itemId: string, when: When = {}): Promise<string> {
  const { id } = await makeMotion(context, {
    itemId,
    kind: 'main',
    text: 'To write again.',
    moverId: people.Juniper,
    seconderId: people.Birch,
    offAgendaException: 'continued',
    ...when,
  })
  return id
}

/** Moves, votes and closes: what decides is the instant of each act. */
async function decide(
  evening: Evening,
  itemId: string,
  moved: When,
  opened: When,
  closed: When,
): Promise<string> {
  const motionId = await move(evening, itemId, moved)
  await openVote(evening.context, { motionId, ...opened })
  await castVotes(evening.context, { motionId, votes: [], rest: 'aye', ...opened })
  await closeVote(evening.context, { motionId, ...closed })
  return motionId
}

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('E4: every path to an action on a continued item', () => {
    it('at the desk: what was posted in time, until midnight of the fifth day, and nothing else', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, posted, added } = evening
      await expect(move(evening, added)).rejects.toEqual(refused('not-posted-before'))
      context.clock.set(at(day, '23:59'))
      await expect(decide(evening, posted, {}, {}, {})).resolves.toBeTypeOf('string')
      context.clock.set(at(sixthDay, '00:15'))
      await expect(move(evening, posted)).rejects.toEqual(refused('continued-too-long'))
    })

    it('by an act entered as of another time: each gate asks about its own instant', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, posted } = evening
      context.clock.set(at(sixthDay, '00:20'))
      const late = { at: at(sixthDay, '00:15') }
      const [early, last] = [{ at: at(day, '23:50') }, { at: at(day, '23:59') }]
      await expect(move(evening, posted, late)).rejects.toEqual(refused('continued-too-long'))
      const motionId = await move(evening, posted, early)
      await expect(openVote(context, { motionId })).rejects.toEqual(refused('continued-too-long'))
      await expect(openVote(context, { motionId, ...late })).rejects.toEqual(refused('continued-too-long'))
      await expect(recordConsent(context, { motionId })).rejects.toEqual(refused('continued-too-long'))
      await openVote(context, { motionId, ...early })
      await castVotes(context, { motionId, votes: [], rest: 'aye', ...early })
      await expect(closeVote(context, { motionId })).rejects.toEqual(refused('continued-too-long'))
      await expect(closeVote(context, { motionId, ...last })).resolves.toMatchObject({
        result: 'Passed, 11–0',
      })
    })

    it('from paper, after the meeting, and by a correction', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, meetingId, posted, added } = evening
      context.clock.set(at(sixthDay, '00:30'))
      await adjourn(context, { meetingId, by: 'commission' })
      context.clock.set(at('2026-12-14', '10:00'))
      const late = { at: at(sixthDay, '00:15') }
      await expect(move(evening, added, { at: null })).rejects.toEqual(refused('not-posted-before'))
      await expect(move(evening, posted, late)).rejects.toEqual(refused('continued-too-long'))
      const last = { at: at(day, '23:50') }
      const id = await decide(evening, posted, last, last, last)
      const correct = (time: string) =>
        correctFact(context, {
          kind: 'motion',
          id,
          changes: { voteClosedAt: { happened: true, at: time } },
          reason: 'By the recording.',
        })
      await expect(correct(late.at)).rejects.toEqual(refused('continued-too-long'))
      await expect(correct(at(day, '23:55'))).resolves.toEqual({ meetingId })
    })

    it('by two clerks at once, and by every other kind of motion', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, people, added } = evening
      const both = await Promise.allSettled([move(evening, added), move(evening, added)])
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      const open: string[] = []
      for (const kind of motionKinds.filter((each) => !isSecondary(each))) {
        const made = { itemId: added, kind, text: 'To do so.', moverId: people.Alder }
        const done = await makeMotion(context, made).then(
          () => true,
          () => false,
        )
        if (done) open.push(kind)
      }
      expect(open).toEqual(aboutTheMeeting)
    })

    it.for<[string, Made, string]>([
      ['posted a minute too late', { paper: at('2026-12-02', '18:01') }, 'not-posted-before'],
      ['without a posting on paper', { paper: null }, 'not-posted-before'],
      ['of a special meeting', { earlierKind: 'special' }, 'not-posted-before'],
      ['that was heard', { outcome: 'heard' }, 'not-continued'],
      ['taken up by a special meeting', { kind: 'special' }, 'not-noticed'],
    ])('refuses an item %s', async ([, made, code]) => {
      const evening = await anEveningOfContinued(db, made)
      await expect(move(evening, evening.posted)).rejects.toEqual(refused(code))
    })

    it('asks that it was continued to this meeting: by the order of adjournment, or as the next one', async () => {
      const evening = await anEveningOfContinued(db)
      const { posted } = evening
      const from = async () =>
        (await getMeetingRecord(db, evening.meetingId)).items.find(({ id }) => id === posted)!.continuedFrom
      expect(await from()).toMatchObject({ continued: true, toThis: true })
      const between = await aMeeting(db, { heldOn: '2026-12-08', kind: 'special' })
      expect(await from()).toMatchObject({ toThis: false })
      await expect(move(evening, posted)).rejects.toEqual(refused('continued-elsewhere'))
      const change = db.updateTable('meeting').where('heldOn', '=', earlierDay)
      await change.set({ adjournedTo: at(day, '18:00') }).execute()
      expect(await from()).toMatchObject({ toThis: true })
      await db
        .updateTable('agendaItem')
        .set({ outcome: 'not-reached' })
        .where('meetingId', '!=', evening.meetingId)
        .execute()
      expect(await from()).toMatchObject({ continued: true, toThis: true })
      await change.set({ adjournedTo: at('2026-12-08', '18:00') }).execute()
      expect(await from()).toMatchObject({ toThis: false })
      await change.set({ adjournedTo: null }).execute()
      expect(await from()).toMatchObject({ continued: false })
      await db.deleteFrom('agendaItem').where('meetingId', '=', between.id).execute()
    })
  })

  describe('E4: around the agenda', () => {
    it('a heading carries no item under it that is not posted, and a correction closes no vote', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, people, meetingId, posted } = evening
      const other = (await getMeetingRecord(db, meetingId)).items[0]!.id
      const child = db.updateTable('agendaItem').where('id', '=', posted)
      const made = { itemId: other, kind: 'main' as const, text: 'To adopt all.', moverId: people.Alder }
      await child.set({ parentId: other }).execute()
      await expect(makeMotion(context, made)).rejects.toEqual(refused('not-on-agenda'))
      await child.set({ outcome: 'withdrawn' }).execute()
      const { id } = await makeMotion(context, made)
      const close = correctFact(context, {
        kind: 'motion',
        id,
        changes: { voteClosedAt: { happened: true, at: context.clock.now() } },
        reason: 'Forgotten.',
      })
      await expect(close).rejects.toEqual(refused('vote-not-closed'))
    })

    it('N8: an item that is given other words after the posting is another matter, here and where it was continued', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, people, meetingId, posted } = evening
      const other = (await getMeetingRecord(db, meetingId)).items[0]!.id
      const move1 = () =>
        makeMotion(context, { itemId: other, kind: 'main', text: 'To buy.', moverId: people.Alder })
      const title = (id: string, words: string) =>
        db.updateTable('agendaItem').set({ title: words }).where('id', '=', id).execute()
      await title(other, 'To buy a helicopter')
      await expect(move1()).rejects.toEqual(refused('other-words'))
      await title(other, 'Other')
      await expect(move1()).resolves.toHaveProperty('id')
      await title(posted, 'To buy a helicopter')
      await expect(move(evening, posted)).rejects.toEqual(refused('other-words'))
      await title(posted, 'Letter')
      await expect(move(evening, posted)).resolves.toBeTypeOf('string')
    })

    it('a finding on which an action rests turns into no lost one by a correction of its votes', async () => {
      const evening = await anEveningOfContinued(db)
      const { context, people, added } = evening
      const vote = async (made: Partial<Parameters<typeof makeMotion>[1]>) => {
        const parties = { moverId: people.Juniper, seconderId: people.Birch }
        const { id: motionId } = await makeMotion(context, {
          itemId: added,
          kind: 'main',
          text: 'So.',
          ...parties,
          ...made,
        })
        await openVote(context, { motionId })
        await castVotes(context, { motionId, votes: [], rest: 'aye' })
        await closeVote(context, { motionId })
        return motionId
      }
      const finding = await vote({ kind: 'off-agenda-finding', offAgendaException: 'immediate-need' })
      const noes = (names: readonly Tree[]) => ({
        motionId: finding,
        votes: names.map((name) => ({ personId: people[name], choice: 'no' as const })),
        reason: 'By the recording.',
      })
      await expect(correctVotes(context, noes(trees.slice(0, 3)))).resolves.toMatchObject({
        result: 'Passed, 8–3',
      })
      await vote({})
      await expect(correctVotes(context, noes(trees.slice(0, 4)))).rejects.toEqual(refused('rests-on-it'))
    })

    it('E2: at a special meeting what was not noticed is not considered either', async () => {
      const evening = await anEveningOfContinued(db, { kind: 'special' })
      const { context, meetingId, added } = evening
      const acts = [
        () => openItem(context, { itemId: added, at: context.clock.now() }),
        () => recordPresentation(context, { itemId: added, givenBy: 'Sam Stone' }),
        () => recordStatement(context, { meetingId, itemId: added, speaker: 'Sam Stone', text: 'So.' }),
        () => makeMotion(context, { itemId: added, kind: 'main', text: 'So.' }),
      ]
      for (const act of acts) await expect(act()).rejects.toEqual(refused('not-noticed'))
      const comment = { meetingId, kind: 'general-comment' as const, title: 'Public comment' }
      const now = context.clock.now()
      context.clock.set(at('2026-12-07', '10:00'))
      await expect(addItem(context, comment)).rejects.toEqual(refused('no-general-comment'))
      context.clock.set(now)
    })
  })

  describe('N10: only paper makes an item posted', () => {
    it('names what is missing until a posting in time is recorded', async () => {
      const people = await aCommission(db)
      const context = aContext(db, { at: at('2026-12-04', '09:00') })
      const { id: meetingId, items } = await aMeeting(db, { heldOn: day, items: ['Letter'] })
      await postAgenda(context, { meetingId, lines: [[items[0]!, 'Letter']], paper: false })
      context.clock.set(at(day, '18:02'))
      await callToOrder(context, { meetingId })
      await inSession(context, meetingId, day, people)
      const made = { itemId: items[0]!, kind: 'main' as const, text: 'To write.', moverId: people.Alder }
      await expect(makeMotion(context, made)).rejects.toMatchObject({
        code: 'no-paper',
        message: 'No paper posting is recorded: record place and time, or take it up by an exception.',
      })
      const caution = async () => unpublishedCaution(await getMeetingRecord(db, meetingId))?.code ?? null
      expect(await caution()).toBe('agenda-not-on-paper')
      await hangOnPaper(db, meetingId, at('2026-12-07', '18:01'))
      expect(await caution()).toBe('agenda-posted-late')
      await expect(makeMotion(context, made)).rejects.toEqual(refused('posted-late'))
      await db
        .updateTable('posting')
        .set({ postedAt: at('2026-12-07', '18:00') })
        .execute()
      await expect(makeMotion(context, made)).resolves.toHaveProperty('id')
      expect(await caution()).toBeNull()
    })
  })
})
