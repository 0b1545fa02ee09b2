import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished, test } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { keysOf } from '#app/domain/questions/ledger/public-counts.server.ts'
import { claims } from '#app/domain/questions/question-state.ts'
import { databasePath } from '#db/connection.ts'
import { engineOf } from '#db/dialects/index.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import { openSqliteFile, sqliteStore } from '#db/dialects/sqlite.ts'
import { migrate, type Migrations } from '#db/migrate.ts'
import { migrationsFor } from '#db/migrations/index.ts'
import type { Database, NewRow } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, type Evening } from '#test/setup/meeting.ts'
import { aPerson } from '#test/setup/people.ts'
import { createPostgresDatabase } from '#test/setup/postgres.ts'
import { tellOf } from '#test/setup/told.ts'

/** What the engine keeps, one line a figure, without those that are nothing. */
async function kept(db: Store): Promise<string[]> {
  const rows = await db.selectFrom('ledgerFigure').selectAll().where('count', '!=', 0).execute()
  return rows.map(({ ledger, kind, key, count }) => `${ledger} ${kind} ${key}: ${count}`).toSorted()
}

/** The same, counted from all the rows of the ledgers. */
async function counted(db: Store): Promise<string[]> {
  const meetings = await db.selectFrom('meeting').select(['id', 'heldOn']).execute()
  const answers = await db.selectFrom('answer').selectAll().execute()
  const heldOn = new Map(meetings.map((meeting) => [meeting.id, meeting.heldOn]))
  const questions = await db.selectFrom('question').selectAll().where('struckAt', 'is', null).execute()
  const followUps = await db.selectFrom('followUp').selectAll().where('struckAt', 'is', null).execute()
  const keys = [
    ...questions.flatMap((question) => {
      const [first = null] = answers
        .filter(
          ({ questionId, disposition }) =>
            questionId === question.id && claims.some((each) => each === disposition),
        )
        .map(({ answeredOn, meetingId }) => answeredOn ?? heldOn.get(meetingId ?? '') ?? '9999')
        .toSorted()
      return Object.entries(keysOf({ ...question, firstAnsweredOn: first })).map(
        ([kind, key]) => [`question ${kind} ${key}`, key] as const,
      )
    }),
    ...followUps.flatMap(({ state, owedBy, sentOn, openedOn }) => [
      [`follow_up state ${state}`, state] as const,
      [`follow_up owed-by ${owedBy}`, owedBy] as const,
      [`follow_up year ${(sentOn ?? openedOn).slice(0, 4)}`, openedOn] as const,
    ]),
  ]
  const counts = new Map<string, number>()
  for (const [name, key] of keys) if (key !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name}: ${count}`).toSorted()
}

/** Told at a moment or not, by all editions and the row itself. */
async function toldAt(db: Store, now: string): Promise<{ kept: string[]; found: string[] }> {
  const meetings = await db.selectFrom('meeting').selectAll().orderBy('slug').execute()
  const editions = await db.selectFrom('edition').select(['meetingId', 'series', 'publicAt']).execute()
  const found = meetings.filter(({ id, adjourned, adjournedAt }) => {
    const open = editions.filter(
      ({ meetingId, publicAt }) => meetingId === id && publicAt !== null && publicAt <= now,
    )
    const over = adjournedAt === null ? adjourned === 1 : adjournedAt <= now
    return open.length > 0 && (over || open.some(({ series }) => series === 'minutes'))
  })
  const told = meetings.filter(({ toldFrom }) => toldFrom !== null && toldFrom <= now)
  return { kept: told.map(({ slug }) => slug), found: found.map(({ slug }) => slug) }
}

const anEdition = (
  meetingId: string,
  series: 'agenda' | 'minutes',
  publicAt: string | null,
): NewRow<'edition'> => ({
  id: newId(),
  meetingId,
  series,
  number: 1,
  stage: 'published',
  document: '{}',
  documentHash: 'a'.repeat(64),
  frozenAt: '2026-01-01T00:00:00.000Z',
  frozenBy: 'Dana Rivers',
  publicAt,
  basis: 'invented',
  source: null,
})

const moments = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'].map(
  (day) => `${day}T00:00:00.000Z`,
)

onBothEngines((newStore) => {
  let evening: Evening
  beforeEach(async () => {
    evening = await anEvening(await newStore())
  })
  afterEach(() => evening.db.destroy())

  it('keeps the figures of the ledgers as a count of every row finds them, whatever is done', async () => {
    const { db, context, people, meetingId } = evening
    const same = async (...having: string[]) => {
      const figures = await kept(db)
      expect(figures).toEqual(await counted(db))
      expect(figures).toEqual(expect.arrayContaining(having))
      context.clock.forward(1)
    }
    const old = await askBetween(context, {
      askerId: people.Elm,
      addressee: 'Police Department',
      text: 'Old?',
      askedOn: '2025-08-14',
    })
    await same('question state asked: 1', 'question asked-in 2025-08: 1', 'question year 2025: 1')
    const room = await askQuestion(context, {
      meetingId,
      askerId: people.Fir,
      addressee: 'City Attorney',
      text: 'In the room?',
    })
    await same('question addressee City Attorney: 1')
    const answer = { answerer: 'Sam Stone', text: 'There were 12.' }
    await answerLater(context, {
      questionId: old.id,
      ...answer,
      disposition: 'part',
      remains: 'The rest',
      answeredOn: '2025-08-20',
    })
    await same()
    await answerQuestion(context, { questionId: old.id, meetingId, ...answer, disposition: 'answered' })
    await same('question state answered: 1', 'question days-to-answer 483: 1')
    await answerLater(context, {
      questionId: old.id,
      ...answer,
      disposition: 'declined',
      answeredOn: '2025-08-24',
    })
    await same('question days-to-answer 10: 1')
    await addQuestionEntry(context, { questionId: old.id, kind: 'accepted', meetingId })
    await same('question state agreed: 1', 'question ended-in 2026-12: 1')
    await addQuestionEntry(context, { questionId: old.id, kind: 'reopened', text: 'Not all of it' })
    await same('question state asked: 2')
    await addQuestionEntry(context, { questionId: old.id, kind: 'withdrawn', text: 'Asked anew' })
    await same('question state withdrawn: 1')

    await correctFact(context, {
      kind: 'question',
      id: room.id,
      changes: { addressee: 'City Manager' },
      reason: 'Misheard.',
    })
    await same('question addressee City Manager: 1')
    const inRoom = await answerQuestion(context, {
      questionId: room.id,
      meetingId,
      ...answer,
      disposition: 'answered',
    })
    await same('question days-to-answer 0: 1')
    await db.updateTable('meeting').set({ heldOn: '2026-12-12' }).where('id', '=', meetingId).execute()
    await same('question days-to-answer 2: 1')
    await db.updateTable('meeting').set({ heldOn: '2026-11-30' }).where('id', '=', meetingId).execute()
    await same('question days-to-answer 0: 1')
    await strikeFact(context, { kind: 'answer', id: inRoom.id, reason: 'Said of another.' })
    await same('question days-to-answer 10: 1')
    await strikeFact(context, { kind: 'question', id: room.id, reason: 'Mistyped.' })
    await same('question asker ' + people.Elm + ': 1')

    const letter = await openBetween(context, { kind: 'letter', owed: 'A reply', owedBy: 'Director of ICE' })
    await same('follow_up state open: 1', 'follow_up year 2026: 1')
    const add = (entry: object) =>
      addFollowUpEntry(context, { followUpId: letter.id, ...entry } as Parameters<typeof addFollowUpEntry>[1])
    await add({ kind: 'letter-sent', onDate: '2025-06-01', datePrecision: 'month', byWords: 'The chair' })
    await same('follow_up year 2025: 1', 'follow_up owed-by Director of ICE: 1')
    await add({ kind: 'reply', onDate: '2026-11-01', text: 'We do not know.' })
    await same('follow_up state replied: 1')
    await db.updateTable('followUp').set({ struckAt: moments[0] }).execute()
    await same()
    expect((await kept(db)).filter((line) => line.startsWith('follow_up'))).toEqual([])
  })

  it('knows from when on each meeting may be told of', async () => {
    const { db } = evening
    const [, first, second, third] = moments as [string, string, string, string, string]
    const endings = [
      { adjourned: 0 as const, adjournedAt: null },
      { adjourned: 1 as const, adjournedAt: null },
      { adjourned: 1 as const, adjournedAt: second },
    ]
    const editions = [
      [],
      [['agenda', null]],
      [['agenda', first]],
      [['agenda', third]],
      [
        ['agenda', first],
        ['minutes', second],
      ],
      [
        ['agenda', third],
        ['minutes', first],
      ],
      [
        ['agenda', first],
        ['minutes', third],
      ],
      [
        ['agenda', first],
        ['minutes', null],
      ],
    ] as const
    const meetings: string[] = []
    for (const [index, ending] of endings.entries()) {
      for (const [other, published] of editions.entries()) {
        const { id } = await aMeeting(db, { heldOn: `20${10 + index}-0${other + 1}-10` })
        meetings.push(id)
        for (const [series, publicAt] of published)
          await db
            .insertInto('edition')
            .values(anEdition(id, series, publicAt))
            .execute()
        await db.updateTable('meeting').set(ending).where('id', '=', id).execute()
      }
    }
    const same = async () => {
      for (const now of moments) {
        const { kept: told, found } = await toldAt(db, now)
        expect(told).toEqual(found)
      }
    }
    await same()
    expect((await toldAt(db, third)).kept).toHaveLength(15)
    await db.updateTable('edition').set({ publicAt: first }).where('publicAt', 'is', null).execute()
    await same()
    await db
      .updateTable('meeting')
      .set({ adjournedAt: third, adjourned: 1 })
      .where('id', 'in', meetings)
      .execute()
    await same()
  })
})

/** The migrations that ran before the figures were kept. */
function before(db: Kysely<Database>): Migrations {
  const all = Object.entries(migrationsFor(engineOf(db))).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(
    all.slice(
      0,
      all.findIndex(([name]) => name.endsWith('-ledger-figures')),
    ),
  )
}

describe.each([
  [
    'SQLite',
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dais-figures-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      return sqliteStore(openSqliteFile(databasePath(folder)))
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { url } = await createPostgresDatabase(inject('postgresUrl'))
      return postgresStore(url, 2)
    },
  ],
] as const)('on %s', (_engine, empty) => {
  test('a ledger from before its figures were kept is counted once', async () => {
    const db = await empty()
    await migrate(db, before(db))
    const askerId = await aPerson(db, 'Ada Elm')
    const { id: meetingId } = await aMeeting(db, { heldOn: '2026-03-12' })
    await tellOf(db, meetingId, moments[1])
    const based = { basis: 'invented' as const, source: null }
    const question = (number: string, facts: Partial<NewRow<'question'>> = {}): NewRow<'question'> => ({
      id: number,
      number,
      askerId,
      addressee: 'Police Department',
      text: 'How many?',
      askedOn: '2026-02-10',
      askedPrecision: 'day',
      state: 'asked',
      recordedAt: moments[0]!,
      ...based,
      ...facts,
    })
    const answer = (questionId: string, facts: Partial<NewRow<'answer'>>): NewRow<'answer'> => ({
      id: newId(),
      questionId,
      answerer: 'Sam Stone',
      text: 'There were 12.',
      disposition: 'answered',
      recordedAt: moments[2]!,
      ...based,
      ...facts,
    })
    await db
      .insertInto('question')
      .values([
        question('q1', { state: 'agreed', settledOn: '2026-04-01' }),
        question('q2', { askerId: null, meetingId }),
        question('q3', { struckAt: moments[1] }),
      ])
      .execute()
    await db
      .insertInto('answer')
      .values([
        answer('q1', { answeredOn: '2026-04-01' }),
        answer('q1', { meetingId }),
        answer('q2', { disposition: 'part' }),
      ])
      .execute()
    await db
      .insertInto('followUp')
      .values({
        id: 'f1',
        number: 'f1',
        kind: 'letter',
        owed: 'A reply',
        owedBy: 'ICE',
        openedOn: '2026-02-01',
        ...based,
      })
      .execute()
    await migrate(db)
    expect(await kept(db)).toEqual(await counted(db))
    expect(await kept(db)).toEqual(
      expect.arrayContaining(['question days-to-answer 30: 1', 'question year 2026: 2']),
    )
    expect((await toldAt(db, moments[1]!)).kept).toHaveLength(1)
    await db.destroy()
  })
})
