import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { bodyOn } from '../questions/addressees/addressee-body.server.ts'
import { addresseeVerdict } from '../questions/addressees/addressee-rules.ts'
import { readInput } from '../read-input.ts'
import { nextNumber } from '../commands/next-number.server.ts'
import { dueDateFaults, plainLetterFaults } from './clock/due-date.ts'
import { dutyOf } from './duties/duty-periods.ts'
import { OpenBetweenSchema, type OpenBetweenInput } from './entries/entry-forms.ts'
import { settleFollowUp } from './settle-follow-up.server.ts'
import { clockKinds } from './duties/statutory-kinds.ts'

/**
 * Opens, between meetings, something that is owed: from a question, a motion, a commitment, a letter to somebody else, a
 * standing duty. A plain letter has no clock of law, and none is given to it (N6).
 * @returns its number, "2026-003"
 */
export async function openBetween(
  context: CommandContext,
  given: OpenBetweenInput,
): Promise<{ id: string; number: string }> {
  const input = readInput(OpenBetweenSchema, given)
  return perform(context, 'follow-up.open', async ({ trx, now, stamp, record }) => {
    const { today } = await getSettingsNow(trx, now)
    const openedOn = input.openedOn ?? today
    if (openedOn > today)
      throw new Invalid('That day is in the future.', { openedOn: 'Enter today or an earlier day' })
    // What a meeting, a vote or the member's own promise put on a member was said in public; a request was not.
    if (input.kind === 'request' || input.kind === 'question') {
      enforce(addresseeVerdict(input.owedBy, await bodyOn(trx, [openedOn, today])))
    }
    const unlawful = plainLetterFaults(input)
    if (Object.keys(unlawful).length > 0) throw new Invalid('No law sets a date for this.', unlawful)
    if (input.duty && !dutyOf(input.duty)) {
      throw new Invalid('We can’t find that duty.', { duty: 'Choose one of the duties that are listed' })
    }
    const ready = clockKinds.find(({ id }) => id === input.clockKind)
    const due = {
      dueOn: input.dueOn ?? null,
      dueKind: input.dueKind ?? null,
      dueComputation: input.dueComputation || null,
    }
    const faults = ready ? {} : dueDateFaults({ ...due, openedOn })
    if (Object.keys(faults).length > 0) throw new Invalid('The due date is not complete.', faults)
    const row = {
      id: newId(),
      number: await nextNumber(trx, 'followUp', openedOn.slice(0, 4)),
      kind: input.kind,
      title: input.title || null,
      owed: input.owed,
      sourceNote: input.sourceNote || null,
      owedBy: input.owedBy,
      counterpart: input.counterpart || null,
      letterFrom: input.letterFrom || null,
      letterAsks: input.letterAsks || null,
      meetingId: null,
      itemId: null,
      questionId: input.questionId ?? null,
      motionId: input.motionId ?? null,
      ...due,
      clock: ready ? JSON.stringify(ready.clock) : null,
      duty: input.duty || null,
      openedOn,
      openedPrecision: input.openedPrecision,
      openedAt: null,
      publicAt: now,
      ...stamp,
    }
    await trx.insertInto('followUp').values(row).execute()
    if (ready) await settleFollowUp(trx, row.id)
    await record({
      subject: { kind: 'follow-up', id: row.id },
      summary: `Follow-up ${row.number}: ${row.owedBy} owes ${row.owed}`.slice(0, 300),
      after: row,
    })
    return { id: row.id, number: row.number }
  })
}
