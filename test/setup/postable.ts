import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import type { MeetingKind } from '#app/domain/meeting-record/meeting.ts'
import { aContext, type TestClock } from './context.ts'
import { aCommission, type Tree } from './meeting.ts'

export const garfield = 'Notice case, Garfield entrance, City Hall'

/** What an agenda must carry (E3), as settings of invented words. */
export const postingSettings = {
  city: 'City of Pasadena',
  lateWritingsAddress: 'City Hall, Room 228',
  disabilityRequest: { en: 'Call the clerk for an accommodation.', es: 'Llame a la secretaría.' },
  translation: { en: 'Ask for an interpreter.', es: 'Pida un intérprete.' },
  postingPlaces: [
    { name: garfield, openAtAllHours: true },
    { name: 'Lobby', openAtAllHours: false },
  ],
  regularSchedule: { nth: 2, weekday: 4, time: '18:00', monthsOff: [] },
} as const

export type Desk = CommandContext & { clock: TestClock; renderer: DocumentRenderer; verifyAt: string }

export type Postable = {
  db: Store
  context: Desk
  slug: string
  meetingId: string
  people: Record<Tree, string>
}

/**
 * A commission with every setting that posting needs, and a meeting of Thursday, December 10, 2026, 6:00 PM, with the
 * usual agenda; the clock stands at Friday, December 4, 9:41 AM.
 */
export async function aPostableMeeting(
  db: Store,
  renderer: DocumentRenderer,
  {
    kind = 'regular' as MeetingKind,
    without = [] as (keyof typeof postingSettings)[],
    at = '2026-12-04T17:41:00.000Z',
    place = 'City Hall, Council Chamber' as string | null,
  } = {},
): Promise<Postable> {
  const people = await aCommission(db)
  const context: Desk = { ...aContext(db, { at }), renderer, verifyAt: 'commission.example.org/verify' }
  for (const [key, value] of Object.entries(postingSettings)) {
    if ((without as string[]).includes(key)) continue
    await setSetting(context, { key, value, effectiveOn: '2026-01-01', reason: 'Entered late' })
  }
  const special = kind === 'special' ? { purpose: 'To consider a letter.', calledBy: 'Chair Alder' } : {}
  const { id, slug } = await scheduleMeeting(context, {
    kind,
    heldOn: '2026-12-10',
    time: '18:00',
    place,
    ...special,
  })
  return { db, context, slug, meetingId: id, people }
}
