import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { passOnQuestionsOf, passOnQuestionsOfOthers } from './pass-on.server.ts'
import { formatDate } from '../time/civil-date.ts'
import { formatPartialDate } from '../time/partial-date.ts'
import { BeginTermSchema, EndTermSchema, type BeginTermInput, type EndTermInput } from '../people/forms.ts'
import { idsInOffice, listTerms } from '../people/roster.server.ts'
import { judgedFrom, termFitsVerdict } from '../people/term-overlap.ts'
import { reappointmentVerdict } from '../people/terms.ts'

/**
 * Begins a term in a seat; without a seat where none is reported. A beginning that is not known stays blank.
 * @throws NotFound for an unknown seat or person, RuleRefused when the seat is held, or when two terms were served and
 * nobody said `despiteTwoTerms` with a reason. The open questions of whom it succeeds pass on.
 */
export async function beginTerm(context: CommandContext, input: BeginTermInput): Promise<{ id: string }> {
  const { despiteTwoTerms, reason, ...term } = readInput(BeginTermSchema, input)
  if (despiteTwoTerms && !reason) throw new Invalid('A reason is missing.', { reason: 'Give the reason' })
  return perform(context, 'people.begin-term', async ({ trx, now, stamp, record }) => {
    const person = await trx
      .selectFrom('person')
      .select('name')
      .where('id', '=', term.personId)
      .executeTakeFirst()
    if (!person) throw new NotFound('We can’t find that person.')
    const seat =
      term.seatId === null
        ? null
        : await trx
            .selectFrom('seat')
            .select(['name', 'number'])
            .where('id', '=', term.seatId)
            .executeTakeFirst()
    if (seat === undefined) throw new NotFound('We can’t find that seat.')
    const terms = await listTerms(trx)
    const wanted = { ...term, endedOn: null }
    enforce(termFitsVerdict(terms, wanted))
    const from = judgedFrom(wanted)
    if (from !== null && !despiteTwoTerms) enforce(reappointmentVerdict(terms, term.personId, from))
    const { today } = await getSettingsNow(trx, now)
    const serving = await idsInOffice(trx, today)
    const id = newId()
    const startsPrecision = term.startsOn === null ? null : term.startsPrecision
    await trx
      .insertInto('term')
      .values({ id, ...term, startsPrecision, endedOn: null, endReason: null, ...stamp })
      .execute()
    const since =
      term.startsOn === null
        ? 'a day that is not recorded'
        : formatPartialDate({ on: term.startsOn, precision: term.startsPrecision })
    await record({
      subject: { kind: 'term', id },
      summary: `${person.name} holds ${seat ? `the seat ${seat.name}` : 'a seat that is not reported'} from ${since}`,
      reason,
      after: { ...term, startsPrecision },
    })
    const why = `${person.name} holds the seat${seat ? ` ${seat.name}` : ''} from ${since}.`
    await passOnQuestionsOfOthers({ trx, now, stamp, record, today }, serving, why)
    return { id }
  })
}

/**
 * Ends a term; `endedOn` is the last day served. A second time it mends the day. Once that day is there, the open
 * questions of who leaves pass on, so that none is lost. @throws NotFound, Invalid
 */
export async function endTerm(context: CommandContext, { termId, ...input }: EndTermInput): Promise<void> {
  const { endedOn, endReason } = readInput(EndTermSchema, input)
  await perform(context, 'people.end-term', async ({ trx, now, stamp, record }) => {
    const before = await trx
      .selectFrom('term')
      .innerJoin('person', 'person.id', 'term.personId')
      .selectAll('term')
      .select('person.name')
      .where('term.id', '=', termId)
      .executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that term.')
    if (before.startsOn !== null && endedOn < before.startsOn) {
      throw new Invalid('The day is too early.', {
        endedOn: `The term began on ${formatDate(before.startsOn)}`,
      })
    }
    await trx.updateTable('term').set({ endedOn, endReason }).where('id', '=', termId).execute()
    await record({
      subject: { kind: 'term', id: termId },
      summary: `${before.name} served until ${formatDate(endedOn)}`,
      before: { endedOn: before.endedOn, endReason: before.endReason },
      after: { endedOn, endReason },
    })
    const { today } = await getSettingsNow(trx, now)
    const leaving = { personId: before.personId, name: before.name, lastDay: endedOn }
    await passOnQuestionsOf({ trx, now, stamp, record, today }, leaving)
  })
}
