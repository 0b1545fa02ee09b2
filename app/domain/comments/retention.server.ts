import { getSettingsNow } from '../commission/queries.server.ts'
import { perform, type CommandContext, type Store } from '../commands/command.server.ts'
import { deletionVerdict } from '../editions/retention.ts'
import { Conflict, NotFound, enforce } from '../errors.ts'
import { addYears, type CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant } from '../time/instant.ts'
import type { Verdict } from '../verdict.ts'

export type PrivateRows = {
  meetingId: string
  slug: string
  heldOn: CivilDate
  contacts: number
  mails: number
  keptTo: CivilDate
  verdict: Verdict
}

/** E15: what authors gave in confidence, meeting by meeting, with whether it may be deleted and else until when not. */
export async function listPrivateRows(
  db: Store,
  now: Instant,
): Promise<{ legalHold: string; meetings: PrivateRows[] }> {
  const { settings, today } = await getSettingsNow(db, now)
  const contacts = await db
    .selectFrom('commentPrivate')
    .innerJoin('comment', 'comment.id', 'commentPrivate.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['meeting.id', 'meeting.slug', 'meeting.heldOn'])
    .select((select) => [select.fn.countAll().as('count'), select.fn.max('comment.receivedAt').as('last')])
    .groupBy(['meeting.id', 'meeting.slug', 'meeting.heldOn'])
    .execute()
  const mails = await db
    .selectFrom('outgoingMail')
    .innerJoin('comment', 'comment.id', 'outgoingMail.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['meeting.id', 'meeting.slug', 'meeting.heldOn'])
    .select((select) => [
      select.fn.countAll().as('count'),
      select.fn.max('outgoingMail.createdAt').as('last'),
    ])
    .where((where) => where.or([where('sentAt', 'is not', null), where('givenUpAt', 'is not', null)]))
    .groupBy(['meeting.id', 'meeting.slug', 'meeting.heldOn'])
    .execute()
  const rows = new Map([...contacts, ...mails].map((row) => [row.id, row]))
  const meetings = [...rows.values()].map(({ id, slug, heldOn }): PrivateRows => {
    const ownContacts = contacts.find((row) => row.id === id)
    const ownMails = mails.find((row) => row.id === id)
    const dates = [ownContacts?.last, ownMails?.last].flatMap((last) =>
      last ? [localDate(last, settings.timeZone)] : [],
    )
    const madeOn = [heldOn, ...dates].sort().at(-1)!
    return {
      meetingId: id,
      slug,
      heldOn,
      contacts: Number(ownContacts?.count ?? 0),
      mails: Number(ownMails?.count ?? 0),
      keptTo: addYears(madeOn, 2),
      verdict: deletionVerdict({
        retentionClass: 'comment',
        madeOn,
        minutesApproved: true,
        legalHold: settings.legalHold !== '',
        today,
      }),
    }
  })
  return {
    legalHold: settings.legalHold,
    meetings: meetings.sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1)),
  }
}

/**
 * Deletes what authors gave in confidence for one meeting: exactly what was listed. What they wrote and said stays.
 * @throws RuleRefused below the floor or under a legal hold; Conflict where there is more or less than was listed
 */
export async function deletePrivateRows(
  context: CommandContext,
  listed: { meetingId: string; contacts: number; mails: number },
): Promise<void> {
  await perform(context, 'comment.delete-private', async ({ trx, now, record }) => {
    const { meetings } = await listPrivateRows(trx, now)
    const found = meetings.find(({ meetingId }) => meetingId === listed.meetingId)
    if (!found) throw new NotFound('Nothing is kept from this meeting.')
    enforce(found.verdict)
    if (found.contacts !== listed.contacts || found.mails !== listed.mails) {
      throw new Conflict('The list has changed. Please look at it again.')
    }
    const own = trx.selectFrom('comment').select('id').where('meetingId', '=', listed.meetingId)
    await trx
      .deleteFrom('outgoingMail')
      .where('commentId', 'in', own)
      .where((where) => where.or([where('sentAt', 'is not', null), where('givenUpAt', 'is not', null)]))
      .execute()
    await trx.deleteFrom('commentPrivate').where('commentId', 'in', own).execute()
    await record({
      subject: { kind: 'meeting', id: listed.meetingId },
      meetingId: listed.meetingId,
      summary: `Deleted what authors of public comment gave in confidence: ${found.contacts} of addresses and needs, ${found.mails} of mails`,
      before: { contacts: found.contacts, mails: found.mails, keptTo: found.keptTo },
    })
  })
}
