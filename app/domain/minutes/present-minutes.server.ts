import { Invalid, enforce } from '../errors.ts'
import { formatDate } from '../time/civil-date.ts'
import { localDate } from '../time/instant.ts'
import { roleNames, type Role } from '../commands/permissions.ts'
import { refuse } from '../verdict.ts'
import { composeMinutes } from './compose-minutes.ts'
import { freezeMinutes, type DocumentContext } from './freeze-minutes.server.ts'
import { linkWaitingApproval } from '../agenda/link-approval.server.ts'
import type { MinutesDesk } from './minutes-desk.server.ts'

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
    compose: (desk) => {
      enforcePresenting(desk)
      return composeMinutes({
        record: desk.record,
        notes: desk.notes,
        approval: null,
        correction: null,
        preparedBy: preparer(context, madeAt, desk.record.commission.zone),
        basisLine: desk.basisLine,
      })
    },
  })
}

/** "Dana Rivers, clerk, November 5, 2026". */
export function preparer({ actor }: Pick<DocumentContext, 'actor'>, madeAt: string, zone: string): string {
  if (actor.role === 'anyone') throw new Invalid('Minutes are prepared by somebody.')
  return `${actor.name}, ${roleNames[actor.role as Role].toLowerCase()}, ${formatDate(localDate(madeAt, zone))}`
}

function enforcePresenting({ record, latest, differences }: MinutesDesk): void {
  const { meeting } = record
  if (meeting.convened && !meeting.adjourned) {
    enforce(
      refuse(
        'in-session',
        'The meeting is not adjourned in the record. Adjourn it, then present its minutes.',
      ),
    )
  }
  if (meeting.cancelledAt && !meeting.convened) {
    enforce(refuse('not-held', 'The meeting was cancelled, so there are no minutes of it.'))
  }
  if (latest && latest.stage !== 'presented') {
    enforce(
      refuse(
        'minutes-approved',
        'These minutes are approved. They change only by a motion of a later meeting to amend them.',
      ),
    )
  }
  if (latest && differences.length === 0) {
    enforce(refuse('nothing-changed', 'Nothing was changed since the draft was presented.'))
  }
}
