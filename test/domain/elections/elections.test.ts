import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctElection, strikeElection } from '#app/domain/elections/correct-election.server.ts'
import {
  castElectionVotes,
  closeRound,
  electByConsent,
  openRound,
} from '#app/domain/elections/elect.server.ts'
import {
  closeNominations,
  electionOf,
  nominate,
  openElection,
  setStanding,
} from '#app/domain/elections/hold-election.server.ts'
import type { OpenElectionInput } from '#app/domain/elections/forms.ts'
import { electedOf } from '#app/domain/meeting-record/votes/election.ts'
import { recordArrival, recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { mendOffice } from '#app/domain/succession/keep-office.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, at, trees, type Evening, type Tree } from '#test/setup/meeting.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'
const reason = 'By the recording.'

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db)
  })
  afterEach(() => db.destroy())

  const open = (made: Partial<OpenElectionInput> = {}) =>
    openElection(evening.context, {
      itemId: evening.items[0]!,
      office: 'chair',
      begins: 'at-once',
      ...made,
    })
  const put = async (electionId: string, names: readonly Tree[], when?: string | null) => {
    for (const name of names) {
      const by = { personId: evening.people[name], nominatorId: evening.people.Alder }
      await nominate(evening.context, { electionId, ...by, at: when })
    }
    await closeNominations(evening.context, { electionId, close: true, at: when })
  }
  /** Nominations closed for these, comment called. */
  const ready = async (names: readonly Tree[], made: Partial<OpenElectionInput> = {}) => {
    const { id } = await open(made)
    await put(id, names)
    await callComment(evening.context, { itemId: evening.items[0]! })
    return id
  }
  /** The first members name these in order of the roll; all others abstain. */
  const name = (electionId: string, named: Partial<Record<Tree, Tree | 'abstain'>>) =>
    castElectionVotes(evening.context, {
      electionId,
      votes: trees.map((tree) => {
        const one = named[tree] ?? 'abstain'
        return { personId: evening.people[tree], named: one === 'abstain' ? one : evening.people[one] }
      }),
    })
  const by = (first: Tree, count: number, second: Tree, rest = trees.length - count) =>
    Object.fromEntries(
      trees.slice(0, count + rest).map((tree, index) => [tree, index < count ? first : second]),
    ) as Partial<Record<Tree, Tree>>
  const found = async (electionId: string) =>
    electionOf(await getMeetingRecord(db, evening.meetingId), electionId).election
  const elected = async (electionId: string) => electedOf(await found(electionId))?.name ?? null
  const chairOn = async (date: string) =>
    (await rosterOn(db, date)).lines.find(({ office }) => office === 'chair')?.person?.name ?? null

  describe('an election by name', () => {
    it('ties, is taken again without who withdrew, and elects only once that round is closed', async () => {
      const id = await ready(['Birch', 'Cedro', 'Elm'])
      await openRound(evening.context, { electionId: id })
      await name(id, { ...by('Birch', 5, 'Cedro', 5), Poplar: 'abstain' })
      expect(await elected(id)).toBeNull()
      expect((await closeRound(evening.context, { electionId: id })).result).toBe(
        'No one was elected: a tie (Birch 5, Cedro 5, Elm 0)',
      )
      expect([await elected(id), await chairOn('2026-12-11')]).toEqual([null, 'Alder'])
      const elm = (await found(id)).nominations[2]!.id
      await setStanding(evening.context, { electionId: id, nominationId: elm, declines: true })
      await openRound(evening.context, { electionId: id })
      await expect(
        castElectionVotes(evening.context, {
          electionId: id,
          votes: [{ personId: evening.people.Fir, named: evening.people.Elm }],
        }),
      ).rejects.toEqual(refused('no-candidate'))
      await name(id, by('Birch', 6, 'Cedro'))
      expect([await elected(id), await chairOn('2026-12-11')]).toEqual([null, 'Alder'])
      expect((await closeRound(evening.context, { electionId: id })).result).toBe(
        'Birch was elected (Birch 6, Cedro 5)',
      )
      expect([await elected(id), await chairOn('2026-12-11')]).toEqual(['Birch', 'Birch'])
      expect((await found(id)).rounds.map(({ votes }) => votes.length)).toEqual([11, 11])
    })

    it('keeps the officers that the meeting began with in its own record', async () => {
      const id = await ready(['Birch'])
      await electByConsent(evening.context, { electionId: id })
      expect(await chairOn(day)).toBe('Birch')
      const { roster } = await getMeetingRecord(db, evening.meetingId)
      expect(roster.find(({ office }) => office === 'chair')?.name).toBe('Alder')
    })

    it('begins the term as the vote says', async () => {
      const end = await ready(['Birch'], { begins: 'end-of-meeting' })
      await electByConsent(evening.context, { electionId: end })
      expect([await chairOn(day), await chairOn('2026-12-11')]).toEqual(['Alder', 'Birch'])
      const dated = await open({ office: 'vice-chair', begins: 'on-date', beginsOn: '2027-01-01' })
      await put(dated.id, ['Cedro'])
      await electByConsent(evening.context, { electionId: dated.id })
      const offices = await db
        .selectFrom('officeTerm')
        .selectAll()
        .where('office', '=', 'vice-chair')
        .execute()
      expect(offices).toMatchObject([{ personId: evening.people.Cedro, fromOn: '2027-01-01', toOn: null }])
      await expect(open({ begins: 'on-date' })).rejects.toEqual(refused('no-date'))
      await expect(open({ begins: 'on-date', beginsOn: '2026-12-09' })).rejects.toEqual(
        refused('before-the-election'),
      )
      await expect(open({ endsOn: '2026-12-09' })).rejects.toEqual(refused('ends-before-it-begins'))
      const later = { begins: 'end-of-meeting' as const, endsOn: day }
      await expect(open(later)).rejects.toEqual(refused('ends-before-it-begins'))
    })

    it('takes a nomination once, of members, by a member who is there, while nominations are open', async () => {
      const { id } = await open()
      const of = (personId: string, nominatorId = evening.people.Fir) =>
        nominate(evening.context, { electionId: id, personId, nominatorId })
      await expect(of('nobody')).rejects.toMatchObject({ kind: 'not-found' })
      await recordDeparture(evening.context, { meetingId: evening.meetingId, personId: evening.people.Hazel })
      await expect(of(evening.people.Birch, evening.people.Hazel)).rejects.toEqual(refused('not-present'))
      await expect(closeNominations(evening.context, { electionId: id, close: true })).rejects.toEqual(
        refused('nobody-stands'),
      )
      const { id: nominationId } = await of(evening.people.Birch)
      await expect(of(evening.people.Birch)).rejects.toEqual(refused('already-nominated'))
      await setStanding(evening.context, { electionId: id, nominationId, declines: true })
      await expect(closeNominations(evening.context, { electionId: id, close: true })).rejects.toEqual(
        refused('nobody-stands'),
      )
      await setStanding(evening.context, { electionId: id, nominationId, declines: false })
      await expect(openRound(evening.context, { electionId: id })).rejects.toEqual(
        refused('nominations-open'),
      )
      await closeNominations(evening.context, { electionId: id, close: true })
      await expect(of(evening.people.Cedro)).rejects.toEqual(refused('nominations-closed'))
      await closeNominations(evening.context, { electionId: id, close: false })
      await of(evening.people.Cedro)
      await closeNominations(evening.context, { electionId: id, close: true })
      await callComment(evening.context, { itemId: evening.items[0]! })
      await expect(electByConsent(evening.context, { electionId: id })).rejects.toEqual(refused('opposed'))
      await expect(open()).rejects.toEqual(refused('election-open'))
    })

    it('elects with the most votes where the setting says so, and not by a majority rule', async () => {
      const three = { ...by('Birch', 5, 'Cedro', 3), Linden: 'Elm', Maple: 'Elm', Poplar: 'Elm' } as const
      const majority = await ready(['Birch', 'Cedro', 'Elm'])
      await openRound(evening.context, { electionId: majority })
      await name(majority, three)
      expect((await closeRound(evening.context, { electionId: majority })).result).toMatch(
        /^No one was elected: no one had more than half/,
      )
      await strikeElection(evening.context, { electionId: majority, reason })
      await db
        .insertInto('setting')
        .values({
          id: 'rule',
          key: 'electionRule',
          value: '"plurality"',
          effectiveOn: '2026-01-01',
          setAt: '2026-01-01T00:00:00.000Z',
          basis: 'invented',
          source: null,
        } as never)
        .execute()
      const { id } = await open()
      await put(id, ['Birch', 'Cedro', 'Elm'])
      await openRound(evening.context, { electionId: id })
      await name(id, three)
      expect((await closeRound(evening.context, { electionId: id })).result).toMatch(/^Birch was elected/)
    })
  })

  describe('the gates of a vote hold for an election: E5, E7, E13, and one question at a time', () => {
    it('now, as of another time and without a vote', async () => {
      const { id } = await open()
      await put(id, ['Birch'])
      const electionId = id
      for (const act of [openRound, electByConsent]) {
        for (const when of [undefined, at(day, '18:02'), null]) {
          await expect(act(evening.context, { electionId, at: when })).rejects.toEqual(
            refused('comment-not-called'),
          )
        }
        await expect(act(evening.context, { electionId, unrecorded: ['comment'] })).rejects.toEqual(
          refused('happens-now'),
        )
      }
    })

    it('everyone present names somebody or abstains, the recused and absent are written so, no other votes', async () => {
      const { context, people, meetingId, items } = evening
      const id = await ready(['Birch', 'Cedro'])
      await recordDeparture(context, { meetingId, personId: people.Poplar })
      const recusal = { itemId: items[0]!, personId: people.Maple, reason: 'Interest', leftRoom: false }
      await recordRecusal(context, recusal)
      await openRound(context, { electionId: id })
      const vote = (tree: Tree, named: string) =>
        castElectionVotes(context, { electionId: id, votes: [{ personId: people[tree], named }] })
      await expect(vote('Poplar', people.Birch)).rejects.toEqual(refused('voter-absent'))
      await expect(vote('Maple', people.Birch)).rejects.toEqual(refused('voter-recused'))
      await expect(closeRound(context, { electionId: id })).rejects.toEqual(refused('votes-missing'))
      for (const tree of trees.slice(0, 9)) await vote(tree, tree === 'Fir' ? 'abstain' : people.Birch)
      await expect(makeMotion(context, { itemId: items[1]!, kind: 'main', text: 'To act.' })).rejects.toEqual(
        refused('vote-open'),
      )
      await expect(closeItem(context, { itemId: items[0]!, outcome: 'heard' })).rejects.toMatchObject({
        kind: 'rule-refused',
      })
      await expect(adjourn(context, { meetingId, by: 'commission' })).rejects.toEqual(refused('vote-open'))
      await closeRound(context, { electionId: id })
      const votes = (await found(id)).rounds[0]!.votes
      const of = (tree: Tree) => votes.find(({ person }) => person.id === people[tree])?.choice
      expect([of('Alder'), of('Fir'), of('Maple'), of('Poplar')]).toEqual([
        'named',
        'abstain',
        'recused',
        'absent',
      ])
    })

    it('without a quorum nobody is elected', async () => {
      const { context, people, meetingId } = evening
      const id = await ready(['Birch'])
      for (const tree of trees.slice(0, 6))
        await recordDeparture(context, { meetingId, personId: people[tree] })
      await expect(openRound(context, { electionId: id })).rejects.toEqual(refused('no-quorum'))
      await expect(electByConsent(context, { electionId: id })).rejects.toEqual(refused('no-quorum'))
      await recordArrival(context, { meetingId, personId: people.Alder })
      await openRound(context, { electionId: id })
    })

    it('from paper it is entered as it was', async () => {
      const { context, people, meetingId, items } = evening
      await callComment(context, { itemId: items[0]! })
      context.clock.forward(60)
      await adjourn(context, { meetingId, by: 'commission' })
      const { id } = await open({ at: null })
      await put(id, ['Birch', 'Cedro'], null)
      await openRound(context, { electionId: id, at: null })
      const votes = trees.map((tree) => ({ personId: people[tree], named: people.Cedro }))
      await castElectionVotes(context, { electionId: id, votes, at: null })
      await closeRound(context, { electionId: id, at: null })
      expect([await elected(id), await chairOn('2026-12-11')]).toEqual(['Cedro', 'Cedro'])
    })
  })

  describe('a correction', () => {
    const tookBirch = async () => {
      const id = await ready(['Birch', 'Cedro'])
      await openRound(evening.context, { electionId: id })
      await name(id, by('Birch', 6, 'Cedro'))
      await closeRound(evening.context, { electionId: id })
      return { id, roundId: (await found(id)).rounds[0]!.id }
    }
    const turn = (id: string, roundId: string, tree: Tree, named: string) =>
      correctElection(evening.context, {
        electionId: id,
        votes: [{ roundId, votes: [{ personId: evening.people[tree], named }] }],
        reason,
      })

    it('of a vote counts anew, and the register follows it', async () => {
      const { id, roundId } = await tookBirch()
      expect((await turn(id, roundId, 'Alder', evening.people.Cedro)).standing).toBe('Cedro was elected')
      expect(await chairOn('2026-12-11')).toBe('Cedro')
      await turn(id, roundId, 'Alder', 'abstain')
      expect([await elected(id), await chairOn('2026-12-11')]).toEqual([null, 'Alder'])
      expect(await db.selectFrom('officeTerm').selectAll().execute()).toMatchObject([{ toOn: null }])
    })

    it('of the term moves it in the register', async () => {
      const { id } = await tookBirch()
      const term = { begins: 'on-date' as const, beginsOn: '2027-01-01', endsOn: '2027-12-31' }
      await correctElection(evening.context, { electionId: id, term, reason })
      expect([await chairOn('2026-12-31'), await chairOn('2027-01-01'), await chairOn('2028-01-01')]).toEqual(
        ['Alder', 'Birch', null],
      )
    })

    it('elects in no round after which another was taken, and leaves a register that was changed by hand', async () => {
      const id = await ready(['Birch', 'Cedro'])
      await openRound(evening.context, { electionId: id })
      await name(id, { ...by('Birch', 5, 'Cedro', 5), Poplar: 'abstain' })
      await closeRound(evening.context, { electionId: id })
      await openRound(evening.context, { electionId: id })
      await name(id, by('Birch', 6, 'Cedro'))
      await closeRound(evening.context, { electionId: id })
      const [first, second] = (await found(id)).rounds
      await expect(turn(id, first!.id, 'Poplar', evening.people.Cedro)).rejects.toEqual(
        refused('later-round'),
      )
      expect(await elected(id)).toBe('Birch')
      const begun = await db
        .selectFrom('officeTerm')
        .selectAll()
        .where('personId', '=', evening.people.Birch)
        .executeTakeFirstOrThrow()
      await mendOffice(evening.context, {
        officeTermId: begun.id,
        office: 'chair',
        fromOn: '2026-12-12',
        toOn: null,
        reason,
      })
      await expect(turn(id, second!.id, 'Alder', evening.people.Cedro)).rejects.toEqual(
        refused('register-changed'),
      )
    })

    it('strikes it whole, and the register says again what it said', async () => {
      const { id } = await tookBirch()
      await strikeElection(evening.context, { electionId: id, reason })
      expect(await chairOn('2026-12-11')).toBe('Alder')
      expect((await getMeetingRecord(db, evening.meetingId)).items[0]!.elections).toEqual([])
      await expect(strikeElection(evening.context, { electionId: id, reason })).rejects.toMatchObject({
        kind: 'not-found',
      })
    })
  })
})
