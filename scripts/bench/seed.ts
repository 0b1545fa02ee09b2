import { addItem } from '#app/domain/agenda/add-item.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import type { PdfRenderer } from '#app/documents/renderer.server.ts'
import { invented, type LoaderTools } from '#scripts/example/tools.ts'
import { ExampleClock } from '#scripts/example/example-clock.ts'
import { loadCommission } from '#scripts/example/load-commission.ts'

/** When the measured server believes it is: after the meeting of {@link seedMeeting}. */
export const benchNow = '2026-11-20T20:00:00.000Z'
/** Two days before it, when the public signs up. */
/** Signs the tickets of the bench, which sends forms without opening them. */
export const benchSecret = Buffer.alloc(32, 7)
export const roomNow = '2026-11-10T20:00:00.000Z'

const heldOn = '2026-11-12'
const groups = 4
const itemsInGroup = 6

/**
 * A commission and one meeting whose published, posted agenda has 30 items, by the commands that the clerk's pages use.
 * @returns the meeting's address
 */
export async function seedMeeting(
  db: Store,
  renderer: PdfRenderer,
): Promise<{ slug: string; meetingId: string }> {
  const desk: LoaderTools = {
    db,
    renderer,
    clock: new ExampleClock('2026-11-02T17:00:00.000Z'),
    verifyAt: 'commission.example.org/verify',
    zone: 'America/Los_Angeles',
    people: new Map(),
  }
  await loadCommission(desk, 2027)
  const context = invented(desk)
  const meeting = await scheduleMeeting(context, {
    kind: 'regular',
    heldOn,
    time: '18:00',
    place: 'City Hall, Council Chamber, 100 North Garfield Avenue',
    remoteAccess: 'Follow the video at commission.example.org and call (626) 555-0128 to speak.',
    plannedMinutes: 150,
    agenda: 'empty',
  })
  await addItem(context, {
    meetingId: meeting.id,
    kind: 'general-comment',
    title: 'Public comment on matters not on the agenda',
  })
  for (let group = 1; group <= groups; group++) {
    const { id } = await addItem(context, {
      meetingId: meeting.id,
      kind: 'heading',
      title: `Matters of committee ${group}`,
    })
    for (let item = 1; item <= itemsInGroup; item++) {
      await addItem(context, {
        meetingId: meeting.id,
        parentId: id,
        kind: item === 1 ? 'presentation' : 'action',
        title: `Report ${group}.${item} of the Independent Police Auditor on complaints and commendations`,
        description:
          'The auditor presents the report, with the recommendations made, what the department accepted of them, and what it did not. The commission may ask questions and give direction.',
        recommendedAction: 'Receive the report and ask for the department’s answer in writing',
        minutesAllotted: 5,
        presenters: [{ name: 'Mara Flint', title: 'Independent Police Auditor' }],
      })
    }
  }
  await addItem(context, { meetingId: meeting.id, kind: 'adjournment', title: 'Adjournment' })
  desk.clock.set('2026-11-06T18:00:00.000Z')
  const { editionId } = await publishAgenda(context, { slug: meeting.slug })
  desk.clock.set('2026-11-06T22:15:00.000Z')
  const place = await db.selectFrom('setting').select('value').where('key', '=', 'postingPlaces').execute()
  const places = place.flatMap((row) => JSON.parse(row.value) as { name: string; openAtAllHours: boolean }[])
  const open = places.find((each) => each.openAtAllHours)
  if (open) {
    await recordPosting(context, {
      editionId,
      place: open.name,
      postedOn: '2026-11-06',
      postedTime: '14:10',
      postedBy: 'Dana Rivers',
      hashSeen: true,
    })
  }
  return { slug: meeting.slug, meetingId: meeting.id }
}
