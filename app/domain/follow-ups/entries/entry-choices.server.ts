import type { Store } from '../../commands/command.server.ts'
import { listClosingMotions } from '../../questions/closing-motions.server.ts'
import { formatDate } from '../../time/civil-date.ts'
import { formatPartialDate } from '../../time/partial-date.ts'
import { listMeetingChoices, motionLabel, type Choice } from './about-choices.server.ts'
import type { ClerkFollowUp } from '../clerk-follow-up.server.ts'
import type { EntryField } from './entry-fields.ts'
import { followUpEntryNames, type FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'

const mostDocuments = 200

export async function listEntryChoices(
  db: Store,
  { today, entries, duty }: Pick<ClerkFollowUp, 'today' | 'entries' | 'duty'>,
  fields: readonly EntryField[],
): Promise<Record<'meetings' | 'motions' | 'documents' | 'entries' | 'periods', Choice[]>> {
  const asks = (field: EntryField) => fields.includes(field)
  const [meetings, motions, documents] = await Promise.all([
    asks('meeting') ? listMeetingChoices(db, today) : [],
    asks('motion') ? listClosingMotions(db) : [],
    asks('document') ? listDocumentChoices(db) : [],
  ])
  return {
    meetings,
    motions: motions.map((motion) => ({ value: motion.id, label: motionLabel(motion) })),
    documents,
    entries: entries
      .filter(({ kind, stands }) => stands && kind !== 'correction')
      .map((entry) => ({
        value: entry.id,
        label: `${followUpEntryNames[entry.kind as FollowUpEntryKind]}, ${formatPartialDate({ on: entry.onDate, precision: entry.datePrecision })}`,
      })),
    periods: (duty?.periods ?? []).map(({ key, covers }) => ({
      value: key,
      label: `${covers}, to ${formatDate(key)}`,
    })),
  }
}

async function listDocumentChoices(db: Store): Promise<Choice[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'title'])
    .orderBy('title')
    .limit(mostDocuments)
    .execute()
  return rows.map(({ id, title }) => ({ value: id, label: title }))
}
