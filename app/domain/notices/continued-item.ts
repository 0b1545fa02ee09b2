import type { ContinuedFrom } from '../meeting-record/item-posting.ts'
import { daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** Calendar days within which an item continued at one meeting may be acted on at the next without a new posting. */
export const continuedWithinDays = 5

const section = 'Government Code 54954.2(b)(3)'

/**
 * E4. "The item was posted pursuant to subdivision (a) for a prior meeting of the legislative body occurring not more
 * than five calendar days prior to the date action is taken on the item, and at the prior meeting the item was continued
 * to the meeting at which action is being taken." Government Code 54954.2(b)(3). Subdivision (a) is the posting 72 hours
 * before a regular meeting, on paper, so an item added on the evening, posted late, or noticed for a special meeting
 * (54956) is not such an item (INF).
 * @param from the item of the earlier meeting; null where the item carries none on
 * @param actionDate the civil date of the act itself: after midnight, the day after the meeting's
 */
export function continuedItemVerdict(facts: { from: ContinuedFrom | null; actionDate: CivilDate }): Verdict {
  const { from, actionDate } = facts
  if (from === null) {
    return refuse('not-continued', 'Say which earlier meeting continued the item.', section)
  }
  const day = formatDate(from.heldOn)
  if (!from.occurred) {
    return refuse('not-held', `The meeting of ${day} was not held, so it continued nothing.`, section)
  }
  if (from.kind === 'special' || from.kind === 'emergency') {
    return refuse(
      'not-posted-before',
      `The meeting of ${day} was a special one. Only an item posted 72 hours before a regular meeting can be taken up this way.`,
      section,
    )
  }
  if (from.unpublished || from.notPosted !== null) {
    return refuse(
      'not-posted-before',
      `${notPostedBefore(from, day)} So it can’t be taken up as continued.`,
      section,
    )
  }
  if (!from.sameTitle) {
    return refuse(
      'other-words',
      `The item had another title at the meeting of ${day}. Only that item was continued: give it its title back.`,
      section,
    )
  }
  if (!from.continued) {
    return refuse('not-continued', 'The earlier meeting did not continue the item to this one.', section)
  }
  if (!from.toThis) {
    return refuse(
      'continued-elsewhere',
      `The meeting of ${day} continued the item to another meeting than this one.`,
      section,
    )
  }
  const days = daysBetween(from.heldOn, actionDate)
  if (days < 0) {
    return refuse('not-earlier', 'The meeting that continued the item comes after this one.', section)
  }
  if (days <= continuedWithinDays) return allowed
  return refuse(
    'continued-too-long',
    `The item was posted for ${day}, ${days} days before this action; without a new posting five are allowed.`,
    section,
  )
}

function notPostedBefore({ unpublished, notPosted }: ContinuedFrom, day: string): string {
  if (unpublished) return `No agenda of the meeting of ${day} was published here.`
  if (notPosted === 'other-words') return `The agenda of ${day} was posted with other words for this item.`
  if (notPosted === 'no-paper') return `No paper posting of the agenda of ${day} is recorded.`
  return notPosted === 'posted-late'
    ? `The agenda of ${day} with this item was posted on paper too late.`
    : `The item was not on the posted agenda of ${day}.`
}
