import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { NotPosted } from './item-posting.ts'
import type { MeetingKind } from './meeting.ts'

const beforehand: Record<NotPosted, string> = {
  'not-listed': '',
  'no-paper': 'No paper posting of the notice is recorded: record place and time. ',
  'posted-late': 'The notice with this item was posted on paper too late. ',
  'other-words': 'The notice says something else of this item. Put its words back as they were posted. ',
}

/**
 * E2. "No other business shall be considered at these meetings by the legislative body." Government Code 54956(a): a
 * special meeting takes up what its notice names, with no exception for what came up later; an emergency meeting too.
 * @param notPosted why the item is not on a notice posted in time; null where it is, or where nothing is known
 */
export function noticedItemsOnlyVerdict(kind: MeetingKind, notPosted: NotPosted | null): Verdict {
  if ((kind !== 'special' && kind !== 'emergency') || notPosted === null) return allowed
  return refuse(
    'not-noticed',
    `${beforehand[notPosted]}This meeting takes up only what its notice names.`,
    'Government Code 54956(a)',
  )
}

/** Taking an item up is no action: what no notice names is not taken up; a notice's paper is asked about at each vote. */
export function takingUpVerdict(kind: MeetingKind, notPosted: NotPosted | null): Verdict {
  return noticedItemsOnlyVerdict(kind, notPosted === 'not-listed' ? notPosted : null)
}
