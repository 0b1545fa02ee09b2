import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import { nextSteps, type StepFacts } from '#app/domain/meetings/next-steps.ts'
import { listMeetings, listMeetingsAtHand } from '#app/domain/meetings/queries.server.ts'
import { getToday } from '#app/domain/overviews/today.server.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { zone } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'

const now = '2026-11-20T20:00:00.000Z'
const today = '2026-11-20'
const createdAt = '2026-01-01T00:00:00.000Z'

type Past = {
  over: 'no' | 'stated' | 'timed'
  convened: 0 | 1
  cancelled: boolean
  basis: 'recorded' | 'reported' | 'invented'
  stages: ('draft' | 'presented' | 'approved')[]
}

const pasts = (['no', 'stated', 'timed'] as const).flatMap((over) =>
  ([0, 1] as const).flatMap((convened) =>
    [false, true].flatMap((cancelled) =>
      (['recorded', 'reported', 'invented'] as const).flatMap((basis) =>
        ([[], ['draft'], ['presented'], ['presented', 'draft'], ['draft', 'approved']] as const).map(
          (stages): Past => ({ over, convened, cancelled, basis, stages: [...stages] }),
        ),
      ),
    ),
  ),
)

function stepsOf(slug: string, { over, convened, cancelled, basis, stages }: Past) {
  const facts: StepFacts = {
    slug,
    kind: 'regular',
    heldOn: '2026-11-19',
    startsAt: null,
    publishedAt: null,
    postedAt: null,
    agendaEditions: 0,
    postedEdition: null,
    unpostedNotice: null,
    changed: false,
    convened: convened === 1,
    adjourned: over !== 'no',
    cancelled,
    reported: basis === 'reported',
    minutesStage: stages.at(-1) ?? null,
  }
  return nextSteps([facts], { now, today, zone, hours: 72 })
}

onBothEngines((newStore) => {
  let db: Kysely<Database>
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  async function held(slug: string, heldOn: string, past?: Past): Promise<void> {
    const id = newId()
    const { over = 'no', convened = 0, cancelled = false, basis = 'recorded', stages = [] } = past ?? {}
    await db
      .insertInto('meeting')
      .values({
        id,
        slug,
        kind: 'regular',
        heldOn,
        createdAt,
        convened,
        adjourned: over === 'stated' ? 1 : 0,
        adjournedAt: over === 'timed' ? createdAt : null,
        cancelledAt: cancelled ? createdAt : null,
        basis,
        source: basis === 'recorded' ? null : 'A newspaper',
      })
      .execute()
    for (const [index, stage] of stages.entries()) await minutesOf(db, id, stage, index + 1)
  }

  describe('the meetings at hand', () => {
    test('of before today are those that ask for a step', async () => {
      for (const [index, past] of pasts.entries()) await held(`past-${index}`, '2026-11-19', past)
      const waiting = pasts.flatMap((past, index) =>
        stepsOf(`past-${index}`, past).length > 0 ? [`past-${index}`] : [],
      )
      expect(waiting.length).toBeGreaterThan(10)
      const atHand = await listMeetingsAtHand(db, today)
      expect(atHand.map(({ slug }) => slug).toSorted()).toEqual(waiting.toSorted())
      expect((await getToday(db, now)).steps).toHaveLength(waiting.length)
    })

    test('presented minutes say which agenda has them', async () => {
      const presented: Past = {
        ...pasts[0]!,
        over: 'stated',
        convened: 1,
        basis: 'recorded',
        stages: ['presented'],
      }
      await held('november', '2026-11-12', { ...presented, cancelled: false })
      await held('december', '2026-12-10')
      const idOf = async (slug: string) =>
        (await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
      const step = async () => (await getToday(db, now)).steps.find(({ slug }) => slug === 'november')!.what
      expect(await step()).toContain('Put the draft minutes on an agenda')
      await addItem(aContext(db, { at: now }), {
        meetingId: await idOf('december'),
        kind: 'minutes-approval',
        title: 'Minutes',
        approvesMeetingId: await idOf('november'),
      })
      expect(await step()).toBe('Draft minutes are waiting for approval')
    })

    test('from today on are all, in the order and with all that the whole list has', async () => {
      await held('done', '2026-11-19', {
        over: 'stated',
        convened: 1,
        cancelled: false,
        basis: 'recorded',
        stages: ['approved'],
      })
      await held('today', today)
      await held('ahead', '2026-12-10')
      await held('off', '2026-12-12', {
        over: 'no',
        convened: 0,
        cancelled: true,
        basis: 'recorded',
        stages: [],
      })
      const whole = await listMeetings(db)
      expect(await listMeetingsAtHand(db, today)).toEqual(whole.filter(({ slug }) => slug !== 'done'))
      expect(whole.map(({ slug }) => slug)).toEqual(['off', 'ahead', 'today', 'done'])
    })
  })
})
