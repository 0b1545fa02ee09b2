import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nothingGiven } from '#app/domain/comments/given.ts'
import { groupTime } from '#app/domain/comments/queue/group-time.ts'
import { getSpeakersPage } from '#app/domain/comments/queue/speakers-page.server.ts'
import { changeOwn } from '#app/domain/comments/receipt/change-own.server.ts'
import { getReceipt } from '#app/domain/comments/receipt/receipt.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { listPrivateRows } from '#app/domain/comments/retention.server.ts'
import { release, setAside } from '#app/domain/comments/review/review.server.ts'
import { listEarlierActs } from '#app/domain/comments/sign-up/earlier-acts.server.ts'
import { mostInGroup, othersOf, problemsOfGroup } from '#app/domain/comments/sign-up/group.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { queueOutcomeMail } from '#app/domain/mail/outcome-mail.server.ts'
import { markSent, takeDueMail } from '#app/domain/mail/outgoing.server.ts'
import type { Database } from '#db/schema.ts'
import { untouched } from '#test/factories/turn.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

const typed = (others: string, people = '') => ({ others, people })
const names = (count: number) => Array.from({ length: count }, (_, index) => `Name ${index}`).join('\n')

describe('a group on one form', () => {
  test.each([
    ['nobody else', typed(''), []],
    ['a name to a line, empty ones left out', typed(' Bo \r\n\r\n\u200b\nCy  Li'), ['Bo', 'Cy Li']],
    ['a number, and no names', typed('', '3'), [null, null]],
    ['more people than names', typed('Bo', '4'), ['Bo', null, null]],
    ['one who comes alone', typed('', '1'), []],
    ['what is no number', typed('Bo', 'many'), ['Bo']],
  ])('%s', (_what, group, others) => expect(othersOf(group)).toEqual(others))

  test.each([
    ['as many as fit', typed(names(mostInGroup - 1), String(mostInGroup)), []],
    ['one more', typed(names(mostInGroup)), ['group-many']],
    ['a number of one more', typed('', String(mostInGroup + 1)), ['people']],
    ['none', typed('', '0'), ['people']],
    ['no number', typed('', 'some'), ['people']],
    ['fewer than are named', typed('Bo\nCy', '2'), ['people-few']],
    ['just as many as are named', typed('Bo\nCy', '3'), []],
    ['a name of 100 characters', typed('x'.repeat(100)), []],
    ['a name of 101', typed('x'.repeat(101)), ['name-long']],
  ])('is refused beyond its bounds: %s', (_what, group, codes) =>
    expect(problemsOfGroup(group).map(({ code }) => code)).toEqual(codes),
  )
})

