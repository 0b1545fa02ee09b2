import type { Row } from '#db/schema.ts'
import { perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { Invalid, enforce } from '../../errors.ts'
import { numbersInWords, releaseVerdict, setAsideVerdict } from './review-rules.ts'
import { commentStatusOf } from '../comment-status.ts'
import { asideWords, suspicionWords, type AsideReason, type Suspicion } from './suspicion.ts'

type Chosen = { meetingId: string } & ({ numbers: number[] } | { held: Suspicion })

/**
 * Lets go what waits, or takes back what was set aside: one, several, or all of one reason. Each keeps its number and its
 * place; what is written goes to all commissioners and the public in this moment (54957.5, E8).
 * @throws RuleRefused where one of the numbers waits for nothing; Invalid where nothing is chosen
 */
export async function release(context: CommandContext, chosen: Chosen): Promise<{ numbers: number[] }> {
  return perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const rows = await chosenRows(trx, chosen)
    for (const row of rows) enforce(releaseVerdict(row))
    const ids = rows.map(({ id }) => id)
    await trx
      .updateTable('comment')
      .set({ releasedAt: now, setAsideAt: null, setAsideReason: null })
      .where('id', 'in', ids)
      .execute()
    await trx
      .updateTable('comment')
      .set({ distributedAt: now })
      .where('id', 'in', ids)
      .where('kind', '=', 'write')
      .where('distributedAt', 'is', null)
      .execute()
    const numbers = rows.map(({ number }) => number)
    await record({
      subject: subjectOf(rows, chosen.meetingId),
      meetingId: chosen.meetingId,
      summary: `Released ${numbersOf(numbers)}`,
      reason: reasonOf(rows),
      before: { numbers, held: [...new Set(rows.map(({ heldReason }) => heldReason))] },
      after: { numbers, released: now },
    })
    return { numbers }
  })
}

/**
 * Sets comments aside for one of the reasons that look at no opinion. They are kept, their authors' receipts say so, and
 * it can be taken back.
 * @throws RuleRefused; Invalid where nothing is chosen
 */
export async function setAside(
  context: CommandContext,
  { reason, ...chosen }: { meetingId: string; numbers: number[]; reason: AsideReason },
): Promise<{ numbers: number[] }> {
  return perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const rows = await chosenRows(trx, chosen)
    const called = await calledOf(
      trx,
      rows.map(({ id }) => id),
    )
    for (const row of rows) enforce(setAsideVerdict({ ...row, called: called.has(row.id) }))
    const numbers = rows.map(({ number }) => number)
    await trx
      .updateTable('comment')
      .set({ setAsideAt: now, setAsideReason: reason })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    await record({
      subject: subjectOf(rows, chosen.meetingId),
      meetingId: chosen.meetingId,
      summary: `Set aside ${numbersOf(numbers)}`,
      reason: asideWords[reason],
      after: { numbers, setAside: now, setAsideReason: reason },
    })
    return { numbers }
  })
}

const decided = ['id', 'number', 'leadId', 'heldReason', 'releasedAt', 'setAsideAt', 'withdrawnAt'] as const
type Decided = Pick<Row<'comment'>, (typeof decided)[number]>

/** What came on one form and waits is decided in one act, and what was set aside in one act is taken back in one. */
async function withTheirGroups(trx: Trx, meetingId: string, rows: Decided[]): Promise<Decided[]> {
  const leads = new Map(rows.map((row) => [row.leadId ?? row.id, actOf(row)]))
  if (leads.size === 0) return rows
  const groups = await trx
    .selectFrom('comment')
    .select(decided)
    .where('meetingId', '=', meetingId)
    .where((where) =>
      where.or([where('id', 'in', [...leads.keys()]), where('leadId', 'in', [...leads.keys()])]),
    )
    .orderBy('number')
    .execute()
  const chosen = new Set(rows.map(({ id }) => id))
  return groups.filter(
    (row) => chosen.has(row.id) || (actOf(row) && actOf(row) === leads.get(row.leadId ?? row.id)),
  )
}

/** @returns '' for what is decided one by one */
function actOf(row: Decided): string {
  const status = commentStatusOf(row)
  return status === 'held' || status === 'set-aside' ? `${status} ${row.setAsideAt ?? ''}` : ''
}

async function chosenRows(trx: Trx, chosen: Chosen) {
  const query = trx
    .selectFrom('comment')
    .select(decided)
    .where('meetingId', '=', chosen.meetingId)
    .orderBy('number')
  const rows = await (
    'numbers' in chosen
      ? query.where('number', 'in', chosen.numbers)
      : query.where('heldReason', '=', chosen.held)
  ).execute()
  const found =
    'numbers' in chosen
      ? await withTheirGroups(trx, chosen.meetingId, rows)
      : rows.filter((row) => commentStatusOf(row) === 'held')
  if (found.length === 0) throw new Invalid('Nothing is selected.', { numbers: 'Choose at least one' })
  return found
}

async function calledOf(trx: Trx, commentIds: string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('turn')
    .select('commentId')
    .where('commentId', 'in', commentIds)
    .where('calledAt', 'is not', null)
    .execute()
  return new Set(rows.map(({ commentId }) => commentId))
}

function subjectOf(rows: { id: string }[], meetingId: string): { kind: string; id: string } {
  return rows.length === 1 ? { kind: 'comment', id: rows[0]!.id } : { kind: 'meeting', id: meetingId }
}

function numbersOf(numbers: number[]): string {
  return `${numbers.length === 1 ? 'number' : 'numbers'} ${numbersInWords(numbers)} of public comment`
}

function reasonOf(rows: { heldReason: string | null; setAsideAt: string | null }[]): string | null {
  if (rows.every(({ setAsideAt }) => setAsideAt !== null)) return 'Taken back.'
  const held = [...new Set(rows.map(({ heldReason }) => heldReason))]
  return held.length === 1 && held[0] ? `It waited: ${suspicionWords[held[0] as Suspicion]}` : null
}
