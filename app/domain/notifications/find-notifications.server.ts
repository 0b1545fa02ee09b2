import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { saidDone } from '../follow-ups/duties/unjudged-reports.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import { addDays } from '../time/civil-date.ts'
import { addMinutes, localTime, type Instant } from '../time/instant.ts'
import { firstHour, reminderOn } from './due-reminder.ts'
import type { NotificationKind } from './notification-kinds.ts'
import { loadRecipients, type Recipient, type Recipients } from './recipients.server.ts'

/** What is older is no news: long enough for a server that was off over a weekend, and a mail server set up later sends nothing of before. */
const newsMinutes = 3 * 24 * 60

export type Found = {
  accountId: string
  kind: NotificationKind
  subjectId: string
  detail: string | null
  source: string
  happenedAt: Instant
}

type Period = { since: Instant; now: Instant }

/**
 * What people with accounts are to be told, from what is stored: an act and the mail that it causes can't be parted, and
 * what is not public yet causes none. Each thing has a `source` of its own for each person.
 */
export async function findNotifications(db: Store, now: Instant): Promise<Found[]> {
  const to = await loadRecipients(db)
  const period = { since: addMinutes(now, -newsMinutes), now }
  const found = await Promise.all([
    newQuestions(db, to, period),
    newAnswers(db, to, period),
    dueSoon(db, to, now),
    minutesToApprove(db, to, period),
    draftAgendas(db, to, period),
  ])
  return found.flat()
}

/** A question asked in a meeting is public, and told, only once the meeting may be told of. */
async function newQuestions(db: Store, to: Recipients, { since, now }: Period): Promise<Found[]> {
  const rows = await db
    .selectFrom('question')
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .select(['question.id', 'question.addressee'])
    .select((eb) => eb.fn.coalesce('question.publicAt', 'meeting.toldFrom').as('shownAt'))
    .where('question.struckAt', 'is', null)
    .where('question.state', '=', 'asked')
    .where((eb) => eb(eb.fn.coalesce('question.publicAt', 'meeting.toldFrom'), '>', since))
    .where(isShown(db, 'question', now))
    .execute()
  return rows.flatMap(({ id, addressee, shownAt }) =>
    (to.liaisonsOf('question', addressee) ?? []).map(each('question', id, shownAt!)),
  )
}

async function newAnswers(db: Store, to: Recipients, { since, now }: Period): Promise<Found[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select(['answer.id', 'question.ownerId', 'question.askerId'])
    .select((eb) => eb.fn.coalesce('answer.publicAt', 'meeting.toldFrom').as('shownAt'))
    .where('question.struckAt', 'is', null)
    .where((eb) => eb(eb.fn.coalesce('answer.publicAt', 'meeting.toldFrom'), '>', since))
    .where(isShown(db, 'answer', now))
    .execute()
  const members = to.of('answer', 'chair', 'commissioner')
  return rows.flatMap(({ id, ownerId, askerId, shownAt }) =>
    members
      .filter(({ role, personId }) => role === 'chair' || personId === (ownerId ?? askerId ?? ''))
      .map(each('answer', id, shownAt!)),
  )
}

/** Who owes it is told; the clerk, where that is the commission or somebody without an account. */
async function dueSoon(db: Store, to: Recipients, now: Instant): Promise<Found[]> {
  const { settings, today } = await getSettingsNow(db, now)
  if (localTime(now, settings.timeZone) < firstHour) return []
  const rows = await db
    .selectFrom('followUp')
    .select(['id', 'owedBy', 'dueOn'])
    .where('state', '=', 'open')
    .where('closedAt', 'is', null)
    .where('struckAt', 'is', null)
    .where('dueOn', '>=', today)
    .where('dueOn', '<=', addDays(today, 7))
    .where(({ not }) => not(saidDone))
    .where(isShown(db, 'followUp', now))
    .execute()
  return rows.flatMap(({ id, owedBy, dueOn }) => {
    const reminder = reminderOn(today, dueOn!)
    if (reminder === null) return []
    const whom = to.liaisonsOf('due', owedBy) ?? to.of('due', 'clerk')
    return whom.map(each('due', id, now, `${dueOn} ${reminder}`))
  })
}

async function minutesToApprove(db: Store, to: Recipients, { since, now }: Period): Promise<Found[]> {
  const rows = await db
    .selectFrom('edition')
    .select(['id', 'publicAt'])
    .where('series', '=', 'minutes')
    .where('stage', '=', 'presented')
    .where('publicAt', '>', since)
    .where('publicAt', '<=', now)
    .execute()
  return rows.flatMap(({ id, publicAt }) =>
    to.of('minutes', 'chair', 'commissioner').map(each('minutes', id, publicAt!)),
  )
}

/** Only when the clerk says so, and to the chair alone: a draft sent to a majority would be a public record at once. */
async function draftAgendas(db: Store, to: Recipients, { since, now }: Period): Promise<Found[]> {
  const rows = await db
    .selectFrom('recordEntry')
    .select(['seq', 'at', 'meetingId'])
    .where('action', '=', 'agenda.show-chair')
    .where('at', '>', since)
    .where('at', '<=', now)
    .execute()
  return rows.flatMap(({ seq, at, meetingId }) =>
    to.of('draft-agenda', 'chair').map(each('draft-agenda', meetingId!, at, String(seq))),
  )
}

function each(kind: NotificationKind, subjectId: string, happenedAt: Instant, detail: string | null = null) {
  return ({ accountId }: Recipient): Found => ({
    accountId,
    kind,
    subjectId,
    detail,
    source: [kind, subjectId, detail, accountId].filter((part) => part !== null).join(' '),
    happenedAt,
  })
}
