import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { hashOfDocument } from '#app/domain/editions/freeze-edition.server.ts'
import { entryHash, genesisHash } from '#app/domain/audit-log/chain.server.ts'
import { addMonths } from '#app/domain/time/civil-date.ts'
import { longMinutes } from './long-minutes.ts'

const motionsAMeeting = 6
/** With these, twenty years have some 5,000 questions and 20,000 entries of questions and follow-ups. */
const questionsAMeeting = 21
const entriesAQuestion = ['heard', 'heard', 'accepted']
const followUpsAMeeting = 3
const entriesAFollowUp = ['letter-sent', 'acknowledged', 'reminder', 'heard', 'update', 'reply', 'closed']
/** Months after which everything asked has been settled. */
const settledAfter = 4
const entriesAMeeting = 80
const insertRows = 60

/**
 * Copies the one meeting of a seeded store into every month of the years before it, with minutes, attendance, votes by
 * name, questions and entries of the record, written straight into the store: twenty years by commands take too long.
 */
export async function growHistory(db: Store, slug: string, years: number): Promise<void> {
  const model = await db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const items = await db.selectFrom('agendaItem').selectAll().where('meetingId', '=', model.id).execute()
  const edition = await db
    .selectFrom('edition')
    .selectAll()
    .where('meetingId', '=', model.id)
    .executeTakeFirstOrThrow()
  const files = await db
    .selectFrom('editionFile')
    .selectAll()
    .where('editionId', '=', edition.id)
    .where('role', '!=', 'proof')
    .execute()
  const people = (await db.selectFrom('term').select('personId').distinct().execute()).slice(0, 11)
  const minutes = longMinutes(12)
  const minutesText = JSON.stringify(minutes)
  const number = { next: 1 }
  for (const date of months(model.heldOn, years)) {
    await db.transaction().execute(async (trx) => {
      const id = newId()
      const at = `${date}T18:00:00.000Z`
      await trx
        .insertInto('meeting')
        .values({
          ...model,
          id,
          slug: date,
          heldOn: date,
          startsAt: at,
          createdAt: at,
          convened: 1,
          adjourned: 1,
        })
        .execute()
      const ids = new Map(items.map((item) => [item.id, newId()]))
      await insert(
        trx,
        'agendaItem',
        items.map((item) => ({
          ...item,
          id: ids.get(item.id)!,
          meetingId: id,
          parentId: item.parentId && ids.get(item.parentId)!,
          createdAt: at,
          outcome: 'heard' as const,
        })),
      )
      const agenda = { ...edition, id: newId(), meetingId: id, frozenAt: at, publicAt: at }
      const approved = {
        ...agenda,
        id: newId(),
        series: 'minutes' as const,
        stage: 'approved' as const,
        document: minutesText,
        documentHash: hashOfDocument(minutes),
      }
      await trx.insertInto('edition').values([agenda, approved]).execute()
      await trx
        .insertInto('editionFile')
        .values(
          [agenda, approved].flatMap(({ id: editionId }) => files.map((file) => ({ ...file, editionId }))),
        )
        .execute()
      const based = { basis: 'invented' as const, source: null, recordedAt: at }
      await insert(
        trx,
        'attendance',
        people.map(({ personId }, index) => ({
          id: newId(),
          meetingId: id,
          personId,
          standing: index === 3 ? ('absent' as const) : ('present' as const),
          atRollCall: 1 as const,
          ...based,
        })),
      )
      const motions = Array.from({ length: motionsAMeeting }, (_, index) => ({
        id: newId(),
        meetingId: id,
        itemId: ids.get(items[index + 1]!.id)!,
        position: index,
        kind: 'main',
        text: `To receive report ${index + 1} and ask for an answer in writing`,
        moverId: people[index % people.length]!.personId,
        seconderId: people[(index + 1) % people.length]!.personId,
        voteClosed: 1 as const,
        voteClosedAt: at,
        voteMethod: 'roll-call' as const,
        votingBasis: 'present-and-voting',
        seats: people.length,
        ...based,
      }))
      await insert(trx, 'motion', motions)
      await insert(
        trx,
        'vote',
        motions.flatMap((motion, index) =>
          people.map(({ personId }, voter) => ({
            motionId: motion.id,
            personId,
            choice: (voter + index) % 9 === 0 ? ('no' as const) : ('aye' as const),
            castAt: at,
            recordedAt: at,
          })),
        ),
      )
      const where = { meetingId: id, itemId: ids.get(items[1]!.id)! }
      const settled = addMonths(date, settledAfter) < model.heldOn
      await writeQuestions(trx, { date, where, based, settled, people, number })
      await writeEntries(trx, id, at)
    })
  }
  await db.deleteFrom('recordHead').execute()
  const last = await db
    .selectFrom('recordEntry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('recordHead')
    .values({ id: 1, ...last })
    .execute()
}

type Asked = {
  date: string
  where: { meetingId: string; itemId: string }
  based: { basis: 'invented'; source: null; recordedAt: string }
  settled: boolean
  people: { personId: string }[]
  number: { next: number }
}

/** What was asked and owed at a meeting, each with what happened to it since. */
async function writeQuestions(
  db: Store,
  { date, where, based, settled, people, number }: Asked,
): Promise<void> {
  const nextNumber = () => `${date.slice(0, 4)}-${String(500 + number.next++).padStart(3, '0')}`
  const questions = Array.from({ length: questionsAMeeting }, (_, index) => {
    const askerId = people[index % people.length]!.personId
    return {
      id: newId(),
      number: nextNumber(),
      askerId,
      ownerId: askerId,
      addressee: 'Police Department',
      text: 'How many of the incidents of the quarter were reviewed within 30 days?',
      askedOn: date,
      state: settled ? ('agreed' as const) : ('asked' as const),
      settledOn: settled ? addMonths(date, 2) : null,
      ...where,
      ...based,
    }
  })
  await insert(db, 'question', questions)
  await insert(
    db,
    'answer',
    questions.map(({ id }) => ({
      id: newId(),
      questionId: id,
      meetingId: where.meetingId,
      answerer: 'Lieutenant Sam Stone',
      text: 'Most of them; the number comes in writing.',
      disposition: settled ? 'answered' : 'part',
      ...based,
    })),
  )
  const followUps = Array.from({ length: followUpsAMeeting }, () => ({
    id: newId(),
    number: nextNumber(),
    kind: 'request',
    owed: 'How the department will publish what it was asked for',
    owedBy: 'Police Department',
    openedOn: date,
    state: settled ? ('closed' as const) : ('open' as const),
    settledOn: settled ? addMonths(date, 2) : null,
    meetingId: where.meetingId,
    itemId: where.itemId,
    basis: based.basis,
    source: based.source,
  }))
  await insert(db, 'followUp', followUps)
  const happened = {
    onDate: date,
    text: 'As the record of the meeting has it.',
    meetingId: where.meetingId,
    ...based,
  }
  const kinds = (all: string[]) => (settled ? all : all.slice(0, -1))
  await insert(
    db,
    'questionEntry',
    questions.flatMap(({ id }) =>
      kinds(entriesAQuestion).map((kind) => ({ id: newId(), questionId: id, kind, ...happened })),
    ),
  )
  await insert(
    db,
    'followUpEntry',
    followUps.flatMap(({ id }) =>
      kinds(entriesAFollowUp).map((kind) => ({ id: newId(), followUpId: id, kind, ...happened })),
    ),
  )
}

async function writeEntries(db: Store, meetingId: string, at: string): Promise<void> {
  const last = await db
    .selectFrom('recordEntry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let previousHash = last?.hash ?? genesisHash
  const rows = Array.from({ length: entriesAMeeting }, (_, index) => {
    const row = {
      seq: (last?.seq ?? 0) + index + 1,
      at,
      accountId: null,
      actorName: 'Dana Rivers',
      actorRole: 'clerk',
      action: 'meeting.record',
      subjectKind: 'meeting',
      subjectId: meetingId,
      meetingId,
      summary: `Entry ${index + 1} of the meeting`,
      reason: null,
      before: null,
      after: JSON.stringify({ number: index }),
      idempotencyKey: null,
      previousHash,
    }
    previousHash = entryHash(row)
    return { ...row, hash: previousHash }
  })
  await insert(db, 'recordEntry', rows)
}

/** Inserts a few rows at a time: an engine takes only so many values in one statement. */
async function insert<
  Table extends
    | 'agendaItem'
    | 'attendance'
    | 'motion'
    | 'vote'
    | 'question'
    | 'answer'
    | 'questionEntry'
    | 'followUp'
    | 'followUpEntry'
    | 'recordEntry',
>(db: Store, table: Table, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += insertRows) {
    const some = rows.slice(from, from + insertRows)
    await db
      .insertInto(table)
      .values(some as never)
      .execute()
  }
}

/** @returns the second Thursday, or so, of each month of the years before `until`, oldest first */
function months(until: string, years: number): string[] {
  const [year = 0, month = 0] = until.split('-').map(Number)
  return Array.from({ length: years * 12 }, (_, index) => {
    const count = year * 12 + (month - 1) - (years * 12 - index)
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-12`
  })
}
