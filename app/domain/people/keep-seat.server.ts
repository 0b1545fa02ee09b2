import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Conflict, NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { AddSeatSchema, ChangeSeatSchema, type AddSeatInput, type ChangeSeatInput } from './forms.ts'

/** Adds a seat with who nominates for it. @throws Conflict when the number is taken */
export async function addSeat(context: CommandContext, input: AddSeatInput): Promise<{ id: string }> {
  const seat = readInput(AddSeatSchema, input)
  return perform(context, 'people.add-seat', async ({ trx, stamp, record }) => {
    const known = await trx
      .selectFrom('seat')
      .select('name')
      .where('number', '=', seat.number)
      .executeTakeFirst()
    if (known) throw new Conflict(`Seat ${seat.number} is there already: ${known.name}.`, known)
    const id = newId()
    await trx
      .insertInto('seat')
      .values({ id, ...seat, abolishedOn: null, ...stamp })
      .execute()
    await record({
      subject: { kind: 'seat', id },
      summary: `Added seat ${seat.number}, ${seat.name}`,
      after: seat,
    })
    return { id }
  })
}

/** Changes a seat's name or nominator, or abolishes it from a day on. Its number stays. @throws NotFound */
export async function changeSeat(
  context: CommandContext,
  { seatId, ...input }: ChangeSeatInput,
): Promise<void> {
  const after = readInput(ChangeSeatSchema, input)
  await perform(context, 'people.change-seat', async ({ trx, record }) => {
    const before = await trx.selectFrom('seat').selectAll().where('id', '=', seatId).executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that seat.')
    await trx.updateTable('seat').set(after).where('id', '=', seatId).execute()
    await record({
      subject: { kind: 'seat', id: seatId },
      summary: `Changed seat ${before.number}, ${after.name}`,
      before,
      after,
    })
  })
}
