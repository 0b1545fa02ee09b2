import { getSettingsNow } from '../commission/queries.server.ts'
import { perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { passOnQuestionsOf, passOnQuestionsOfOthers } from './pass-on.server.ts'
import { readInput } from '../read-input.ts'
import { MendTermSchema, type MendTermInput } from '../people/forms.ts'
import { idsInOffice, listTerms } from '../people/roster.server.ts'
import { termWords } from '../people/service-words.ts'
import { judgedFrom, termFitsVerdict } from '../people/term-overlap.ts'
import { reappointmentVerdict } from '../people/terms.ts'

/**
 * Corrects what was entered wrongly of a term: its seat and its days. The person stays. What stood before stays in the
 * record, with the reason. The open questions of whoever is then not in office pass on.
 * @throws NotFound, Invalid, RuleRefused as where a term begins; two terms served are asked about only for another first day
 */
export async function mendTerm(context: CommandContext, { termId, ...input }: MendTermInput): Promise<void> {
  const { despiteTwoTerms, reason, ...read } = readInput(MendTermSchema, input)
  const after = { ...read, startsPrecision: read.startsOn === null ? null : read.startsPrecision }
  await perform(context, 'people.mend-term', async ({ trx, now, stamp, record }) => {
    const terms = await listTerms(trx)
    const before = terms.find((term) => term.id === termId)
    if (!before) throw new NotFound('We can’t find that term.')
    const { personId, seatId, startsOn, startsPrecision, endsOn, endedOn, endReason } = before
    const { name } = await trx
      .selectFrom('person')
      .select('name')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const others = terms.filter((term) => term !== before)
    const wanted = { ...after, personId }
    enforce(termFitsVerdict(others, wanted))
    const from = judgedFrom(wanted)
    if (from !== null && from !== judgedFrom(before) && !despiteTwoTerms) {
      enforce(reappointmentVerdict(others, personId, from))
    }
    const seat = await seatName(trx, after.seatId)
    const { today } = await getSettingsNow(trx, now)
    const serving = await idsInOffice(trx, today)
    await trx
      .updateTable('term')
      .set({ ...after, ...stamp })
      .where('id', '=', termId)
      .execute()
    await record({
      subject: { kind: 'term', id: termId },
      summary: `Corrected the term of ${name}: ${seat ?? 'seat not reported'}, ${termWords(after)}`,
      reason,
      before: { seatId, startsOn, startsPrecision, endsOn, endedOn, endReason },
      after,
    })
    const tools = { trx, now, stamp, record, today }
    if (after.endedOn !== null) await passOnQuestionsOf(tools, { personId, name, lastDay: after.endedOn })
    await passOnQuestionsOfOthers(tools, serving, `The term of ${name} was corrected: ${termWords(after)}.`)
  })
}

/** @throws NotFound */
async function seatName(trx: Trx, seatId: string | null): Promise<string | null> {
  if (seatId === null) return null
  const seat = await trx.selectFrom('seat').select('name').where('id', '=', seatId).executeTakeFirst()
  if (!seat) throw new NotFound('We can’t find that seat.')
  return seat.name
}
