import type { Row } from '#db/schema.ts'
import { perform, type CommandContext, type Store } from '../commands/command.server.ts'
import { quorumOf } from '../commission/settings.ts'
import type { DocumentRenderer } from '../editions/document-renderer.ts'
import {
  freezeEdition,
  hashOfDocument,
  nextEditionNumber,
  storeEditionFiles,
} from '../editions/freeze-edition.server.ts'
import { seriesNames } from '../editions/edition.ts'
import { enforce } from '../errors.ts'
import { getAgenda } from '../agenda/queries.server.ts'
import { rosterOn, type RosterLine } from '../people/roster.server.ts'
import { compareNames } from '../text/directory-name.ts'
import { formatDateTime, type Instant, type Zone } from '../time/instant.ts'
import { composeNotice } from './compose-notice.ts'
import { doorOf } from '../notices/door-task.ts'
import { doorClocksOf } from '../meetings/course/door-clocks.server.ts'
import type { PublishNoticeInput } from '../notices/forms.ts'
import { noticeVerdict } from './notice-rules.ts'
import { basisLine, getNextEdition } from './next-edition.server.ts'

/**
 * Publishes the notice that a meeting is cancelled, adjourned, continued, or could not be held for lack of a quorum, as
 * an edition with a PDF to hang at the door (Government Code 54955, 54955.1). Cancelling also cancels the meeting.
 * @throws RuleRefused when the meeting's own record says otherwise
 */
export async function publishNotice(
  context: CommandContext & { renderer: DocumentRenderer; verifyAt: string },
  input: PublishNoticeInput & { slug: string },
): Promise<{ editionId: string }> {
  const { db, clock, renderer, verifyAt, actor } = context
  const madeAt = clock.now()
  const { meeting, settings } = await getNextEdition(db, input.slug, madeAt)
  enforce(await verdictOn(db, meeting, input.series, madeAt))
  const { seats, lines } = await rosterOn(db, meeting.heldOn)
  const present = await presentAt(db, meeting, lines)
  const zone = settings.timeZone
  const door = doorOf(await doorClocksOf(db, meeting, zone), input.series)
  const document = composeNotice({
    series: input.series,
    words: { city: settings.city, commission: settings.name, zone },
    meeting,
    reason: input.reason,
    to: input.to || adjournedTo(meeting, zone),
    present,
    quorum: quorumOf(settings, seats),
    adjournedAt: meeting.adjournedAt,
    door,
    continued: input.series === 'continuance' ? await listContinued(db, meeting.id, zone) : [],
    madeAt,
    basis: basisLine(meeting, settings),
  })
  const number = await nextEditionNumber(db, meeting.id, input.series)
  const pdf = await renderer.render(document, { number, hash: hashOfDocument(document), verifyAt }, madeAt)
  const fileName = `${meeting.slug}-notice-of-${input.series}-${number}.pdf`
  const files = await storeEditionFiles(db, [{ role: 'document', fileName, ...pdf }], madeAt)
  const action = input.series === 'cancellation' ? 'meeting.cancel' : 'notice.publish-edition'
  return perform(context, action, async (work) => {
    const { trx, now, record } = work
    const current = await trx
      .selectFrom('meeting')
      .selectAll()
      .where('id', '=', meeting.id)
      .executeTakeFirstOrThrow()
    enforce(await verdictOn(trx, current, input.series, now))
    if (input.series === 'cancellation') {
      await trx
        .updateTable('meeting')
        .set({ cancelledAt: now, cancelReason: input.reason })
        .where('id', '=', meeting.id)
        .execute()
    }
    const edition = await freezeEdition(work, {
      meetingId: meeting.id,
      series: input.series,
      stage: 'published',
      number,
      document,
      reason: input.reason,
      publicAt: now,
      meeting,
      files,
      frozenBy: actor.name,
    })
    await record({
      subject: { kind: 'edition', id: edition.id },
      meetingId: meeting.id,
      summary: `Published the ${seriesNames[input.series]} for ${meeting.slug}`,
      reason: input.reason,
      after: { hash: edition.hash, files: files.map(({ file }) => file.sha256) },
    })
    return { editionId: edition.id }
  })
}

async function verdictOn(
  db: Store,
  meeting: Row<'meeting'>,
  series: PublishNoticeInput['series'],
  now: Instant,
) {
  const { convened, adjourned, adjournedBy, cancelledAt, startsAt } = meeting
  return noticeVerdict({
    series,
    meeting: {
      convened: convened === 1,
      adjourned: adjourned === 1,
      adjournedBy,
      cancelled: cancelledAt !== null,
      startsAt,
      continued: series === 'continuance' ? (await continuedItems(db, meeting.id)).length : 0,
    },
    now,
  })
}

/** The items that a meeting closed as continued, in order. */
async function continuedItems(db: Store, meetingId: string) {
  const { inOrder } = await getAgenda(db, meetingId)
  return inOrder.filter(({ outcome }) => outcome === 'continued')
}

/** Each continued item as the notice tells of it. */
async function listContinued(db: Store, meetingId: string, zone: Zone): Promise<string[]> {
  return (await continuedItems(db, meetingId)).map(
    ({ number, title, hearing, continuedTo, continuedToPlace }) => {
      const to =
        continuedTo && [formatDateTime(continuedTo, zone), continuedToPlace].filter(Boolean).join(', ')
      return `${number} ${title}${hearing === 1 ? ' (hearing)' : ''}${to ? `: continued to ${to}.` : ': continued.'}`
    },
  )
}

/** @returns names in the order of the roll; null where no attendance was recorded, unless the clerk adjourned */
async function presentAt(db: Store, meeting: Row<'meeting'>, roll: RosterLine[]): Promise<string[] | null> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('person', 'person.id', 'attendance.personId')
    .select(['person.id', 'person.name', 'person.sortName', 'attendance.standing', 'attendance.departed'])
    .where('meetingId', '=', meeting.id)
    .execute()
  if (rows.length === 0) return meeting.adjournedBy === 'clerk' ? [] : null
  const place = new Map(roll.map(({ person }, index) => [person?.id, index]))
  const there = rows
    .filter(({ standing, departed }) => standing === 'present' && departed === 0)
    .toSorted(
      (one, other) =>
        (place.get(one.id) ?? roll.length) - (place.get(other.id) ?? roll.length) || compareNames(one, other),
    )
  return [...new Set(there.map(({ name }) => name))]
}

/** What the order itself says of when and where the meeting goes on. */
function adjournedTo({ adjournedTo: at, adjournedToPlace }: Row<'meeting'>, zone: Zone): string | null {
  if (at === null) return null
  return [formatDateTime(at, zone), adjournedToPlace].filter(Boolean).join(', ')
}
