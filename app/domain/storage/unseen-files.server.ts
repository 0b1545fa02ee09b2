import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant } from '../time/instant.ts'
import type { Verdict } from '../verdict.ts'
import { namesOf } from './named-files.server.ts'
import { removalVerdict, type UnseenReason } from './removal-rules.ts'

export type UnseenFile = {
  sha256: string
  byteSize: number
  why: UnseenReason
  /** The last day on which anything happened to what it came with. */
  since: CivilDate
  verdict: Verdict
}

const mostNames = 2000

type Name = { sha256: string; byteSize: number; why: UnseenReason; at: Instant; heldOn: CivilDate }

/**
 * E15: files whose bytes are kept though nobody can see them, oldest first, each with whether they may be removed. A file
 * that something visible names too is none of them.
 */
export async function listUnseenFiles(
  db: Store,
  now: Instant,
): Promise<{ files: UnseenFile[]; approval: string }> {
  const { settings, today } = await getSettingsNow(db, now)
  const names = (
    await Promise.all([
      ofComments(db),
      ofCopies(db),
      ofAgendas(db),
      ofBlackedOutComments(db),
      ofBlackedOutAgendas(db),
    ])
  ).flat()
  const byHash = new Map<string, Name[]>()
  for (const name of names) byHash.set(name.sha256, [...(byHash.get(name.sha256) ?? []), name])
  const all = await namesOf(db, [...byHash.keys()])
  const files = [...byHash].flatMap(([sha256, own]): UnseenFile[] => {
    if (all.get(sha256) !== own.length) return []
    const since = own
      .flatMap(({ at, heldOn }) => [localDate(at, settings.timeZone), heldOn])
      .sort()
      .at(-1)!
    // Where it came with several, the one that asks for the longest keeping holds.
    const why = own.find((name) => name.why === 'withdrawn')?.why ?? own[0]!.why
    const verdict = removalVerdict({
      why,
      since,
      days: settings.unseenFiles.days,
      legalHold: settings.legalHold !== '',
      today,
    })
    return [{ sha256, byteSize: own[0]!.byteSize, why, since, verdict }]
  })
  return {
    files: files.sort((one, other) => (one.since < other.since ? -1 : 1)),
    approval: settings.unseenFiles.approval,
  }
}

async function ofComments(db: Store): Promise<Name[]> {
  const rows = await ofHiddenComments(db)
    .innerJoin('file', 'file.sha256', 'commentFile.sha256')
    .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
    .select(['file.sha256', 'file.byteSize'])
    .where('removedFile.sha256', 'is', null)
    .execute()
  return rows.map(asName)
}

/** What the public got in place of the files of comments goes with them. */
async function ofCopies(db: Store): Promise<Name[]> {
  const rows = await ofHiddenComments(db)
    .innerJoin('commentFileCopy', 'commentFileCopy.fileId', 'commentFile.id')
    .innerJoin('file', 'file.sha256', 'commentFileCopy.sha256')
    .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
    .select(['file.sha256', 'file.byteSize'])
    .where('removedFile.sha256', 'is', null)
    .execute()
  return rows.map(asName)
}

/** And so do copies with parts blacked out. */
async function ofBlackedOutComments(db: Store): Promise<Name[]> {
  const rows = await ofHiddenComments(db)
    .innerJoin('redaction', (join) =>
      join
        .onRef('redaction.subjectId', '=', 'commentFile.id')
        .on('redaction.subjectKind', '=', 'comment-file'),
    )
    .innerJoin('file', 'file.sha256', 'redaction.sha256')
    .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
    .select(['file.sha256', 'file.byteSize'])
    .where('removedFile.sha256', 'is', null)
    .execute()
  return rows.map(asName)
}

function ofHiddenComments(db: Store) {
  return db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['meeting.heldOn', 'comment.distributedAt', 'comment.withdrawnAt', 'comment.setAsideAt'])
    .where((where) =>
      where.or([where('comment.withdrawnAt', 'is not', null), where('comment.setAsideAt', 'is not', null)]),
    )
    .orderBy('comment.receivedAt')
    .limit(mostNames)
}

type HiddenFile = Pick<Name, 'sha256' | 'byteSize' | 'heldOn'> & {
  distributedAt: Instant | null
  withdrawnAt: Instant | null
  setAsideAt: Instant | null
}

function asName({ withdrawnAt, setAsideAt, distributedAt, ...file }: HiddenFile): Name {
  return {
    ...file,
    at: [withdrawnAt, setAsideAt]
      .flatMap((at) => at ?? [])
      .sort()
      .at(-1)!,
    why: withdrawnAt === null ? 'set-aside' : distributedAt === null ? 'withdrawn-unread' : 'withdrawn',
  }
}

async function ofAgendas(db: Store): Promise<Name[]> {
  const rows = await ofDrafts(db)
    .innerJoin('file', 'file.sha256', 'attachment.sha256')
    .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
    .select(['file.sha256', 'file.byteSize'])
    .where('removedFile.sha256', 'is', null)
    .execute()
  return rows.map(({ removedAt, ...file }) => ({ ...file, at: removedAt!, why: 'never-published' }))
}

async function ofBlackedOutAgendas(db: Store): Promise<Name[]> {
  const rows = await ofDrafts(db)
    .innerJoin('redaction', (join) =>
      join.onRef('redaction.subjectId', '=', 'attachment.id').on('redaction.subjectKind', '=', 'attachment'),
    )
    .innerJoin('file', 'file.sha256', 'redaction.sha256')
    .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
    .select(['file.sha256', 'file.byteSize'])
    .where('removedFile.sha256', 'is', null)
    .execute()
  return rows.map(({ removedAt, ...file }) => ({ ...file, at: removedAt!, why: 'never-published' }))
}

/** What was taken off an agenda before anyone could see it. */
function ofDrafts(db: Store) {
  return db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['meeting.heldOn', 'attachment.removedAt'])
    .where('attachment.removedAt', 'is not', null)
    .where('attachment.distributedAt', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('editionAttachment')
            .select(sql`1`.as('one'))
            .whereRef('editionAttachment.attachmentId', '=', 'attachment.id'),
        ),
      ),
    )
    .orderBy('attachment.removedAt')
    .limit(mostNames)
}
