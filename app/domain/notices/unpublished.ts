import type { MeetingRecord } from '../meeting-record/record-types.ts'
import type { Caution } from '../verdict.ts'
import { noticeRules, noticeSections } from './notice-clock.ts'

/**
 * E1, E3. "No action or discussion shall be undertaken on any item not appearing on the posted agenda." Government Code
 * 54954.2(a)(3). Whether an agenda hung that was made elsewhere is not known here, so this warns and stops nothing.
 * @returns null once an agenda of the meeting was published and a posting on paper is recorded that was in time
 */
export function unpublishedCaution({
  items,
  meeting,
}: Pick<MeetingRecord, 'items' | 'meeting'>): Caution | null {
  if (items.some((item) => item.posted !== null)) return withoutPaper(items, meeting)
  return {
    code: 'agenda-not-published',
    sentence: `No agenda of this meeting was published here. ${noticeRules[meeting.kind]} Nothing that is not on a posted agenda can be discussed or acted on.`,
    section: noticeSections[meeting.kind],
  }
}

/** N10: an agenda that is on the web alone, or was on paper too late, gives notice of nothing. */
function withoutPaper(items: MeetingRecord['items'], { kind }: MeetingRecord['meeting']): Caution | null {
  if (items.some(({ posted }) => posted === true)) return null
  const late = items.some(({ notPosted }) => notPosted === 'posted-late')
  return {
    code: late ? 'agenda-posted-late' : 'agenda-not-on-paper',
    sentence: `${late ? 'The agenda of this meeting was posted on paper too late.' : 'No paper posting of this agenda is recorded. If it was posted in time, record its place and time.'} ${noticeRules[kind]} Nothing that is not on a posted agenda can be acted on, except by an exception.`,
    section: noticeSections[kind],
  }
}
