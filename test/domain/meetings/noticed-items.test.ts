import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { noticedItemsOnlyVerdict, takingUpVerdict } from '#app/domain/meeting-record/noticed-items.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { hangOnPaper, postAgenda } from '#test/setup/posted.ts'

const kinds = ['regular', 'adjourned', 'special', 'emergency'] as const

describe('E2: a special or emergency meeting takes up what its notice names', () => {
  it.each(kinds)('%s', (kind) => {
    const bound = kind === 'special' || kind === 'emergency'
    for (const why of ['not-listed', 'no-paper', 'posted-late'] as const) {
      expect(noticedItemsOnlyVerdict(kind, why).ok).toBe(!bound)
      expect(takingUpVerdict(kind, why).ok).toBe(!bound || why !== 'not-listed')
    }
    expect(noticedItemsOnlyVerdict(kind, null)).toEqual({ ok: true })
  })
})

/** Every path by which business is taken up. */
const paths: { path: string; act: (evening: Evening, itemId: string) => Promise<unknown> }[] = [
  { path: 'opened at the desk', act: ({ context }, itemId) => openItem(context, { itemId }) },
  {
    path: 'opened, closing what is open',
    act: async ({ context, items }, itemId) => {
      const other = items.find((id) => id !== itemId && id !== items[1])!
      await openItem(context, { itemId: other })
      await openItem(context, { itemId, closing: true })
    },
  },
  {
    path: 'entered as of an earlier time',
    act: ({ context }, itemId) => openItem(context, { itemId, at: at('2026-12-10', '18:03') }),
  },
  { path: 'entered without a time', act: ({ context }, itemId) => openItem(context, { itemId, at: null }) },
  {
    path: 'closed as heard, entered later',
    act: ({ context }, itemId) => {
      context.clock.set(at('2026-12-12', '09:00'))
      return closeItem(context, { itemId, outcome: 'heard', at: null })
    },
  },
  {
    path: 'corrected to have been opened',
    act: ({ context }, itemId) =>
      correctFact(context, {
        kind: 'item',
        id: itemId,
        changes: { openedAt: { happened: true, at: at('2026-12-10', '18:03') } },
        reason: 'It was heard.',
      }),
  },
  {
    path: 'moved on',
    act: ({ context, people, meetingId }, itemId) =>
      makeMotion(context, {
        meetingId,
        itemId,
        kind: 'main',
        text: 'To send the letter.',
        moverId: people.Alder,
        seconderId: people.Birch,
      } as Parameters<typeof makeMotion>[1]),
  },
]

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  /** The second item is on no published agenda. */
  async function evening(kind: (typeof kinds)[number]): Promise<Evening> {
    const made = await anEvening(db, { items: ['Letter', 'Added on the evening', 'Policy'] })
    const { context, meetingId, items } = made
    await db.updateTable('meeting').set({ kind }).where('id', '=', meetingId).execute()
    const now = context.clock.now()
    context.clock.set(at('2026-12-04', '09:00'))
    await postAgenda(context, {
      meetingId,
      lines: [
        [items[0]!, 'Letter'],
        [items[2]!, 'Policy'],
      ],
      paper: false,
    })
    await hangOnPaper(db, meetingId, at('2026-12-04', '09:00'))
    context.clock.set(now)
    context.clock.forward(5)
    return made
  }

  describe('business that no notice names', () => {
    it.each(paths)('of a special meeting is not $path', async ({ act }) => {
      const made = await evening('special')
      await expect(act(made, made.items[1]!)).rejects.toMatchObject({ code: 'not-noticed' })
    })

    it('of an emergency meeting is not opened', async () => {
      const { context, items } = await evening('emergency')
      await expect(openItem(context, { itemId: items[1]! })).rejects.toMatchObject({ code: 'not-noticed' })
    })

    it.each(paths)('what is noticed is $path', async ({ act }) => {
      const made = await evening('special')
      await act(made, made.items[0]!)
    })

    it.each(paths.filter(({ path }) => path !== 'moved on'))(
      'of a regular meeting is $path: talk is bounded by E4’s votes',
      async ({ act }) => {
        const made = await evening('regular')
        await act(made, made.items[1]!)
      },
    )

    it('of a special meeting is continued, not reached or withdrawn', async () => {
      const made = await evening('special')
      await closeItem(made.context, { itemId: made.items[1]!, outcome: 'not-reached' })
    })
  })
})
