import { newId, type Store } from '../commands/command.server.ts'
import { getMeetingForComment } from '../comments/comment-meeting.server.ts'
import type { Outcome } from '../comments/outcome/outcome.ts'
import { listOutcomes } from '../comments/outcome/outcomes.server.ts'
import { addHours, type Instant } from '../time/instant.ts'
import { mailOf, type MailKind } from './mail.ts'
import { ofTheirGroup } from './group-mail.server.ts'

const mostAtOnce = 20
/** What happened longer ago is told by the receipt alone. */
const newsHours = 14 * 24

/**
 * Queues what authors who gave an address are told later: what became of their sign-up or comment, and that the approved
 * minutes name it, and of a group the same of each. Each once; the language is that of the receipt. Being called is told to who takes part from afar: in
 * the room it is heard.
 */
export async function queueOutcomeMail(db: Store, now: Instant): Promise<void> {
  const since = addHours(now, -newsHours)
  const without = (kind: MailKind) =>
    db
      .selectFrom('outgoingMail')
      .innerJoin('commentPrivate', 'commentPrivate.commentId', 'outgoingMail.commentId')
      .innerJoin('comment', (join) => join.on(ofTheirGroup))
      .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
      .select(['comment.id', 'outgoingMail.language'])
      .where('outgoingMail.kind', '=', 'receipt')
      .where('commentPrivate.email', 'is not', null)
      .where('comment.withdrawnAt', 'is', null)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('outgoingMail as other')
              .select('other.id')
              .whereRef('other.commentId', '=', 'comment.id')
              .where('other.kind', '=', kind),
          ),
        ),
      )
      .limit(mostAtOnce)
  /** Of the evening: a meeting of long ago tells nobody anything new. */
  const ofEvening = (kind: MailKind) =>
    without(kind).where('meeting.heldOn', '>=', since.slice(0, 10)).where('comment.setAsideAt', 'is', null)
  const turns = () => db.selectFrom('turn').select('turn.commentId').where('turn.withdrawnAt', 'is', null)
  const openTurns = () =>
    turns()
      .innerJoin('agendaItem', 'agendaItem.id', 'turn.itemId')
      .where('turn.cededToId', 'is', null)
      .where('turn.missedAgainAt', 'is', null)
      .where('turn.endedAt', 'is', null)
      .where('turn.startedAt', 'is', null)
  const called = openTurns().where((where) =>
    where.or([
      where('turn.calledAgainAt', 'is not', null),
      where.and([where('turn.calledAt', 'is not', null), where('turn.missedAt', 'is', null)]),
    ]),
  )
  const missed = openTurns().where('turn.missedAt', 'is not', null).where('turn.calledAgainAt', 'is', null)
  const onContinued = db
    .selectFrom('writtenOn')
    .innerJoin('agendaItem', 'agendaItem.id', 'writtenOn.itemId')
    .select('writtenOn.commentId')
    .where('agendaItem.outcome', '=', 'continued')
  const left = db
    .selectFrom('commentFile')
    .leftJoin('redaction', (join) =>
      join
        .onRef('redaction.subjectId', '=', 'commentFile.id')
        .on('redaction.subjectKind', '=', 'comment-file'),
    )
    .select('commentFile.commentId')
    .where((where) =>
      where.or([
        where('commentFile.withheldAt', '>=', since),
        where('redaction.madeOn', '>=', since.slice(0, 10)),
      ]),
    )
  const copied = db.selectFrom('commentCopy').select('commentCopy.commentId').where('madeAt', '>=', since)

  const found: Record<Exclude<MailKind, 'receipt'>, { id: string; language: string }[]> = {
    released: await without('released').where('comment.releasedAt', 'is not', null).execute(),
    'set-aside': await without('set-aside').where('comment.setAsideAt', 'is not', null).execute(),
    called: await ofEvening('called')
      .where('comment.mode', '=', 'remote')
      .where('meeting.adjourned', '=', 0)
      .where('comment.id', 'in', called)
      .execute(),
    missed: await ofEvening('missed')
      .where('meeting.adjourned', '=', 0)
      .where('comment.id', 'in', missed)
      .execute(),
    spoke: await ofEvening('spoke')
      .where('comment.id', 'in', turns().where('turn.endedAt', 'is not', null))
      .where('comment.id', 'not in', openTurns())
      .execute(),
    'not-present': await ofEvening('not-present')
      .where('comment.id', 'in', turns().where('turn.missedAgainAt', 'is not', null))
      .execute(),
    'not-reached': await ofEvening('not-reached')
      .where('meeting.adjourned', '=', 1)
      .where(
        'comment.id',
        'in',
        openTurns().where((where) =>
          where.or([where('agendaItem.outcome', 'is', null), where('agendaItem.outcome', '!=', 'continued')]),
        ),
      )
      .execute(),
    continued: await ofEvening('continued')
      .where((where) =>
        where.or([
          where('comment.id', 'in', openTurns().where('agendaItem.outcome', '=', 'continued')),
          where.and([where('comment.distributedAt', 'is not', null), where('comment.id', 'in', onContinued)]),
        ]),
      )
      .execute(),
    cancelled: await ofEvening('cancelled')
      .where('meeting.cancelledAt', 'is not', null)
      .where((where) =>
        where.or([where('comment.distributedAt', 'is not', null), where('comment.id', 'in', openTurns())]),
      )
      .execute(),
    redacted: await without('redacted')
      .where((where) => where.or([where('comment.id', 'in', copied), where('comment.id', 'in', left)]))
      .execute(),
    referred: await without('referred').where('comment.referredAt', '>=', since).execute(),
    minutes: await without('minutes')
      .where(
        'comment.meetingId',
        'in',
        db
          .selectFrom('edition')
          .select('edition.meetingId')
          .where('series', '=', 'minutes')
          .where('stage', '=', 'approved')
          .where('publicAt', 'is not', null),
      )
      .where((where) =>
        where.or([
          where('comment.distributedAt', 'is not', null),
          where('comment.id', 'in', turns().where('turn.endedAt', 'is not', null)),
        ]),
      )
      .execute(),
  }
  const queued = Object.entries(found).flatMap(([kind, authors]) =>
    authors.map(({ id, language }) => ({ id: newId(), commentId: id, kind, language, createdAt: now })),
  )
  if (queued.length === 0) return
  await db
    .insertInto('outgoingMail')
    .values(queued)
    .onConflict((conflict) => conflict.columns(['commentId', 'kind']).doNothing())
    .execute()
}

