import type { OfficialDocument } from '../editions/document.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { earlierLines } from './compose-agenda.ts'

/** An edition says something that the one before does not. */
export function newEditionVerdict({ differs }: { differs: boolean }): Verdict {
  return differs ? allowed : refuse('nothing-changed', 'Nothing has changed since the last edition.')
}

/**
 * Whether an amended agenda may still be posted.
 *
 * Government Code 54954.2(a)(3): "No action or discussion shall be undertaken on any item not appearing on the posted
 * agenda." An item that first appears, or says something else, when the notice can no longer run its hours is not on
 * the agenda as posted in time; taking an item off, or adding papers to one (54957.5), takes nothing from the notice.
 *
 * @param deadline instant by which the notice had to be up; null where the meeting's kind sets none
 */
export function amendmentVerdict(facts: {
  previous: OfficialDocument
  next: OfficialDocument
  deadline: Instant | null
  now: Instant
}): Verdict {
  const { previous, next, deadline, now } = facts
  if (deadline === null || !isBefore(deadline, now)) return allowed
  const contentOf = ({ lines, sections }: OfficialDocument) =>
    JSON.stringify([lines, sections.find(({ id }) => id === 'purpose') ?? null])
  if (contentOf(previous) !== contentOf(next)) {
    return refuse(
      'meeting-changed-after-deadline',
      'The agenda would now give another time, place or purpose, and the time to give notice of it is over. Keep them as posted, or cancel the meeting and call another.',
      'Government Code 54954.2(a)',
    )
  }
  const before = earlierLines(previous)
  for (const [id, line] of earlierLines(next)) {
    const old = before.get(id)
    if (!old) {
      return refuse(
        'item-added-after-deadline',
        `“${line.title}” would be new on the agenda, and the time to give notice of it is over. Put it on the next agenda, or call a special meeting for it.`,
        'Government Code 54954.2(a)',
      )
    }
    if (old.title !== line.title || old.description !== line.description || old.action !== line.action) {
      return refuse(
        'item-changed-after-deadline',
        `“${old.title}” would now say something else, and the time to give notice of it is over. Keep its words as posted, or put the new matter on the next agenda.`,
        'Government Code 54954.2(a)',
      )
    }
  }
  return allowed
}
