import type { MeetingRecord } from '../meeting-record/record-types.ts'
import type { Caution } from '../verdict.ts'
import { noticeRules, noticeSections } from './notice-clock.ts'

/**
 * E1, E3. "No action or discussion shall be undertaken on any item not appearing on the posted agenda." Government Code
 * 54954.2(a)(3). Whether an agenda hung that was made elsewhere is not known here, so this warns and stops nothing.
 * @returns null once an agenda of the meeting was published
 */
export function unpublishedCaution({
  items,
  meeting,
}: Pick<MeetingRecord, 'items' | 'meeting'>): Caution | null {
  if (items.some((item) => item.posted !== null)) return null
  return {
    code: 'agenda-not-published',
    sentence: `No agenda of this meeting was published here. ${noticeRules[meeting.kind]} Nothing that is not on a posted agenda can be discussed or acted on.`,
    section: noticeSections[meeting.kind],
  }
}
