import { sql, type RawBuilder } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import { getSettings, getSettingsNow } from '../commission/queries.server.ts'
import { idsInOffice, rosterOn } from '../people/roster.server.ts'
import type { Instant } from '../time/instant.ts'
import { type ClerkFilter, type ClerkGroup } from './clerk-filter.ts'
import { ledgerPage } from './ledger/ledger-filter.ts'
import { keptFigures, mostOften } from './ledger/public-counts.server.ts'
import { openStates, questionStates, type QuestionState } from './question-state.ts'
import {
  factsOf,
  heldSinceAnswer,
  ownerServes,
  questionRows,
  type QuestionFacts,
} from './question-rows.server.ts'
import { bodyOn } from './addressees/addressee-body.server.ts'
import { addresseeVerdict } from './addressees/addressee-rules.ts'

const open = sql<boolean>`question.state in ('asked', 'answered')`

function condition(group: ClerkGroup, members: readonly string[]) {
  return {
    open,
    unanswered: sql<boolean>`question.state = 'asked'`,
    unjudged: sql<boolean>`question.state = 'answered'`,
    orphaned: sql<boolean>`${open} and not ${ownerServes(members)}`,
    ended: sql<boolean>`not (${open})`,
    all: sql<boolean>`1 = 1`,
  }[group]
}

export type Waiting = {
  counts: Record<ClerkGroup, number>
  /** Answered, and a meeting was held since without a word of who asked. */
  overdueForWord: number
}

export async function countQuestions(db: Store, now: Instant): Promise<Waiting> {
  const { today } = await getSettingsNow(db, now)
  const members = await idsInOffice(db, today)
  const kept = await keptFigures(db, 'question', ['state'])
  const inState = new Map(kept.state)
  const countIn = (states: readonly QuestionState[]) =>
    states.reduce((sum, state) => sum + (inState.get(state) ?? 0), 0)
  const row = await db
    .selectFrom('question')
    .where('struckAt', 'is', null)
    .where(open)
    .select(counted(condition('orphaned', members)).as('orphaned'))
    .select(counted(sql`question.state = 'answered' and ${heldSinceAnswer(today)}`).as('waited'))
    .executeTakeFirstOrThrow()
  return {
    counts: {
      open: countIn(openStates),
      unanswered: countIn(['asked']),
      unjudged: countIn(['answered']),
      orphaned: Number(row.orphaned),
      ended: countIn(questionStates) - countIn(openStates),
      all: countIn(questionStates),
    },
    overdueForWord: Number(row.waited),
  }
}

const counted = (holds: RawBuilder<unknown>) =>
  sql<number>`coalesce(sum(case when ${holds} then 1 else 0 end), 0)`

export type ClerkQuestions = Waiting & {
  questions: QuestionFacts[]
  total: number
  pages: number
  addressees: string[]
}

export async function listQuestionsForClerk(
  db: Store,
  filter: ClerkFilter,
  now: Instant,
): Promise<ClerkQuestions> {
  const { today } = await getSettingsNow(db, now)
  const members = await idsInOffice(db, today)
  const narrowed = () =>
    questionRows(db)
      .where(condition(filter.group, members))
      .$if(filter.to !== null, (query) => query.where('question.addressee', '=', filter.to!))
  const waiting = await countQuestions(db, now)
  const total =
    filter.to === null
      ? waiting.counts[filter.group]
      : Number(
          (
            await narrowed()
              .select((eb) => eb.fn.countAll<number>().as('total'))
              .executeTakeFirstOrThrow()
          ).total,
        )
  const direction = filter.group === 'ended' || filter.group === 'all' ? 'desc' : 'asc'
  const page = narrowed()
    .orderBy('question.askedOn', direction)
    .orderBy('question.number', direction)
    .limit(ledgerPage)
    .offset((filter.page - 1) * ledgerPage)
  return {
    ...waiting,
    questions: await factsOf(db, page, { now, all: true }),
    total,
    pages: Math.max(1, Math.ceil(total / ledgerPage)),
    addressees: await listAddressed(db, 100),
  }
}

async function listAddressed(db: Store, most: number): Promise<string[]> {
  const often = await mostOften(db, { ledger: 'question', kind: 'addressee', most })
  return often.map(([name]) => name)
}

export async function getAskingChoices(db: Store, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const { departmentName } = await getSettings(db, today)
  const { lines } = await rosterOn(db, today)
  const body = await bodyOn(db, [today])
  const before = (await listAddressed(db, 12)).filter((name) => addresseeVerdict(name, body).ok)
  const names = [departmentName, ...before]
  return {
    today,
    department: departmentName,
    members: lines.flatMap(({ person }) => (person ? [{ value: person.id, label: person.name }] : [])),
    addressees: [...new Set(names)].filter((name) => name !== ''),
  }
}
