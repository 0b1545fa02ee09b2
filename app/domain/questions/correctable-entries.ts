import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { questionEntryNames, type QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { correctionVerdict } from './question-state.ts'

type Entry = {
  id: string
  kind: QuestionEntryKind
  on: CivilDate
  meetingId: string | null
  corrected: boolean
}

export function correctableEntries(entries: readonly Entry[]): { value: string; label: string }[] {
  return entries
    .filter((entry) => correctionVerdict(entry, 'clerk').ok)
    .toReversed()
    .map(({ id, kind, on }) => ({ value: id, label: `${questionEntryNames[kind]}, ${formatDate(on)}` }))
}
