import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { receiptHashOf } from '#app/domain/comments/sign-up/receipt-hash.server.ts'
import { signUp, signUpAll } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { Database } from '#db/schema.ts'
import { aSignUp, aVisitor, aPostedMeeting } from '#test/setup/comments.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let meetings = 0
  let meeting: Awaited<ReturnType<typeof aPostedMeeting>>
  let visitor: ReturnType<typeof aVisitor>
  beforeAll(async () => {
    db = await newStore()
  })
  afterAll(() => db.destroy())
  beforeEach(async () => {
    meetings += 1
    meeting = await aPostedMeeting(db, { heldOn: `2027-01-${String(meetings).padStart(2, '0')}` })
    visitor = aVisitor(db)
  })

  const said = (given: Partial<SignUpInput> = {}) => aSignUp(meeting.id, meeting.items[0]!, given)
  const comments = () =>
    db.selectFrom('comment').selectAll().where('meetingId', '=', meeting.id).orderBy('number').execute()
  const turns = () =>
    db.selectFrom('turn').selectAll().where('meetingId', '=', meeting.id).orderBy('place').execute()
  const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

  describe('the same form', () => {
    it('sent twice is one sign-up, with one code', async () => {
      const form = said({ displayName: 'Lark' })
      const first = await signUp(visitor, form)
      visitor.clock.forward(10)
      expect(await signUp(visitor, { ...form })).toEqual({ ...first, repeated: true })
      expect([await comments(), await turns()].map(({ length }) => length)).toEqual([1, 1])
    })

    it('sent twice in one moment is one sign-up', async () => {
      const form = said()
      const [first, second] = await signUpAll(visitor, [form, { ...form }])
      expect(second).toEqual({ ...first, repeated: true })
      expect([await comments(), await turns()].map(({ length }) => length)).toEqual([1, 1])
    })

    it('sent ten times at once by ten requests is one sign-up', async () => {
      const form = said()
      const all = await Promise.all(oneTo(10).map(() => signUp(visitor, { ...form })))
      expect(new Set(all.map(({ code }) => code)).size).toBe(1)
      expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1)
      expect([await comments(), await turns()].map(({ length }) => length)).toEqual([1, 1])
    })

    it('found suspicious the second time is still the first', async () => {
      const form = said()
      await signUp(visitor, form)
      expect(await signUp(visitor, { ...form, held: 'flood', language: 'es' })).toMatchObject({
        repeated: true,
      })
      expect((await comments()).map(({ heldReason }) => heldReason)).toEqual([null])
    })

    it.each([
      ['another name', { displayName: 'Wren' }],
      ['another item', { itemIds: [] as string[] }],
      ['a group', { groupName: 'Neighbors' }],
      ['a position', { stance: 'oppose' as const }],
      ['a need', { accommodation: 'Captions' }],
    ])('with %s counts twice, each with a code of its own', async (_what, other) => {
      const form = said({ displayName: 'Lark' })
      const changed = { ...form, ...other }
      if (changed.itemIds.length === 0) changed.itemIds = [meeting.items[1]!]
      const [one, two] = [await signUp(visitor, form), await signUp(visitor, changed)]
      expect(two).toMatchObject({ number: one.number + 1, repeated: false })
      expect(two.code).not.toBe(one.code)
      expect(await comments()).toHaveLength(2)
    })
  })

  it('two forms with the same words are two people', async () => {
    const [one, two] = [said(), said()]
    await signUpAll(visitor, [one, two])
    expect(await comments()).toHaveLength(2)
  })

  it('keeps of the code only what opens nothing', async () => {
    const { code } = await signUp(visitor, said())
    const [row] = await comments()
    expect(row!.receiptHash).toBe(receiptHashOf(code))
    expect(JSON.stringify(row)).not.toContain(code)
  })

  it('numbers forty at once without a gap or a double, and keeps the order in which they were taken', async () => {
    const forms = oneTo(40).map((index) =>
      said({ displayName: `n${index}`, itemIds: index % 2 ? [...meeting.items] : [meeting.items[0]!] }),
    )
    const all = await Promise.all(forms.map((form) => signUp(visitor, form)))
    expect(all.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(oneTo(40))
    const kept = await comments()
    expect(kept.map(({ number }) => number)).toEqual(oneTo(40))
    const places = await turns()
    expect(places.map(({ place }) => place)).toEqual(oneTo(20 + 20 * meeting.items.length))
    const numberOf = new Map(kept.map(({ id, number }) => [id, number]))
    const order = places.map(({ commentId }) => numberOf.get(commentId)!)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    for (const { number, commentId } of all) {
      const name = kept.find(({ id }) => id === commentId)!
      expect([name.number, name.displayName]).toEqual([
        number,
        forms[all.findIndex((each) => each.commentId === commentId)]!.displayName,
      ])
    }
  })

  it('refuses one of many without stopping, or taking a number from, the others', async () => {
    const outcomes = await signUpAll(visitor, [
      said({ displayName: 'first' }),
      said({ itemIds: [] }),
      said({ itemIds: ['no such item'] }),
      said({ meetingId: 'no such meeting' }),
      said({ kind: 'write', mode: null, text: null }),
      said({ displayName: 'last' }),
    ])
    expect(outcomes.map((each) => (each instanceof DomainError ? 'refused' : each.number))).toEqual([
      1,
      'refused',
      'refused',
      'refused',
      'refused',
      2,
    ])
    expect((await comments()).map(({ displayName }) => displayName)).toEqual(['first', 'last'])
    expect((await turns()).map(({ place }) => place)).toEqual([1, 2])
  })

  it('takes for two meetings in one moment, each with numbers of its own', async () => {
    meetings += 1
    const other = await aPostedMeeting(db, { heldOn: `2027-01-${String(meetings).padStart(2, '0')}` })
    const outcomes = await signUpAll(visitor, [said(), aSignUp(other.id, other.items[0]!), said()])
    expect(outcomes.map((each) => (each as { number: number }).number)).toEqual([1, 1, 2])
  })
})
