import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** A rectangle to black out. `page` counts from 1; the others are percent of the page as it is shown, from its upper left corner. */
export type Mark = { page: number; left: number; top: number; width: number; height: number }

export const mostMarks = 500
export const mostWordsToFind = 200

/** Smaller than what a mouse or a person means, in percent of a page. */
const smallest = 0.1

/** Marks must be of pages that there are, lie on them, and be of a size that can be seen. */
export function marksVerdict(marks: readonly Mark[], pageCount: number): Verdict {
  if (marks.length === 0) return refuse('nothing-marked', 'Nothing is marked yet.')
  if (marks.length > mostMarks) {
    return refuse('too-many-marks', `Mark ${mostMarks} places or fewer. Larger boxes take fewer.`)
  }
  for (const mark of marks) {
    if (mark.page > pageCount || mark.page < 1) {
      return refuse('no-such-page', `The file has no page ${mark.page}. Its last is ${pageCount}.`)
    }
    if (!isOnPage(mark)) {
      return refuse('off-page', `A box on page ${mark.page} does not lie on it. Use percent from 0 to 100.`)
    }
  }
  return allowed
}

function isOnPage({ left, top, width, height }: Mark): boolean {
  const within = left >= 0 && top >= 0 && left < 100 && top < 100
  return within && width >= smallest && height >= smallest
}

/** Words that are to be blacked out stand somewhere. */
export function foundVerdict(found: readonly Mark[]): Verdict {
  return found.length > 0
    ? allowed
    : refuse(
        'nothing-found',
        'These words do not stand in the text of the file. Check how it spells them. On a scan, mark the place by a box.',
      )
}

/** The same box, cut where the page ends. */
export function withinPage(mark: Mark): Mark {
  const left = Math.min(100, Math.max(0, mark.left))
  const top = Math.min(100, Math.max(0, mark.top))
  return {
    page: mark.page,
    left,
    top,
    width: Math.min(100, Math.max(0, mark.left + mark.width)) - left,
    height: Math.min(100, Math.max(0, mark.top + mark.height)) - top,
  }
}

/** Adds boxes that are not there yet, in the order of the pages. */
export function withMarks(marks: readonly Mark[], added: readonly Mark[]): Mark[] {
  const known = new Map([...marks, ...added].map((mark) => [JSON.stringify(Object.values(mark)), mark]))
  return [...known.values()].sort(
    (one, other) => one.page - other.page || one.top - other.top || one.left - other.left,
  )
}