type Part = { id: string; commentId: string; kind: MailKind }

/** @returns by mail, what it tells of, as it stands now; empty where it is true no more */
export async function outcomesOfParts(
  db: Store,
  parts: readonly Part[],
  now: Instant,
): Promise<Map<string, Outcome[]>> {
  if (parts.length === 0) return new Map()
  const ids = [...new Set(parts.map(({ commentId }) => commentId))]
  const comments = await db.selectFrom('comment').selectAll().where('id', 'in', ids).execute()
  const found = new Map<string, Outcome[]>()
  for (const meetingId of new Set(comments.map((comment) => comment.meetingId))) {
    const meeting = await getMeetingForComment(db, { id: meetingId })
    const own = comments.filter((comment) => comment.meetingId === meetingId)
    for (const [id, { outcomes }] of await listOutcomes(db, meeting, own, now)) found.set(id, outcomes)
  }
  return new Map(parts.map((part) => [part.id, outcomesIn(part.kind, found.get(part.commentId) ?? [])]))
}

function outcomesIn(kind: MailKind, outcomes: readonly Outcome[]): Outcome[] {
  const inMinutes = outcomes.some((outcome) => outcome.code === 'minutes' && outcome.approved)
  // The minutes say that somebody spoke.
  if (kind === 'spoke' && inMinutes) return []
  return outcomes.filter((outcome) => {
    // That a complaint will be sent on is said at once, with the receipt.
    if (outcome.code === 'referred') return kind === (outcome.done ? 'referred' : 'receipt')
    return mailOf(outcome.code) === kind
  })
}
