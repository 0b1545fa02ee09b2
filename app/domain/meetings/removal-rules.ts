import type { ItemRecord } from '../meeting-record/record-types.ts'
import { listed } from '../text/listed.ts'
import { motionsOfItem } from '../meeting-record/votes/motion-tally.ts'
import { counted } from '../time/duration.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** An item leaves the agenda only while nothing of the meeting is recorded under it: the minutes would lose it unseen. */
export function removeItemVerdict(items: readonly ItemRecord[]): Verdict {
  for (const item of items) {
    const course = courseOf(item)
    const facts = factsOf(item)
    if (course.length + facts.length === 0) continue
    const said = course.length > 0 ? ` ${listed(course)}` : ''
    const holds = facts.length > 0 ? ` has ${listed(facts)} recorded under it` : ''
    const first = [
      course.length > 0 ? 'correct the course of the item' : null,
      facts.length > 0 ? 'strike the recorded facts' : null,
    ].filter((step) => step !== null)
    return refuse(
      'item-has-facts',
      `Item ${item.number}${said}${said && holds ? ', and' : ''}${holds}. To remove it, ${listed(first)} at the desk first.`,
    )
  }
  return allowed
}

function courseOf({ opened, outcome, comment }: ItemRecord): string[] {
  const taken = opened ? 'was taken up' : outcome !== null ? 'was closed' : null
  const heard = comment.called
    ? 'was called for comment'
    : comment.noSpeakers
      ? 'had no one to comment'
      : null
  return [taken, heard].filter((words) => words !== null)
}

function factsOf(item: ItemRecord): string[] {
  const kinds: [readonly unknown[], string][] = [
    [motionsOfItem(item), 'motion'],
    [item.elections, 'election'],
    [item.presentations, 'presentation'],
    [item.questions, 'question'],
    [item.statements, 'statement'],
    [item.speakers, 'speaker'],
    [item.recusals, 'recusal'],
    [item.pulled ? [item.pulled] : [], 'request to take it up separately'],
    [item.followUps, 'follow-up'],
  ]
  return kinds.filter(([rows]) => rows.length > 0).map(([rows, name]) => counted(rows.length, name))
}
