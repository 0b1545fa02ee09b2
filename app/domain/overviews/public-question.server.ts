import { sql } from 'kysely'
import { correctionsOf } from '../audit-log/corrections-of.server.ts'
import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { NotFound } from '../errors.ts'
import { listFollowUpsFrom } from '../follow-ups/ledger/public-links.server.ts'
import { listDisagreementsAbout } from '../library/disagreements.server.ts'
import { listDocumentsAbout } from '../library/documents-about.server.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import { idsInOffice } from '../people/roster.server.ts'
import { isShown, announcedMeetings } from '../meeting-record/announced.server.ts'
import type { Instant, Zone } from '../time/instant.ts'
import { correctingAnswers } from '../questions/answer-correction.ts'
import type { QuestionHappened } from '../questions/ledger/public-view.ts'
import { precisionOf, shownQuestions } from '../questions/ledger/public-questions.server.ts'
import { publicQuestionStatus } from '../questions/ledger/public-status.server.ts'
import type { QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { titleOf } from '../text/short-title.ts'

/**
 * A question with everything that happened to it, in order, as far as anyone may know it.
 * @throws NotFound also where there is one that may not be told of yet
 */
export async function getQuestionForPublic(db: Store, number: string, now: Instant) {
  const row = await shownQuestions(db, now)
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.asker'])
    .select(['question.askedOn', 'question.askedPrecision', 'question.recordedAt', 'question.title'])
    .select(['question.basis', 'question.source', 'question.followsQuestionId'])
    .select(['question.askerId', 'question.ownerId'])
    .select(['person.name', 'person.slug', 'meeting.slug as meetingSlug', 'meeting.heldOn'])
    .select(
      sql<number>`case when exists (select 1 from term where term.person_id = person.id) then 1 else 0 end`.as(
        'served',
      ),
    )
    .where('question.number', '=', number)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no question with this number.')
  const {
    id,
    asker,
    name,
    slug,
    served,
    meetingSlug,
    heldOn,
    followsQuestionId,
    askerId,
    ownerId,
    ...question
  } = row
  const about = { kind: 'question' as const, id }
  const { today, settings } = await getSettingsNow(db, now)
  const history = [...(await answersOf(db, id, now, settings.timeZone)), ...(await entriesOf(db, id, now))]
  const passed = history.findLast((each) => each.kind === 'entry' && each.what === 'passed-on')
  const owner = passed?.kind === 'entry' ? passed.person : null
  const decides = owner ? ownerId : askerId
  return {
    ...question,
    title: titleOf(question),
    today,
    askedPrecision: precisionOf(question.askedPrecision),
    asker:
      name === null
        ? asker === null
          ? null
          : { name: asker, slug: null }
        : { name, slug: Number(served) === 1 ? slug : null },
    /** Who says whether it was answered, where that is no longer who asked. */
    owner,
    /** Whether that person, or who asked, is in office today. */
    deciderInOffice: decides !== null && (await idsInOffice(db, today)).includes(decides),
    meeting: meetingSlug !== null && heldOn !== null ? { slug: meetingSlug, heldOn } : null,
    ...(await publicQuestionStatus(db, id, now)),
    history: history.toSorted(inOrder),
    ...(await relatedTo(db, { id, followsQuestionId }, now)),
    followUps: await listFollowUpsFrom(db, { questionId: id }, now),
    corrections: (await correctedFacts(db, 'question', [id], settings.timeZone)).get(id) ?? [],
    documents: await listDocumentsAbout(db, about, now),
    disagreements: await listDisagreementsAbout(db, about, now),
  }
}

function inOrder(one: QuestionHappened, other: QuestionHappened): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0
}

const correctedWords = {
  question: {
    text: 'the words',
    askerId: 'who asked',
    asker: 'who asked',
    addressee: 'of whom it was asked',
  },
  answer: {
    text: 'the words',
    answerer: 'who answered',
    onBehalfOf: 'on whose behalf',
    disposition: 'what kind of answer it is',
  },
}

/** Corrected in the record of their meeting. */
function correctedFacts(db: Store, kind: keyof typeof correctedWords, ids: string[], zone: Zone) {
  return correctionsOf(db, { kind, ids, action: 'meeting.correct', labels: correctedWords[kind], zone })
}

