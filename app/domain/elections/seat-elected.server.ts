import { newId, type Store, type Work } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { enforce } from '../errors.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import { electedOf, type Election } from '../meeting-record/votes/election.ts'
import { passOnToChair } from '../succession/pass-on.server.ts'
import { formatDate } from '../time/civil-date.ts'
import { registerUntouchedVerdict } from './changed-register.ts'
import { officeTitle } from './election-words.ts'
import { planRegister, registerLacks, termDays } from './register-rules.ts'

type Tools = Pick<Work, 'trx' | 'now' | 'stamp' | 'record'>

/**
 * Makes the register of officers follow an election that came to a result, in the same transaction. Where the register
 * says otherwise already, it stays, and the sentence returned asks the clerk.
 */
export async function seatElected(
  { trx, now, stamp, record }: Tools,
  room: MeetingRecord,
  election: Election,
): Promise<string | null> {
  const elected = electedOf(election)
  if (!elected) return null
  const { heldOn, id: meetingId } = room.meeting
  const { fromOn, toOn, lastDayBefore } = termDays(election, heldOn)
  const terms = await trx.selectFrom('officeTerm').selectAll().execute()
  const wanted = { office: election.office, personId: elected.id, fromOn, toOn }
  const { begin, end, conflict } = planRegister(terms, wanted, lastDayBefore)
  const kept = { electionId: election.id, meetingId, recordedAt: now }
  for (const { id, toOn: lastDay, toOnBefore } of end) {
    await trx.updateTable('officeTerm').set({ toOn: lastDay }).where('id', '=', id).execute()
    await trx
      .insertInto('officeChange')
      .values({ id: newId(), ...kept, officeTermId: id, change: 'ended', toOnBefore })
      .execute()
    await record({
      subject: { kind: 'office-term', id },
      meetingId,
      summary: `The term of office ended on ${formatDate(lastDay)}, as the election says`,
      before: { toOn: toOnBefore },
      after: { toOn: lastDay },
    })
  }
  if (!begin) return conflict
  const id = newId()
  await trx
    .insertInto('officeTerm')
    .values({ id, ...begin, ...stamp })
    .execute()
  await trx
    .insertInto('officeChange')
    .values({ id: newId(), ...kept, officeTermId: id, change: 'begun', toOnBefore: null })
    .execute()
  const title = officeTitle(room, election.office)
  await record({
    subject: { kind: 'office-term', id },
    meetingId,
    summary: `${elected.name} is ${title} from ${formatDate(fromOn)}, elected on ${formatDate(heldOn)}`,
    after: begin,
  })
  if (election.office === 'chair') {
    const { today } = await getSettingsNow(trx, now)
    await passOnToChair(
      { trx, now, stamp, record, today },
      elected.id,
      `${elected.name} is chair from ${formatDate(fromOn)}.`,
    )
  }
  return conflict
}

/**
 * Takes back what an election did to the register, before it is corrected or struck.
 * @throws RuleRefused where somebody changed those terms since
 */
export async function unseatElected(
  { trx, record }: Pick<Tools, 'trx' | 'record'>,
  room: MeetingRecord,
  election: Election,
): Promise<void> {
  const changes = await trx
    .selectFrom('officeChange')
    .innerJoin('officeTerm', 'officeTerm.id', 'officeChange.officeTermId')
    .select(['officeChange.id as changeId', 'officeChange.change', 'officeChange.toOnBefore'])
    .selectAll('officeTerm')
    .where('officeChange.electionId', '=', election.id)
    .execute()
  if (changes.length === 0) return
  const { fromOn, lastDayBefore } = termDays(election, room.meeting.heldOn)
  enforce(
    registerUntouchedVerdict(changes, { personId: electedOf(election)?.id ?? null, fromOn, lastDayBefore }),
  )
  for (const { changeId, change, toOnBefore, id, ...term } of changes) {
    await trx.deleteFrom('officeChange').where('id', '=', changeId).execute()
    if (change === 'begun') await trx.deleteFrom('officeTerm').where('id', '=', id).execute()
    else await trx.updateTable('officeTerm').set({ toOn: toOnBefore }).where('id', '=', id).execute()
    await record({
      subject: { kind: 'office-term', id },
      meetingId: room.meeting.id,
      summary:
        change === 'begun'
          ? 'Took back a term of office that an election had given'
          : 'A term of office goes on, as the election that ended it was corrected',
      before: change === 'begun' ? term : { toOn: term.toOn },
      after: change === 'begun' ? { struck: true } : { toOn: toOnBefore },
    })
  }
}

/** @returns a sentence for the clerk while the register of officers says otherwise than an election; else null */
export async function registerConflict(
  db: Store,
  room: Pick<MeetingRecord, 'meeting'>,
  election: Election,
): Promise<string | null> {
  const elected = electedOf(election)
  if (!elected) return null
  const { fromOn, toOn, lastDayBefore } = termDays(election, room.meeting.heldOn)
  const terms = await db.selectFrom('officeTerm').selectAll().execute()
  const begun = await db
    .selectFrom('officeChange')
    .select('id')
    .where('electionId', '=', election.id)
    .where('change', '=', 'begun')
    .executeTakeFirst()
  const wanted = { office: election.office, personId: elected.id, fromOn, toOn }
  return registerLacks(terms, wanted, { lastDayBefore, seated: begun !== undefined })
}
