import type { PersonRef, MatterEvent } from './record-parts.ts'
import { withoutCorrected } from '../audit-log/corrections.ts'
import { formatDate } from '../time/civil-date.ts'
import { dispositionNames } from './dispositions.ts'
import { questionEntryNames, followUpEntryNames } from './entry-kinds.ts'

const ends = new Set<MatterEvent['kind']>(['accepted', 'closed', 'withdrawn', 'merged'])

/**
 * What stands of what was pressed: an entry that was corrected does not, nor does an end that was undone at the same
 * meeting; both stay in the ledger.
 * @param events in the order in which they were recorded
 */
export function eventsInEffect(events: readonly MatterEvent[]): MatterEvent[] {
  const inEffect: MatterEvent[] = []
  for (const event of withoutCorrected(events)) {
    const end = event.kind === 'reopened' ? inEffect.findLastIndex(({ kind }) => ends.has(kind)) : -1
    if (end >= 0) inEffect.splice(end, 1)
    else inEffect.push(event)
  }
  return inEffect
}

const stop = (words: string) => (/[.?!…]”?$/.test(words) ? words : `${words}.`)

/** One event in a sentence, for the desk and the minutes. @param titled how a person is called */
export function eventWords(
  of: 'question' | 'follow-up',
  event: MatterEvent,
  titled: (person: PersonRef) => string,
): string {
  const { kind, text, person, byWords, dueOn, motionText, disposition } = event
  const said = text ? ` ${stop(text)}` : ''
  const who = person ? titled(person) : 'The commissioner who asked'
  switch (kind) {
    case 'heard':
    case 'reported':
      return `Heard; it stays open.${said}`
    case 'answer':
      return `${dispositionNames[disposition ?? 'answered']} by ${byWords}:${said}`
    case 'accepted':
      return `${who} accepted the answer.${said}`
    case 'accepted-in-part':
      return `${who} accepted the answer in part. What remains:${said}`
    case 'not-accepted':
      return `${who} did not accept the answer:${said}`
    case 'closed':
      if (motionText) return `Closed by vote on the motion “${motionText}”${said ? `:${said}` : '.'}`
      return `${of === 'follow-up' ? 'Accepted, and closed' : 'Closed'}:${said}`
    case 'extension':
      return `More time was agreed${dueOn ? `, to ${formatDate(dueOn)}` : ''}.${said}`
    case 'not-enough':
      return `The reply was not accepted:${said}`
    default: {
      const names: Record<string, string> = { ...followUpEntryNames, ...questionEntryNames }
      return text ? `${names[kind]}:${said}` : `${names[kind]}.`
    }
  }
}
