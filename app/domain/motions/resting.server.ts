import type { Trx } from '../commands/command.server.ts'

/**
 * What rests on the decision of a motion: business opened by a finding, a motion brought back by its reconsideration,
 * follow-ups, matters closed by it, minutes that it approved, and the motion that it amended once that is decided.
 * @returns how many
 */
export async function countResting(trx: Trx, motionId: string): Promise<number> {
  const motions = await trx
    .selectFrom('motion')
    .select('id')
    .where((where) =>
      where.or([where('findingMotionId', '=', motionId), where('broughtBackBy', '=', motionId)]),
    )
    .execute()
  const amended = await trx
    .selectFrom('motion')
    .innerJoin('motion as parent', 'parent.id', 'motion.parentId')
    .select('parent.id')
    .where('motion.id', '=', motionId)
    .where('motion.kind', 'in', ['amendment', 'substitute'])
    .where('parent.voteClosed', '=', 1)
    .execute()
  const owed = await trx.selectFrom('followUp').select('id').where('motionId', '=', motionId).execute()
  const answered = await trx
    .selectFrom('questionEntry')
    .select('id')
    .where('motionId', '=', motionId)
    .execute()
  const entries = await trx
    .selectFrom('followUpEntry')
    .select('id')
    .where('motionId', '=', motionId)
    .execute()
  const demands = await trx.selectFrom('demandEntry').select('id').where('motionId', '=', motionId).execute()
  const adopted = await trx
    .selectFrom('edition')
    .select('id')
    .where('adoptingMotionId', '=', motionId)
    .execute()
  return [motions, amended, owed, answered, entries, demands, adopted].reduce(
    (sum, rows) => sum + rows.length,
    0,
  )
}
