import { perform, newId, type CommandContext, type Store, type Trx } from '../commands/command.server.ts'
import { addEditionFile, storeEditionFiles } from '../editions/freeze-edition.server.ts'
import { seriesNames, type EditionSeries } from '../editions/edition.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import type { DocumentRenderer } from '../editions/document-renderer.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { getSettings } from '../commission/queries.server.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { typedInstant } from '../typed-time.ts'
import { composeProof } from './compose-proof.ts'
import type { RecordPostingInput } from '../notices/forms.ts'
import { doorClocksOf } from '../meetings/course/door-clocks.server.ts'
import { doorOf, doorPlace } from '../notices/door-task.ts'
import { meetingDeadline } from '../notices/meeting-deadline.ts'
import { basisLine } from './next-edition.server.ts'
import { postingPlaceVerdict } from '../notices/posting-place.ts'

/**
 * Records that an edition hangs on paper, where, since when and by whom: the posting that the law counts (N10). A late
 * posting is recorded as it was; the proof says that it was late. Makes the proof of posting, a PDF of one page. What was
 * recorded wrongly is put right in the same way, by the same rules and with a reason: the log keeps what it said, and
 * its proof stays among the edition's files.
 * @throws RuleRefused when the place can't be read at every hour (Government Code 54954.2(a), 78 Ops. AG 327)
 * @throws Invalid for a correction without a reason; NotFound where it corrects a posting of another meeting
 */
export async function recordPosting(
  context: CommandContext & { renderer: DocumentRenderer; verifyAt: string },
  input: RecordPostingInput,
): Promise<{ id: string }> {
  const { db, clock, renderer } = context
  const correctsId = input.correctsId || null
  if (correctsId !== null && !input.reason) {
    throw new Invalid('The reason is missing.', { reason: 'Say why it is corrected' })
  }
  const edition = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .select([
      'edition.id',
      'edition.number',
      'edition.series',
      'edition.documentHash',
      'edition.publicAt',
      'edition.frozenAt',
      'meeting.id as meetingId',
      'meeting.kind',
      'meeting.heldOn',
      'meeting.startsAt',
      'meeting.slug',
      'meeting.basis',
      'meeting.source',
      'meeting.place as meetingPlace',
      'meeting.adjourned',
      'meeting.adjournedAt',
      'meeting.adjournedTo',
      'meeting.adjournedBy',
    ])
    .where('edition.id', '=', input.editionId)
    .executeTakeFirst()
  if (!edition || edition.series === 'minutes') throw new NotFound('We can’t find that edition.')
  const settings = await getSettings(db, edition.heldOn)
  const place = placeOf(input.place, edition, settings)
  const at = typedInstant(
    { date: input.postedOn, time: input.postedTime, which: input.postedTimeWhich },
    settings.timeZone,
    'postedTime',
  )
  const now = clock.now()
  if (isBefore(now, at)) {
    throw new Invalid('You can record a posting only after it is posted.', {
      postedTime: 'Enter a time that has passed',
    })
  }
  if (isBefore(at, edition.frozenAt.slice(0, 16) + ':00.000Z')) {
    throw new Invalid('The edition did not exist then.', {
      postedTime: `Edition ${edition.number} did not exist yet at that time`,
    })
  }
  const proof = composeProof({
    words: { city: settings.city, commission: settings.name, zone: settings.timeZone },
    meeting: { kind: edition.kind, heldOn: edition.heldOn, startsAt: edition.startsAt },
    edition: {
      number: edition.number,
      series: edition.series,
      hash: edition.documentHash,
      publicAt: edition.publicAt,
    },
    posting: { ...place, postedAt: at, postedBy: input.postedBy, hashSeen: input.hashSeen },
    recordedAt: now,
    recordedBy: context.actor.name,
    earlier: await papersBefore(db, edition, correctsId),
    deadline: meetingDeadline(edition, settings),
    door: doorOf(
      await doorClocksOf(db, { ...edition, id: edition.meetingId }, settings.timeZone),
      edition.series,
    ),
    basis: basisLine(edition, settings),
  })
  const mark = { number: edition.number, hash: edition.documentHash, verifyAt: context.verifyAt }
  const pdf = await renderer.render(proof, mark, now)
  const [file] = await storeEditionFiles(
    db,
    [{ role: 'proof', fileName: proofFileName(edition), ...pdf }],
    now,
  )
  return perform(context, 'notice.record-posting', async ({ trx, stamp, record }) => {
    const said = {
      editionId: edition.id,
      place: place.place,
      postedAt: at,
      postedBy: input.postedBy,
      openAtAllHours: place.openAtAllHours ? (1 as const) : (0 as const),
      hashSeen: input.hashSeen ? (1 as const) : (0 as const),
      recordedAt: now,
      ...stamp,
    }
    const before = correctsId === null ? null : await loadPosting(trx, correctsId, edition.meetingId)
    const id = before?.id ?? newId()
    if (before) await trx.updateTable('posting').set(said).where('id', '=', id).execute()
    else
      await trx
        .insertInto('posting')
        .values({ id, ...said })
        .execute()
    await addEditionFile(trx, edition.id, file!, now)
    const which = `edition ${edition.number} of the ${seriesNames[edition.series]} on paper at ${place.place}`
    await record({
      subject: { kind: 'edition', id: edition.id },
      meetingId: edition.meetingId,
      summary: before ? `Corrected the posting of ${which}` : `Posted ${which}`,
      ...(before ? { reason: input.reason, before } : {}),
      after: {
        postedAt: at,
        postedBy: input.postedBy,
        place: place.place,
        files: [file!.file.sha256],
      },
    })
    return { id }
  })
}

async function loadPosting(trx: Trx, postingId: string, meetingId: string) {
  const row = await trx
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .selectAll('posting')
    .where('posting.id', '=', postingId)
    .where('edition.meetingId', '=', meetingId)
    .executeTakeFirst()
  if (!row) throw new NotFound('We can’t find that posting of this meeting.')
  return row
}

/** When papers of the agenda's editions before this one went up, without the one that is corrected. */
async function papersBefore(
  db: Store,
  edition: { meetingId: string; series: EditionSeries; number: number },
  correctsId: string | null,
): Promise<Instant[]> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .select('posting.postedAt')
    .where('posting.id', '!=', correctsId ?? '')
    .where('edition.meetingId', '=', edition.meetingId)
    .where('edition.series', '=', edition.series)
    .where('edition.number', '<', edition.number)
    .execute()
  return rows.map(({ postedAt }) => postedAt)
}

/** One of the commission's places, open at all hours; for a notice, the door of the meeting place too. */
function placeOf(
  name: string,
  edition: { series: EditionSeries; meetingPlace: string | null },
  settings: CommissionSettings,
): { place: string; openAtAllHours: boolean } {
  if (edition.series !== 'agenda' && name === doorPlace(edition.meetingPlace)) {
    return { place: name, openAtAllHours: false }
  }
  const place = settings.postingPlaces.find((each) => each.name === name)
  if (!place) throw new Invalid('Choose a place from the list.', { place: 'Choose a place from the list' })
  enforce(postingPlaceVerdict({ place: place.name, openAtAllHours: place.openAtAllHours }))
  return { place: place.name, openAtAllHours: true }
}

function proofFileName({ slug, series, number }: { slug: string; series: EditionSeries; number: number }) {
  return `${slug}-posting${series === 'agenda' ? '' : `-of-${series}`}-edition-${number}.pdf`
}
