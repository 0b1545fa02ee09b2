import type { Store } from '../commands/command.server.ts'
import type {
  AnswerDisposition,
  MatterRecord,
  PersonRef,
  MatterEvent,
} from '../meeting-record/record-parts.ts'
import type { QuestionEntryKind, FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'
import { eventsInEffect } from '../meeting-record/matter-words.ts'
import { titleOf } from '../text/short-title.ts'

type Heard = { itemId: string; matter: Omit<MatterRecord, 'happened'>; event: MatterEvent }

/**
 * What became at a meeting of matters from before it, under the item on which it was recorded.
 * @param outstandingItemId where answers to earlier questions belong that have no entry beside them; null without such an item
 */
export async function listMattersHeard(
  db: Store,
  meetingId: string,
  outstandingItemId: string | null,
): Promise<(MatterRecord & { itemId: string })[]> {
  const heard = [
    ...(await questionEntries(db, meetingId)),
    ...(outstandingItemId ? await laterAnswers(db, meetingId, outstandingItemId) : []),
    ...(await followUpEntries(db, meetingId)),
  ].toSorted((one, other) => (one.event.recordedAt < other.event.recordedAt ? -1 : 1))
  const matters = new Map<string, MatterRecord & { itemId: string }>()
  for (const { itemId, matter, event } of heard) {
    const known = matters.get(matter.id) ?? { ...matter, itemId, happened: [] }
    known.happened.push(event)
    matters.set(matter.id, known)
  }
  return [...matters.values()]
    .map((matter) => ({ ...matter, happened: eventsInEffect(matter.happened) }))
    .filter(({ happened }) => happened.length > 0)
}

const blank = { text: null, person: null, byWords: null, dueOn: null, motionText: null, correctsId: null }

async function questionEntries(db: Store, meetingId: string): Promise<Heard[]> {
  const rows = await db
    .selectFrom('questionEntry')
    .innerJoin('question', 'question.id', 'questionEntry.questionId')
    .leftJoin('person as asks', 'asks.id', 'question.askerId')
    .leftJoin('person as says', 'says.id', 'questionEntry.personId')
    .leftJoin('motion', 'motion.id', 'questionEntry.motionId')
    .select(['questionEntry.id', 'questionEntry.kind', 'questionEntry.text', 'questionEntry.itemId'])
    .select(['questionEntry.recordedAt', 'questionEntry.correctsId', 'motion.text as motionText'])
    .select(['question.id as questionId', 'question.number', 'question.text as asked', 'question.addressee'])
    .select('question.title')
    .select(['question.asker', 'asks.id as askerId', 'asks.name as askerName', 'asks.sortName as askerSort'])
    .select(['says.id as sayerId', 'says.name as sayerName', 'says.sortName as sayerSort'])
    .where('questionEntry.meetingId', '=', meetingId)
    .where('questionEntry.itemId', 'is not', null)
    .where('question.struckAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    itemId: row.itemId!,
    matter: questionMatter(row),
    event: {
      ...blank,
      id: row.id,
      kind: row.kind as QuestionEntryKind,
      text: row.text,
      person: personOf(row.sayerId, row.sayerName, row.sayerSort),
      motionText: row.motionText,
      correctsId: row.correctsId,
      recordedAt: row.recordedAt,
    },
  }))
}

/** Answers given in the room to questions that were not asked in it. */
async function laterAnswers(db: Store, meetingId: string, itemId: string): Promise<Heard[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .leftJoin('person as asks', 'asks.id', 'question.askerId')
    .select(['answer.id', 'answer.text', 'answer.answerer', 'answer.onBehalfOf', 'answer.recordedAt'])
    .select(['answer.disposition'])
    .select(['question.id as questionId', 'question.number', 'question.text as asked', 'question.addressee'])
    .select('question.title')
    .select(['question.asker', 'asks.id as askerId', 'asks.name as askerName', 'asks.sortName as askerSort'])
    .where('answer.meetingId', '=', meetingId)
    .where((eb) => eb.or([eb('question.meetingId', 'is', null), eb('question.meetingId', '!=', meetingId)]))
    .where('question.struckAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    itemId,
    matter: questionMatter(row),
    event: {
      ...blank,
      id: row.id,
      kind: 'answer',
      text: row.text,
      disposition: row.disposition as AnswerDisposition,
      byWords: row.onBehalfOf ? `${row.answerer}, for ${row.onBehalfOf}` : row.answerer,
      recordedAt: row.recordedAt,
    },
  }))
}

async function followUpEntries(db: Store, meetingId: string): Promise<Heard[]> {
  const rows = await db
    .selectFrom('followUpEntry')
    .innerJoin('followUp', 'followUp.id', 'followUpEntry.followUpId')
    .leftJoin('motion', 'motion.id', 'followUpEntry.motionId')
    .select(['followUpEntry.id', 'followUpEntry.kind', 'followUpEntry.text', 'followUpEntry.itemId'])
    .select(['followUpEntry.recordedAt', 'followUpEntry.byWords', 'followUpEntry.dueOn'])
    .select(['followUpEntry.correctsId', 'motion.text as motionText'])
    .select(['followUp.id as followUpId', 'followUp.number', 'followUp.owed', 'followUp.owedBy'])
    .select('followUp.title')
    .where('followUpEntry.meetingId', '=', meetingId)
    .where('followUpEntry.itemId', 'is not', null)
    .where('followUp.struckAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    itemId: row.itemId!,
    matter: {
      of: 'follow-up',
      id: row.followUpId,
      number: row.number,
      title: titleOf({ title: row.title, text: row.owed }),
      text: row.owed,
      whom: row.owedBy,
      asker: null,
      askerName: null,
    },
    event: {
      ...blank,
      id: row.id,
      kind: row.kind as FollowUpEntryKind,
      text: row.text,
      byWords: row.byWords,
      dueOn: row.dueOn,
      motionText: row.motionText,
      correctsId: row.correctsId,
      recordedAt: row.recordedAt,
    },
  }))
}

type QuestionRow = {
  questionId: string
  number: string
  title: string | null
  asked: string
  addressee: string
  asker: string | null
  askerId: string | null
  askerName: string | null
  askerSort: string | null
}

function questionMatter(row: QuestionRow): Omit<MatterRecord, 'happened'> {
  return {
    of: 'question',
    id: row.questionId,
    number: row.number,
    title: titleOf({ title: row.title, text: row.asked }),
    text: row.asked,
    whom: row.addressee,
    asker: personOf(row.askerId, row.askerName, row.askerSort),
    askerName: row.asker,
  }
}

function personOf(id: string | null, name: string | null, sortName: string | null): PersonRef | null {
  return id && name && sortName ? { id, name, sortName } : null
}
