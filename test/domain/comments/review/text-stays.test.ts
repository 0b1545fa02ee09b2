import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import { changeOwn } from '#app/domain/comments/receipt/change-own.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { release, setAside } from '#app/domain/comments/review/review.server.ts'
import { makeWebCopy, referComplaint, showOriginal } from '#app/domain/comments/review/web-copy.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

const written = '  Keep\u200b the meeting at six. Call 626-555-0142.\n'
type World = Posted & { number: number; code: string; author: CommandContext }

/** N8. Every act on a comment; none changes what its author wrote, and each leaves an entry. */
const acts: { act: string; run: (world: World) => Promise<unknown> }[] = [
  {
    act: 'its author changes the name, and sends another text with it',
    run: ({ author, code, items }) =>
      changeOwn(author, {
        ...nothingGiven,
        displayName: 'Wren',
        text: 'Other words.',
        code,
        itemIds: items,
        email: { keep: true },
        language: 'en',
      } as Parameters<typeof changeOwn>[1]),
  },
  {
    act: 'the clerk makes a web copy, and shows the original again',
    run: async ({ context, meetingId, number }) => {
      const which = { meetingId, number }
      const text = '  Keep\u200b the meeting at six. Call […].\n'
      await makeWebCopy(context, { ...which, text, reason: 'A phone number' })
      await showOriginal(context, which)
    },
  },
  {
    act: 'it is set aside and taken back',
    run: async ({ context, meetingId, number }) => {
      await setAside(context, { meetingId, numbers: [number], reason: 'advertising' })
      await release(context, { meetingId, numbers: [number] })
    },
  },
  {
    act: 'it is referred as a complaint',
    run: ({ context, meetingId, number }) => referComplaint(context, { meetingId, number }),
  },
  {
    act: 'its author withdraws it',
    run: ({ author, code }) => withdrawOwn(author, { code, itemId: null }),
  },
]

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  it.each(acts)('N8: the text stays as it was written where $act', async ({ run }) => {
    const posted = await aPostedMeeting(db)
    const { number, code } = await aSignUp(posted, { text: written })
    const author = {
      ...posted.context,
      actor: { accountId: null, name: 'The public', role: 'anyone' as const, personId: null },
    }
    const entries = async () => (await db.selectFrom('recordEntry').select('seq').execute()).length
    const before = await entries()
    posted.context.clock.forward(1)
    await run({ ...posted, number, code, author })
    const { text } = await db.selectFrom('comment').select('text').executeTakeFirstOrThrow()
    expect(text).toBe(written)
    expect(await entries()).toBeGreaterThan(before)
  })
})