describe('the time of a group', () => {
  const turn = (made: object = {}) =>
    ({ ...untouched, doubled: 0, leadId: null, commentId: 'c', ...made }) as Parameters<
      typeof groupTime
    >[0][number]
  const time = { seconds: 180, simultaneous: false }

  test('is that of each who is still to speak, doubled through an interpreter', () => {
    expect(groupTime([turn(), turn(), turn()], time)).toEqual({ people: 3, seconds: 540 })
    expect(groupTime([turn(), turn({ doubled: 1 })], time)).toEqual({ people: 2, seconds: 540 })
    expect(groupTime([turn({ doubled: 1 })], { ...time, simultaneous: true }).seconds).toBe(180)
  })

  test('leaves out who spoke, withdrew or gave up the time', () => {
    const at = '2026-12-11T02:00:00.000Z'
    const gone = [
      turn({ calledAt: at, startedAt: at, endedAt: at }),
      turn({ withdrawnAt: at }),
      turn({ cededToId: 't' }),
    ]
    expect(groupTime([...gone, turn({ calledAt: at, startedAt: at })], time)).toEqual({
      people: 1,
      seconds: 180,
    })
  })
})

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const others = ['Bo', null, 'Cy', 'Dee']
  const group = (more: Partial<SignUpInput> = {}) =>
    aSignUp(posted, { kind: 'speak', mode: 'in-person', text: null, displayName: 'Ana', others, ...more })
  const alone = (displayName: string) =>
    aSignUp(posted, { kind: 'speak', mode: 'in-person', text: null, displayName })
  const receipt = (code: string) => getReceipt(db, code, posted.context.clock.now())
  const queue = async () =>
    (await getSpeakersPage(db, posted.slug, posted.context.clock.now())).items[0]!.speakers.map(
      ({ number, name, place }) => [number, name, place],
    )

  test('of five has five numbers and places, one receipt, and its time in public', async () => {
    const { code, number } = await group()
    expect(await group({ ticket: 'once' }).then(({ code: other }) => other)).not.toBe(code)
    await withdrawOwn(posted.context, { code: (await group({ ticket: 'x' })).code, itemId: null })
    expect(number).toBe(1)
    const found = await receipt(code)
    expect(found.people.map((one) => [one.number, one.displayName, one.lines[0]!.place])).toEqual([
      [1, 'Ana', 1],
      [2, 'Bo', 2],
      [3, null, 3],
      [4, 'Cy', 4],
      [5, 'Dee', 5],
    ])
    expect(found.together).toEqual({ people: 5, seconds: 900 })
    const { items } = await getCommentsForPublic(
      db,
      posted.slug,
      new URLSearchParams(),
      posted.context.clock.now(),
    )
    expect(items[0]!.queue.slice(0, 2).map(({ together }) => together)).toEqual([
      { people: 5, seconds: 900 },
      null,
    ])
    expect(JSON.stringify(items)).not.toContain('Ana')
  })

  test('sent twice counts once, and is called one after another before who came later', async () => {
    await alone('First')
    const { code } = await group({ ticket: 'once' })
    await alone('Last')
    expect(await group({ ticket: 'once' })).toMatchObject({ code, repeated: true })
    expect((await queue()).map(([, name]) => name)).toEqual([
      'First',
      'Ana',
      'Bo',
      'No name given',
      'Cy',
      'Dee',
      'Last',
    ])
  })

  test('is withdrawn by one, who is the first, from an item, and whole', async () => {
    const { code } = await group({ itemIds: posted.items.slice(0, 2) })
    await withdrawOwn(posted.context, { code, itemId: null, number: 1 })
    let found = await receipt(code)
    expect([found.status, found.mayChange, found.mayWithdraw]).toEqual(['open', true, true])
    expect(found.people.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false, false, false])
    expect(found.together?.people).toBe(4)
    await withdrawOwn(posted.context, { code, itemId: posted.items[1]! })
    found = await receipt(code)
    expect(found.people[1]!.lines.map(({ state }) => state)).toEqual(['waiting', 'withdrawn'])
    await withdrawOwn(posted.context, { code, itemId: null })
    await withdrawOwn(posted.context, { code, itemId: null })
    found = await receipt(code)
    expect([found.status, found.mayWithdraw, found.together]).toEqual(['withdrawn', false, null])
  })

  test('is changed by its one code: names, items and the interpreter of all who are still in it', async () => {
    const { code } = await group()
    await withdrawOwn(posted.context, { code, itemId: null, number: 5 })
    await changeOwn(posted.context, {
      ...nothingGiven,
      code,
      displayName: 'Anna',
      interpreter: 'Spanish',
      groupName: 'Neighbors',
      itemIds: [posted.items[1]!],
      email: { keep: true },
      language: 'en',
      names: new Map([[3, 'Eve']]),
    })
    const found = await receipt(code)
    expect(found.people.map(({ displayName }) => displayName)).toEqual(['Anna', 'Bo', 'Eve', 'Cy', 'Dee'])
    expect(found.people[1]!.lines.map(({ itemId, state }) => [itemId, state])).toEqual([
      [posted.items[0]!, 'withdrawn'],
      [posted.items[1]!, 'waiting'],
    ])
    expect(found.people[4]!.lines).toHaveLength(1)
    expect(found.together).toEqual({ people: 4, seconds: 4 * 360 })
    const rows = await db.selectFrom('comment').select('groupName').execute()
    expect(rows.every(({ groupName }) => groupName === 'Neighbors')).toBe(true)
  })

  test('keeps in confidence what was told, of each, until it is deleted', async () => {
    await group({ interpreter: 'Spanish', accommodation: 'A ramp', email: 'ana@example.org' })
    const rows = await db.selectFrom('commentPrivate').selectAll().execute()
    expect(rows.map(({ interpreter }) => interpreter)).toEqual(Array(5).fill('Spanish'))
    expect(rows.filter(({ email, accommodation }) => email ?? accommodation)).toHaveLength(1)
    expect((await listPrivateRows(db, posted.context.clock.now())).meetings[0]!.contacts).toBe(5)
    expect(await db.selectFrom('outgoingMail').select('kind').execute()).toHaveLength(1)
  })

  test('is told by mail of each who spoke, at the address of the first, who may have left it', async () => {
    const { code } = await group({ email: 'ana@example.org' })
    await alone('Last')
    const now = posted.context.clock.now()
    const budget = { secret: Buffer.alloc(32, 1), serverAnHour: 5 }
    const mails = async () => {
      await queueOutcomeMail(db, now)
      const letters = await takeDueMail(db, now, budget)
      for (const letter of letters) await markSent(db, letter, now)
      return letters.map(({ to, parts }) => [to, parts.map((part) => [part.kind, part.comment.number])])
    }
    expect(await mails()).toEqual([['ana@example.org', [['receipt', 1]]]])
    await withdrawOwn(posted.context, { code, itemId: null, number: 1 })
    const spoke = db.selectFrom('comment').select('id').where('number', 'in', [1, 2, 3, 6])
    await db
      .updateTable('turn')
      .set({ calledAt: now, startedAt: now, endedAt: now })
      .where('commentId', 'in', spoke)
      .where('withdrawnAt', 'is', null)
      .execute()
    const [[to, parts]] = (await mails()) as [[string, [string, number][]]]
    expect(to).toBe('ana@example.org')
    expect(parts.toSorted((one, other) => one[1] - other[1])).toEqual([
      ['spoke', 2],
      ['spoke', 3],
    ])
    expect(await mails()).toEqual([])
  })

  test('that waits is released and set aside in one act; one who stands in line is set aside alone', async () => {
    const { number } = await group({ held: 'flood' })
    const meetingId = posted.meetingId
    await setAside(posted.context, { meetingId, numbers: [number + 1], reason: 'automated' })
    expect(await queue().catch(() => [])).toEqual([])
    expect((await release(posted.context, { meetingId, numbers: [number] })).numbers).toHaveLength(5)
    expect(await queue()).toHaveLength(5)
    expect(
      (await setAside(posted.context, { meetingId, numbers: [2], reason: 'automated' })).numbers,
    ).toEqual([2])
  })

  test('is found again by its code, with the names of all who are in it', async () => {
    const { code } = await group()
    await withdrawOwn(posted.context, { code, itemId: null, number: 2 })
    const [found] = await listEarlierActs(db, posted.meetingId, [{ code, sameForm: false }])
    expect(found!.names).toEqual(['Ana', null, 'Cy', 'Dee'])
    await withdrawOwn(posted.context, { code, itemId: null })
    expect(await listEarlierActs(db, posted.meetingId, [{ code, sameForm: false }])).toEqual([])
  })
})
