import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { castElectionVotes, closeRound, openRound } from '#app/domain/elections/elect.server.ts'
import {
  closeNominations,
  electionOf,
  nominate,
  openElection,
  setStanding,
} from '#app/domain/elections/hold-election.server.ts'
import { registerConflict } from '#app/domain/elections/seat-elected.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { commissionerJson } from '#app/domain/overviews/commissioners-public.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { endOffice, mendOffice, beginOffice } from '#app/domain/succession/keep-office.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, trees, type Evening, type Tree } from '#test/setup/meeting.ts'

const day = '2026-12-10'

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let electionId: string
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db)
  })
  afterEach(() => db.destroy())

  /** An agenda that names the item, public for days. */
  const publish = async (store: Store) => {
    const edition = { series: 'agenda' as const, number: 1, stage: 'published' as const }
    const line = { number: '6.A', title: 'Officers', files: [], children: [], id: evening.items[0]! }
    const document = JSON.stringify({ sections: [{ blocks: [{ type: 'agenda', items: [line] }] }] })
    const made = { frozenAt: '2026-12-01T00:00:00.000Z', frozenBy: 'Dana Rivers', basis: 'invented' as const }
    await store
      .insertInto('edition')
      .values({
        id: newId(),
        meetingId: evening.meetingId,
        ...edition,
        ...made,
        document,
        documentHash: 'a'.repeat(64),
        differences: null,
        reason: null,
        publicAt: made.frozenAt,
        adoptingMotionId: null,
        source: null,
      })
      .execute()
  }

  /** The page with a public agenda; it is taken back again, as the acts would ask where it was posted. */
  const told = async (tree: Tree) => {
    const trx = await db.startTransaction().execute()
    await publish(trx)
    const page = await shown(trx, tree)
    await trx.rollback().execute()
    return page
  }
  const shown = (store: Store, tree: Tree) => {
    const slug = tree
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .toLowerCase()
    return commissionerJson(store, slug, { now: evening.context.clock.now(), year: null })
  }
  const votes = async (tree: Tree) =>
    (await told(tree)).electionVotes.map(({ choice, named, round, rounds, result }) => [
      choice,
      named,
      `${round}/${rounds}`,
      result,
    ])
  const stand = async (names: readonly Tree[], when?: null) => {
    const opened = { itemId: evening.items[0]!, office: 'chair' as const, begins: 'at-once' as const }
    electionId = (await openElection(evening.context, { ...opened, at: when })).id
    for (const name of names) {
      await nominate(evening.context, { electionId, personId: evening.people[name], at: when })
    }
    await closeNominations(evening.context, { electionId, close: true, at: when })
  }
  const cast = (named: Partial<Record<Tree, Tree | 'abstain'>>, when?: null) =>
    castElectionVotes(evening.context, {
      electionId,
      votes: Object.entries(named).map(([tree, one]) => ({
        personId: evening.people[tree as Tree],
        named: one === 'abstain' ? one : evening.people[one],
      })),
      at: when,
    })
  const each = (of: (index: number) => Tree | 'abstain', some: readonly Tree[] = trees) =>
    Object.fromEntries(some.map((tree, index) => [tree, of(index)])) as Partial<Record<Tree, Tree>>
  const over = async () => {
    evening.context.clock.forward(60)
    await adjourn(evening.context, { meetingId: evening.meetingId, by: 'commission' })
  }
  const conflict = async () => {
    const record = await getMeetingRecord(db, evening.meetingId)
    return registerConflict(db, record, electionOf(record, electionId).election)
  }

  it('tells of each closed round whom the member named and what came of it, once the meeting is over', async () => {
    await recordDeparture(evening.context, { meetingId: evening.meetingId, personId: evening.people.Poplar })
    await callComment(evening.context, { itemId: evening.items[0]! })
    await stand(['Birch', 'Cedro', 'Elm'])
    const here = trees.slice(0, 10)
    await openRound(evening.context, { electionId })
    await cast(each((index) => (index < 5 ? 'Birch' : 'Cedro'), here))
    await closeRound(evening.context, { electionId })
    const elm = (await getMeetingRecord(db, evening.meetingId)).items[0]!.elections[0]!.nominations[2]!.id
    await setStanding(evening.context, { electionId, nominationId: elm, declines: true })
    await openRound(evening.context, { electionId })
    await cast(each((index) => (index < 6 ? 'Birch' : index < 9 ? 'Cedro' : 'abstain'), here))
    expect(await votes('Fir')).toEqual([])
    await closeRound(evening.context, { electionId })
    expect(await votes('Fir')).toEqual([])
    await over()
    const tie = 'No one was elected: a tie (Birch 5, Cedro 5, Elm 0)'
    const result = 'Birch was elected (Birch 6, Cedro 3)'
    expect(await votes('Fir')).toEqual([
      ['named', 'Birch', '2/2', result],
      ['named', 'Cedro', '1/2', tie],
    ])
    expect((await votes('Maple'))[0]).toEqual(['abstain', null, '2/2', result])
    expect((await votes('Poplar'))[0]).toEqual(['absent', null, '2/2', result])
    expect((await told('Álamo')).electionVotes[0]).toEqual({
      meetingSlug: '2026-12-10-regular',
      heldOn: day,
      item: { number: '6.A', title: 'Officers' },
      office: 'Chair',
      round: 2,
      rounds: 2,
      choice: 'named',
      named: 'Birch',
      result,
      basis: 'recorded',
      source: null,
    })
    expect(JSON.stringify(await told('Fir'))).not.toContain(evening.people.Birch)
  })

  it('shows nobody as elected by a round that is open when the record is public, and none of a hidden meeting', async () => {
    await callComment(evening.context, { itemId: evening.items[0]! })
    await over()
    await stand(['Birch', 'Cedro'], null)
    await openRound(evening.context, { electionId, at: null })
    await cast(
      each(() => 'Birch', trees.slice(0, 10)),
      null,
    )
    expect((await told('Birch')).electionVotes).toEqual([])
    expect(JSON.stringify(await told('Birch'))).not.toContain('elected')
    expect((await told('Birch')).office).toBeNull()
    await closeRound(evening.context, { electionId, at: null, unrecorded: ['votes'] })
    const result = 'Birch was elected (Birch 10, Cedro 0)'
    expect(await votes('Alder')).toEqual([['named', 'Birch', '1/1', result]])
    expect(await votes('Poplar')).toEqual([['not-recorded', null, '1/1', result]])
    expect((await shown(db, 'Alder')).electionVotes).toEqual([])
  })

  it('asks the clerk while the register of officers says otherwise, and only then', async () => {
    const { context, people } = evening
    const [first] = await db.selectFrom('officeTerm').select('id').execute()
    await endOffice(context, { officeTermId: first!.id, toOn: '2026-12-09' })
    const { id: other } = await beginOffice(context, {
      office: 'chair',
      personId: people.Cedro,
      fromOn: day,
      toOn: null,
    })
    await callComment(context, { itemId: evening.items[0]! })
    await stand(['Birch'])
    await openRound(context, { electionId })
    await cast(each(() => 'Birch'))
    expect(await conflict()).toBeNull()
    await closeRound(context, { electionId })
    const words = 'The register of officers has another term from December 10, 2026. Correct it there.'
    expect(await conflict()).toBe(words)
    const mended = { officeTermId: other, office: 'chair' as const, toOn: null, reason: 'Typed wrong.' }
    await mendOffice(context, { ...mended, fromOn: '2026-12-11' })
    expect(await conflict()).toBe(
      'The register of officers lacks the term from December 10, 2026. Enter it there.',
    )
    await beginOffice(context, { office: 'chair', personId: people.Birch, fromOn: day, toOn: day })
    expect(await conflict()).toBeNull()
  })

  it('asks nothing where the election began the term, also after the clerk moved it', async () => {
    const { context, people } = evening
    await callComment(context, { itemId: evening.items[0]! })
    await stand(['Birch'])
    await openRound(context, { electionId })
    await cast(each(() => 'Birch'))
    await closeRound(context, { electionId })
    expect(await conflict()).toBeNull()
    const begun = await db
      .selectFrom('officeTerm')
      .select('id')
      .where('personId', '=', people.Birch)
      .executeTakeFirstOrThrow()
    const moved = { office: 'chair' as const, fromOn: '2026-12-12', toOn: null, reason: 'As the vote said.' }
    await mendOffice(context, { officeTermId: begun.id, ...moved })
    expect(await conflict()).toBeNull()
  })
})
