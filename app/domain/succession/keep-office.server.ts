import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { passOnToChair } from './pass-on.server.ts'
import { readInput } from '../read-input.ts'
import { formatDate } from '../time/civil-date.ts'
import {
  BeginOfficeSchema,
  EndOfficeSchema,
  MendOfficeSchema,
  type BeginOfficeInput,
  type EndOfficeInput,
  type MendOfficeInput,
} from '../people/forms.ts'
import type { Office } from '../meeting-record/offices.ts'
import { officeFreeVerdict } from '../people/office.ts'

const officeNames: Record<Office, string> = { chair: 'chair', 'vice-chair': 'vice chair' }

/**
 * Makes someone chair or vice chair from a day on. A chair takes over the open questions of nobody in office. @throws NotFound, RuleRefused
 * when the office is held
 */
export async function beginOffice(context: CommandContext, input: BeginOfficeInput): Promise<{ id: string }> {
  const wanted = readInput(BeginOfficeSchema, input)
  if (wanted.toOn !== null && wanted.toOn < wanted.fromOn) {
    throw new Invalid('The dates are reversed.', { toOn: 'The last day is before the first' })
  }
  return perform(context, 'people.begin-office', async ({ trx, now, stamp, record }) => {
    const person = await trx
      .selectFrom('person')
      .select('name')
      .where('id', '=', wanted.personId)
      .executeTakeFirst()
    if (!person) throw new NotFound('We can’t find that person.')
    enforce(officeFreeVerdict(await trx.selectFrom('officeTerm').selectAll().execute(), wanted))
    const id = newId()
    await trx
      .insertInto('officeTerm')
      .values({ id, ...wanted, ...stamp })
      .execute()
    await record({
      subject: { kind: 'office-term', id },
      summary: `${person.name} is ${officeNames[wanted.office]} from ${formatDate(wanted.fromOn)}`,
      after: wanted,
    })
    const { today } = await getSettingsNow(trx, now)
    const why = `${person.name} is chair from ${formatDate(wanted.fromOn)}.`
    await passOnToChair({ trx, now, stamp, record, today }, wanted.personId, why)
    return { id }
  })
}

/** Ends an office; `toOn` is its last day. @throws NotFound, Invalid */
export async function endOffice(
  context: CommandContext,
  { officeTermId, ...input }: EndOfficeInput,
): Promise<void> {
  const { toOn } = readInput(EndOfficeSchema, input)
  await perform(context, 'people.end-office', async ({ trx, record }) => {
    const before = await trx
      .selectFrom('officeTerm')
      .innerJoin('person', 'person.id', 'officeTerm.personId')
      .selectAll('officeTerm')
      .select('person.name')
      .where('officeTerm.id', '=', officeTermId)
      .executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that office.')
    if (toOn < before.fromOn) {
      throw new Invalid('The day is too early.', { toOn: `The office began on ${formatDate(before.fromOn)}` })
    }
    await trx.updateTable('officeTerm').set({ toOn }).where('id', '=', officeTermId).execute()
    await record({
      subject: { kind: 'office-term', id: officeTermId },
      summary: `${before.name} was ${officeNames[before.office]} until ${formatDate(toOn)}`,
      before: { toOn: before.toOn },
      after: { toOn },
    })
  })
}

/**
 * Corrects what was entered wrongly of an office: which one, and its days. The person stays.
 * @throws NotFound, Invalid, RuleRefused as where an office begins
 */
export async function mendOffice(
  context: CommandContext,
  { officeTermId, ...input }: MendOfficeInput,
): Promise<void> {
  const { reason, ...after } = readInput(MendOfficeSchema, input)
  await perform(context, 'people.mend-office', async ({ trx, now, stamp, record }) => {
    const terms = await trx
      .selectFrom('officeTerm')
      .innerJoin('person', 'person.id', 'officeTerm.personId')
      .selectAll('officeTerm')
      .select('person.name')
      .execute()
    const before = terms.find((term) => term.id === officeTermId)
    if (!before) throw new NotFound('We can’t find that office.')
    const others = terms.filter((term) => term !== before)
    enforce(officeFreeVerdict(others, { ...after, personId: before.personId }))
    await trx
      .updateTable('officeTerm')
      .set({ ...after, ...stamp })
      .where('id', '=', officeTermId)
      .execute()
    const { name, office, fromOn, toOn } = before
    const until = after.toOn ? ` to ${formatDate(after.toOn)}` : ''
    await record({
      subject: { kind: 'office-term', id: officeTermId },
      summary: `Corrected the office of ${name}: ${officeNames[after.office]} from ${formatDate(after.fromOn)}${until}`,
      reason,
      before: { office, fromOn, toOn },
      after,
    })
    const { today } = await getSettingsNow(trx, now)
    const why = `${name} is chair from ${formatDate(after.fromOn)}.`
    await passOnToChair({ trx, now, stamp, record, today }, before.personId, why)
  })
}
