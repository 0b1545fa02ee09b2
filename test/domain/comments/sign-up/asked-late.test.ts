import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { changeOwn } from '#app/domain/comments/receipt/change-own.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

/** The meeting begins at six in the evening on December 10, 2026. */
const inTime = at('2026-12-09', '18:00')
const late = at('2026-12-09', '18:01')

const asks = { kind: 'speak', mode: 'in-person', text: null } as const
const paths: { path: string; given: Partial<SignUpInput> }[] = [
  { path: 'the form, for an interpreter', given: { interpreter: 'Armenian' } },
  { path: 'the form, for anything else', given: { accommodation: 'A microphone that comes to me' } },
  { path: 'the tablet in the lobby', given: { channel: 'kiosk', interpreter: 'Spanish' } },
  { path: 'a card', given: { channel: 'paper', interpreter: 'Spanish' } },
  { path: 'a call', given: { channel: 'phone', mode: 'remote', interpreter: 'Spanish' } },
]

onBothEngines((newStore) => {
  let db: Store
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const kept = (commentId: string) =>
    db.selectFrom('commentPrivate').select('askedLate').where('commentId', '=', commentId).executeTakeFirst()

  it.each(paths)(
    'W4: by $path it is taken, and marked late within a day of the meeting',
    async ({ given }) => {
      posted.context.clock.set(inTime)
      const first = await aSignUp(posted, { ...asks, ...given })
      posted.context.clock.set(late)
      const second = await aSignUp(posted, { ...asks, ...given })
      expect([await kept(first.commentId), await kept(second.commentId)]).toEqual([
        { askedLate: 0 },
        { askedLate: 1 },
      ])
    },
  )

  it('W4: a card that came in time is in time, whenever it is entered', async () => {
    posted.context.clock.set(late)
    const card = { ...asks, channel: 'paper', interpreter: 'Spanish' } as const
    const before = await aSignUp(posted, { ...card, arrivedAt: inTime })
    const after = await aSignUp(posted, { ...card, arrivedAt: late })
    expect([await kept(before.commentId), await kept(after.commentId)]).toEqual([
      { askedLate: 0 },
      { askedLate: 1 },
    ])
  })

  it('W4: what is added on the receipt’s page is late by when it is added; what stood there stays in time', async () => {
    posted.context.clock.set(inTime)
    const { code, commentId } = await aSignUp(posted, { ...asks, interpreter: 'Spanish' })
    const change = (interpreter: string) =>
      changeOwn(
        { ...posted.context, actor: { accountId: null, name: 'The public', role: 'anyone', personId: null } },
        {
          ...nothingGiven,
          code,
          itemIds: [posted.items[0]!],
          interpreter,
          email: { keep: true },
          language: 'en',
        } as Parameters<typeof changeOwn>[1],
      )
    posted.context.clock.set(late)
    await change('Spanish')
    expect(await kept(commentId)).toEqual({ askedLate: 0 })
    await change('Armenian')
    expect(await kept(commentId)).toEqual({ askedLate: 1 })
  })
})
