import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  changeOwn,
  removeOwnEmail,
  type ChangeOwnInput,
} from '#app/domain/comments/receipt/change-own.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import { getReceipt } from '#app/domain/comments/receipt/receipt.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { referComplaint } from '#app/domain/comments/review/web-copy.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { NotFound, RuleRefused } from '#app/domain/errors.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const sent = (ticket: string, more: Partial<SignUpInput> = {}) =>
    signUp(posted.context, {
      meetingId: posted.meetingId,
      kind: 'speak',
      channel: 'online',
      mode: 'in-person',
      itemIds: [posted.items[0]!],
      ...nothingGiven,
      displayName: 'Wren',
      files: [],
      ticket,
      held: null,
      ...more,
    })
  const change = (code: string, more: Partial<ChangeOwnInput> = {}) =>
    changeOwn(posted.context, {
      ...nothingGiven,
      code,
      displayName: 'Wren',
      itemIds: [posted.items[0]!],
      email: { keep: true },
      language: 'en',
      ...more,
    })
  const receipt = (code: string) => getReceipt(db, code, posted.context.clock.now())
  const places = async (code: string) =>
    (await receipt(code)).lines.map(({ number, place, of }) => [number, place, of])

  test('the same form sent twice counts once, other words with it count again', async () => {
    const one = await sent('t')
    const again = await sent('t')
    const other = await sent('t', { displayName: 'Lark' })
    expect([again.repeated, again.code === one.code, other.code === one.code]).toEqual([true, true, false])
    const { count } = await db
      .selectFrom('comment')
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(2)
  })

  test('numbers and places are given once, however many come at the same time', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => sent(`t${index}`)))
    const comments = await db.selectFrom('comment').select('number').execute()
    const turns = await db.selectFrom('turn').select('place').execute()
    const whole = Array.from({ length: 40 }, (_, index) => index + 1)
    expect(comments.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(whole)
    expect(turns.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual(whole)
  })

  test('its author changes what it is on: an item that is added puts one at the end', async () => {
    const { code } = await sent('a')
    await sent('b', { itemIds: posted.items })
    await change(code, { itemIds: posted.items, stance: 'oppose' })
    expect(await places(code)).toEqual([
      ['1', 1, 2],
      ['2', 2, 2],
    ])
    await change(code, { itemIds: [posted.items[1]!] })
    await change(code, { itemIds: posted.items })
    expect((await places(code))[0]).toEqual(['1', 2, 2])
  })

  test('an interpreter asked for doubles the time, given up halves it', async () => {
    const { code } = await sent('a')
    const seconds = async () => (await receipt(code)).lines[0]!.seconds
    expect(await seconds()).toBe(180)
    await change(code, { interpreter: 'Spanish' })
    expect(await seconds()).toBe(360)
    await change(code)
    expect(await seconds()).toBe(180)
  })

  test('an address is added with its mail, and taken back with the code that was kept for it', async () => {
    const { code, commentId } = await sent('a')
    await change(code, { email: { keep: false, email: 'wren@example.org' }, language: 'es' })
    const kept = () =>
      db.selectFrom('commentPrivate').selectAll().where('commentId', '=', commentId).executeTakeFirst()
    expect(await kept()).toMatchObject({ email: 'wren@example.org', receiptCode: code })
    const mails = await db.selectFrom('outgoingMail').select(['kind', 'language']).execute()
    expect(mails).toEqual([{ kind: 'receipt', language: 'es' }])
    await removeOwnEmail(posted.context, code)
    expect(await kept()).toMatchObject({ email: null, receiptCode: null })
  })

  test('withdrawing one item leaves the others, withdrawing all leaves a line', async () => {
    const { code } = await sent('a', { itemIds: posted.items })
    await withdrawOwn(posted.context, { code, itemId: posted.items[0]! })
    expect((await receipt(code)).status).toBe('open')
    expect((await places(code)).map(([, place]) => place)).toEqual([null, 1])
    await withdrawOwn(posted.context, { code, itemId: null })
    await withdrawOwn(posted.context, { code, itemId: null })
    const { status, mayChange, mayWithdraw } = await receipt(code)
    expect([status, mayChange, mayWithdraw]).toEqual(['withdrawn', false, false])
    await expect(change(code)).rejects.toBeInstanceOf(RuleRefused)
  })

  test('who was heard can not take it back', async () => {
    const { code } = await sent('a')
    const at = posted.context.clock.now()
    await db.updateTable('turn').set({ calledAt: at, startedAt: at, endedAt: at }).execute()
    await expect(withdrawOwn(posted.context, { code, itemId: null })).rejects.toBeInstanceOf(RuleRefused)
  })

  test('what waits for a person stands in no queue, and its receipt says so', async () => {
    const { code } = await sent('a', { held: 'flood' })
    const { status, outcomes, lines } = await receipt(code)
    expect([status, lines[0]!.place]).toEqual(['held', null])
    expect(outcomes).toEqual([{ code: 'held', at: null, kind: 'speak', why: 'flood' }])
  })

  test('the receipt of a comment that was referred as a complaint says so', async () => {
    const text = 'I want to file a complaint against officer Stone.'
    const { code, number } = await sent('a', { kind: 'write', mode: null, text })
    expect((await receipt(code)).outcomes).toEqual([])
    await referComplaint(posted.context, { meetingId: posted.meetingId, number })
    expect((await receipt(code)).outcomes).toMatchObject([{ code: 'referred', asked: false, done: true }])
  })

  test('nothing is taken or changed once the day of the meeting went by without it', async () => {
    const { code } = await sent('a')
    posted.context.clock.set(at('2026-12-10', '23:59'))
    await sent('b')
    expect((await receipt(code)).mayChange).toBe(true)
    posted.context.clock.set(at('2026-12-11', '00:00'))
    const over = { code: 'over' }
    await expect(sent('c')).rejects.toMatchObject(over)
    await expect(sent('d', { kind: 'write', mode: null, text: 'Late' })).rejects.toMatchObject(over)
    await expect(change(code, { displayName: 'Heron' })).rejects.toMatchObject(over)
    expect((await receipt(code)).mayChange).toBe(false)
    await db.updateTable('meeting').set({ convened: 1 }).execute()
    expect((await sent('e')).number).toBe(3)
    await change(code, { displayName: 'Heron' })
  })

  test('another code opens nothing, and the record tells no name and no code', async () => {
    const { code } = await sent('a', { email: 'wren@example.org', accommodation: 'Captions' })
    await change(code, { displayName: 'Heron', email: { keep: true } })
    await withdrawOwn(posted.context, { code, itemId: null })
    await expect(receipt('222222222222')).rejects.toBeInstanceOf(NotFound)
    const entries = JSON.stringify(await db.selectFrom('recordEntry').selectAll().execute())
    for (const word of [code, 'Wren', 'Heron', 'wren@example.org', 'Captions'])
      expect(entries).not.toContain(word)
  })
})
