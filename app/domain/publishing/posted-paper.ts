import type { EditionSeries } from '../editions/edition.ts'
import { hoursAndMinutesWords } from '../time/duration.ts'
import { isBefore, millisecondsBetween, type Instant } from '../time/instant.ts'
import { allowed, type Verdict } from '../verdict.ts'
import { doorNoticeVerdict, type DoorNotice } from '../notices/adjournment-clock.ts'
import { doorOf, type DoorClocks } from '../notices/door-task.ts'
import { paperStatus } from '../notices/posted-agenda.ts'
import { postedBeforeWords, postingVerdict, type NoticeDeadline } from '../notices/notice-clock.ts'

export type PostedEditionFacts = { series: EditionSeries; number: number; publicAt: Instant | null }

/** What a paper's judgment adds to its row. */
export type JudgedPaper = { inTime: boolean; words: string }

/** @returns the editions of a meeting with each of their papers judged */
export function judgedPapers<
  Edition extends PostedEditionFacts & { papers: readonly { postedAt: Instant }[] },
>(
  editions: readonly Edition[],
  { deadline, doors }: { deadline: NoticeDeadline | null; doors: DoorClocks },
): (Omit<Edition, 'papers'> & { papers: (Edition['papers'][number] & JudgedPaper)[] })[] {
  return editions.map((edition) => {
    const earlier = editions
      .filter(({ series, number }) => series === edition.series && number < edition.number)
      .flatMap(({ papers }) => papers.map(({ postedAt }) => postedAt))
    return {
      ...edition,
      papers: edition.papers.map((paper) => {
        const { inTime, words } = postedPaper({
          edition,
          postedAt: paper.postedAt,
          earlier,
          deadline,
          door: doorOf(doors, edition.series),
        })
        return { ...paper, inTime, words }
      }),
    }
  })
}

/**
 * Whether one sheet of paper was up in time, and the sentence that says so (N10: the paper is what the law counts).
 *
 * An amended agenda that was made after the deadline takes nothing new onto the agenda, or it would have been refused
 * (Government Code 54954.2(a)(3)): the notice that counts is the edition before, so where that one was on paper in time
 * this paper can't be late. Notices of adjournment have the door's clock of their own (54955); a cancellation has none.
 */
export function postedPaper(facts: {
  edition: PostedEditionFacts
  postedAt: Instant
  /** When papers of earlier editions of the agenda went up. */
  earlier: readonly Instant[]
  deadline: NoticeDeadline | null
  door: DoorNotice | null
}): { verdict: Verdict; inTime: boolean; words: string } {
  const { edition, postedAt, earlier, deadline, door } = facts
  if (edition.series === 'agenda') {
    if (!deadline) return { verdict: allowed, inTime: true, words: '' }
    const words = postedBeforeWords(deadline, postedAt)
    const afterwards =
      edition.number > 1 && edition.publicAt !== null && isBefore(deadline.deadline, edition.publicAt)
    if (afterwards && paperStatus(deadline.deadline, earlier) === 'in-time') {
      return {
        verdict: allowed,
        inTime: true,
        words: `${words} It puts nothing new on the agenda, so the posting of the edition before counts.`,
      }
    }
    const verdict = postingVerdict(deadline, postedAt)
    return { verdict, inTime: verdict.ok, words }
  }
  if (!door || edition.series === 'cancellation' || edition.series === 'minutes') {
    return { verdict: allowed, inTime: true, words: '' }
  }
  const verdict = doorNoticeVerdict(door, postedAt, door.zone)
  return { verdict, inTime: verdict.ok, words: afterAdjournmentWords(door, postedAt) }
}

function afterAdjournmentWords(door: DoorNotice, postedAt: Instant): string {
  if (isBefore(postedAt, door.adjournedAt)) return 'Posted before the adjournment.'
  const length = hoursAndMinutesWords(millisecondsBetween(door.adjournedAt, postedAt))
  return `Posted ${length} after the adjournment (the law ${door.atOnce ? 'requires it at once' : 'allows at most 24 hours'}).`
}
