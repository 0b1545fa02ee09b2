import type { Store } from '../commands/command.server.ts'
import { findLatestDocument } from '../editions/queries.server.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import { outstandingSection } from './outstanding-section.ts'
import type { Instant } from '../time/instant.ts'
import { deskMatters, type DeskMatter } from './desk-matters.ts'
import { listOutstanding } from './outstanding.server.ts'

export async function getDeskMatters(
  db: Store,
  { items, meeting }: MeetingRecord,
  itemId: string | undefined,
  now: Instant,
): Promise<DeskMatter[] | null> {
  const item = items.find(({ id }) => id === itemId)
  if (item?.kind !== 'outstanding' || !meeting.convened) return null
  const outstanding = await listOutstanding(db, { meeting, now, as: 'room' })
  return deskMatters(outstanding, item.matters, await findListed(db, meeting.id))
}

async function findListed(db: Store, meetingId: string): Promise<string[] | null> {
  const agenda = await findLatestDocument(db, meetingId, 'agenda')
  const section = agenda?.document.sections.find(({ id }) => id === outstandingSection)
  const table = section?.blocks.find((block) => block.type === 'table')
  return section ? (table?.rows.map(([name]) => name!) ?? []) : null
}
