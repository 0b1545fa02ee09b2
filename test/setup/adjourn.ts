import type { CommandContext } from '#app/domain/commands/command.server.ts'
import type { AdjournInput } from '#app/domain/meeting-record/record-forms.ts'
import { adjourn as adjournMeeting } from '#app/domain/meetings/course/adjourn.server.ts'

/** Adjourns with a reason for ending before everyone was heard: for evenings that are about something else. */
export function adjourn(context: CommandContext, input: AdjournInput) {
  return adjournMeeting(context, { unheardReason: 'The building closed.', ...input })
}
