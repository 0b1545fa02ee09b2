import { Invalid, enforce } from '../errors.ts'
import { formatDate } from '../time/civil-date.ts'
import { localDate } from '../time/instant.ts'
import { roleNames, type Role } from '../commands/permissions.ts'
import { composeMinutes } from './compose-minutes.ts'
import { freezeMinutes, type DocumentContext } from './freeze-minutes.server.ts'
import { linkWaitingApproval } from '../agenda/approvals/link-approval.server.ts'
import { minutesStage, presentMinutesVerdict } from './minutes-rules.ts'

/**
 * Presents the minutes as a draft: from then on they are public, marked "DRAFT — not approved". A changed draft is
 * presented anew, as the next edition.
 * @throws RuleRefused while the meeting is going on, when they are approved already, or when nothing was changed
 */
export async function presentMinutes(
  context: DocumentContext,
  input: { slug: string },
): Promise<{ editionId: string; number: number }> {
  const madeAt = context.clock.now()
  return freezeMinutes(context, {
    action: 'minutes.present',
    slug: input.slug,
    stage: 'presented',
    adoptingMotionId: null,
    summary: (number) => `Presented the draft minutes of ${input.slug}, edition ${number}`,
    also: (work, { record: { meeting, commission } }) =>
      linkWaitingApproval(work, meeting, localDate(madeAt, commission.zone)),
    compose: (minutes) => {
      const { latest, differences } = minutes
      const newest = { stage: minutesStage(latest?.stage), differs: differences.length > 0 }
      enforce(presentMinutesVerdict(minutes.record.meeting, newest))
      return composeMinutes({
        record: minutes.record,
        notes: minutes.notes,
        approval: null,
        correction: null,
        preparedBy: preparer(context, madeAt, minutes.record.commission.zone),
        basisLine: minutes.basisLine,
      })
    },
  })
}

export function preparer({ actor }: Pick<DocumentContext, 'actor'>, madeAt: string, zone: string): string {
  if (actor.role === 'anyone') throw new Invalid('Minutes are prepared by someone.')
  return `${actor.name}, ${roleNames[actor.role as Role].toLowerCase()}, ${formatDate(localDate(madeAt, zone))}`
}