async function answersOf(
  db: Store,
  questionId: string,
  now: Instant,
  zone: Zone,
): Promise<QuestionHappened[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select(['answer.id', 'answer.disposition', 'answer.answerer', 'answer.onBehalfOf', 'answer.text'])
    .select(['answer.remains', 'answer.answeredOn', 'answer.recordedAt', 'answer.basis', 'answer.source'])
    .select(['answer.promisedOn', 'answer.correctsId'])
    .select(['meeting.slug', 'meeting.heldOn', 'question.askedOn'])
    .where('answer.questionId', '=', questionId)
    .where(isShown(db, 'answer', now))
    .execute()
  const files = await filesOf(db, questionId)
  const corrections = await correctedFacts(
    db,
    'answer',
    rows.map(({ id }) => id),
    zone,
  )
  const given = rows.map(({ answeredOn, askedOn, ...row }) => ({
    ...row,
    on: answeredOn ?? row.heldOn ?? askedOn,
  }))
  const correctedBy = correctingAnswers(given)
  return given.map(({ id, disposition, slug, heldOn, ...answer }) => ({
    ...answer,
    kind: 'answer',
    id,
    correctedBy: correctedBy(id),
    disposition: disposition as AnswerDisposition,
    meeting: slug !== null && heldOn !== null ? { slug, heldOn } : null,
    corrections: corrections.get(id) ?? [],
    files: files.filter(({ answerId }) => answerId === id).map(({ answerId: _answer, ...file }) => file),
  }))
}

async function filesOf(db: Store, questionId: string) {
  return db
    .selectFrom('answerFile')
    .innerJoin('answer', 'answer.id', 'answerFile.answerId')
    .innerJoin('file', 'file.sha256', 'answerFile.sha256')
    .select(['answerFile.id', 'answerFile.answerId', 'answerFile.title', 'answerFile.fileName'])
    .select(['file.mediaType', 'file.byteSize', 'file.sha256'])
    .where('answer.questionId', '=', questionId)
    .orderBy('answerFile.position')
    .execute()
}

async function entriesOf(db: Store, questionId: string, now: Instant): Promise<QuestionHappened[]> {
  const rows = await db
    .selectFrom('questionEntry')
    .leftJoin('meeting', 'meeting.id', 'questionEntry.meetingId')
    .leftJoin('person', 'person.id', 'questionEntry.personId')
    .leftJoin('question as other', (join) =>
      join.onRef('other.id', '=', 'questionEntry.otherId').on(isShown(db, 'other', now)),
    )
    .leftJoin('motion', (join) =>
      join
        .onRef('motion.id', '=', 'questionEntry.motionId')
        .on('motion.meetingId', 'in', announcedMeetings(db, now)),
    )
    .select(['questionEntry.id', 'questionEntry.correctsId'])
    .select(['questionEntry.kind', 'questionEntry.onDate', 'questionEntry.text', 'questionEntry.recordedAt'])
    .select(['questionEntry.basis', 'questionEntry.source', 'meeting.slug', 'meeting.heldOn'])
    .select(['person.name', 'other.number as other', 'motion.text as motion'])
    .where('questionEntry.questionId', '=', questionId)
    .where(isShown(db, 'questionEntry', now))
    .execute()
  const corrected = new Set(rows.map(({ correctsId }) => correctsId))
  return rows.map(({ kind, onDate, slug, heldOn, name, ...entry }) => ({
    ...entry,
    kind: 'entry',
    what: kind as QuestionEntryKind,
    corrected: corrected.has(entry.id),
    on: onDate,
    person: name === null ? null : { name },
    meeting: slug !== null && heldOn !== null ? { slug, heldOn } : null,
  }))
}

/** Questions that this one follows, that follow it, or that were merged into it. */
async function relatedTo(
  db: Store,
  { id, followsQuestionId }: { id: string; followsQuestionId: string | null },
  now: Instant,
) {
  const shown = shownQuestions(db, now).select(['question.number', 'question.title', 'question.text'])
  const merged = db
    .selectFrom('questionEntry')
    .select('questionId')
    .where('otherId', '=', id)
    .where('kind', '=', 'merged')
    .where(isShown(db, 'questionEntry', now))
  const rows = await shown
    .select(['question.id', 'question.followsQuestionId'])
    .where((eb) =>
      eb.or([
        eb('question.id', '=', followsQuestionId ?? ''),
        eb('question.followsQuestionId', '=', id),
        eb('question.id', 'in', merged),
      ]),
    )
    .orderBy('question.number')
    .execute()
  const line = ({ number, title, text }: (typeof rows)[number]) => ({
    number,
    title: titleOf({ title, text }),
    text,
  })
  const follows = rows.find((row) => row.id === followsQuestionId)
  return {
    follows: follows ? line(follows) : null,
    followedBy: rows.filter((row) => row.followsQuestionId === id).map(line),
    mergedIn: rows.filter((row) => row !== follows && row.followsQuestionId !== id).map(line),
  }
}

export async function findAnswerFile(db: Store, number: string, fileId: string, now: Instant) {
  return db
    .selectFrom('answerFile')
    .innerJoin('answer', 'answer.id', 'answerFile.answerId')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .innerJoin('file', 'file.sha256', 'answerFile.sha256')
    .select(['file.sha256', 'file.byteSize', 'file.mediaType', 'answerFile.fileName'])
    .where('answerFile.id', '=', fileId)
    .where('question.number', '=', number)
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'answer', now))
    .where(isShown(db, 'question', now))
    .executeTakeFirst()
}
