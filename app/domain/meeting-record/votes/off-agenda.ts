import type { MeetingKind } from '../meeting.ts'
import type { NotPosted } from '../item-posting.ts'
import { noticedItemsOnlyVerdict } from '../noticed-items.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { ayesNeeded, type Threshold } from './threshold.ts'

export const offAgendaExceptions = ['emergency', 'immediate-need', 'continued'] as const
export type OffAgendaException = (typeof offAgendaExceptions)[number]

export const offAgendaExceptionNames: Record<OffAgendaException, string> = {
  emergency: 'An emergency, found by a majority of the commission',
  'immediate-need': 'Need for immediate action that came up after the agenda was posted',
  continued: 'Continued from a posted meeting no more than five calendar days ago',
}

/** What remains for an item that no exception covers. Government Code 54954.2(a)(3). */
export const offAgendaAlternatives = [
  'Answer briefly, or ask for clarification',
  'Ask staff to report back at a later meeting',
  'Direct that the matter be placed on a future agenda',
] as const

const section = 'Government Code 54954.2(b)'

/**
 * E4. (1) "Upon a determination by a majority vote of the legislative body that an emergency situation exists";
 * (2) "upon a determination by a two-thirds vote of the members of the legislative body present at the meeting, or, if
 * less than two-thirds of the members are present, a unanimous vote of those members present, that there is a need to
 * take immediate action and that the need … came to the attention of the local agency subsequent to the agenda being
 * posted". Government Code 54954.2(b)(1), (2). INF: the majority of (1) is counted of all seats.
 * @returns null for the third exception, which needs no finding
 */
export function findingThreshold(
  exception: OffAgendaException,
  { seats, present }: { seats: number; present: number },
): Threshold | null {
  if (exception === 'continued') return null
  if (exception === 'emergency') return [{ share: 'majority', of: 'all-seats' }]
  return [{ share: 3 * present >= 2 * seats ? 'two-thirds' : 'all', of: 'members-present' }]
}

/** @returns ayes that the finding takes: of 11 seats with 11, 10, 9, 8, 7, 6 present 8, 7, 6, 6, 7, 6 for immediate need */
export function findingAyes(
  exception: OffAgendaException,
  { seats, present }: { seats: number; present: number },
): number | null {
  const bar = findingThreshold(exception, { seats, present })?.[0]
  return bar === undefined
    ? null
    : ayesNeeded(bar, {
        'all-seats': seats,
        'members-present': present,
        'present-and-voting': present,
        quorum: 0,
      })
}

const notPostedRefusals: Record<NotPosted, [code: string, sentence: string]> = {
  'not-listed': [
    'not-on-agenda',
    'This is not on the posted agenda. The commission can ask staff to report back or place it on a future agenda.',
  ],
  'no-paper': [
    'no-paper',
    'No paper posting is recorded: record place and time, or take it up by an exception.',
  ],
  'posted-late': [
    'posted-late',
    'The agenda was posted on paper too late for this item. Leave it to a later meeting, or take it up by an exception.',
  ],
  'other-words': [
    'other-words',
    'The posted agenda says something else of this item. Put its words back as they were posted, or take it up by an exception.',
  ],
}

/** What the desk says where an item is not on an agenda posted in time. */
export const notPostedWords: Record<NotPosted, string> = {
  'not-listed': 'Not on the posted agenda',
  'no-paper': 'No paper posting is recorded',
  'posted-late': 'Posted on paper too late',
  'other-words': 'Posted with other words',
}

/**
 * E4. "No action or discussion shall be undertaken on any item not appearing on the posted agenda" (54954.2(a)(3)),
 * except by one of the three exceptions, at a regular meeting, after the matter was publicly identified and the finding
 * was carried by a vote of its own. A special meeting takes up nothing else (54956(a)).
 * @param findingCarried the result of the finding's vote; null when none was taken
 * @param notPosted why the item is not on an agenda posted in time; null reads as not listed
 * @param continued what `continuedItemVerdict` says; asked for the third exception only
 */
export function offAgendaVerdict(facts: {
  meetingKind: MeetingKind
  itemPosted: boolean
  notPosted?: NotPosted | null
  exception: OffAgendaException | null
  findingCarried: boolean | null
  continued: Verdict | null
}): Verdict {
  const { meetingKind, itemPosted, notPosted = null, exception, findingCarried, continued } = facts
  if (itemPosted) return allowed
  const noticed = noticedItemsOnlyVerdict(meetingKind, notPosted ?? 'not-listed')
  if (!noticed.ok) return noticed
  if (exception === null) {
    const [code, sentence] = notPostedRefusals[notPosted ?? 'not-listed']
    return refuse(code, sentence, 'Government Code 54954.2(a)(3)')
  }
  if (exception === 'continued') {
    return (
      continued ?? refuse('not-continued', 'Say which earlier meeting continued the item.', `${section}(3)`)
    )
  }
  if (findingCarried === null) {
    return refuse('finding-needed', 'The finding is voted on first, by itself, before the action.', section)
  }
  return findingCarried
    ? allowed
    : refuse('finding-lost', 'The finding did not carry, so the matter waits.', section)
}
