import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, perform } from '#app/domain/commands/command.server.ts'
import { putFile } from '#db/files.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting } from '#test/setup/meeting.ts'
import { aPerson } from '#test/setup/people.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>

  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  const run = (statement: string) => sql.raw(statement).execute(db)

  test('a number is a number and a word is a word', async () => {
    await expect(
      run(
        `insert into seat (id, number, name, nominator_kind, nominator) values ('s', 'one', 'n', 'mayor', 'm')`,
      ),
    ).rejects.toThrow(/cannot store TEXT value in INTEGER column|invalid input syntax for type integer/)
  })

  test.each([
    [
      'a role that there is not',
      `insert into account (id, email, name, role, created_at) values ('a', 'e', 'n', 'king', 't')`,
    ],
    [
      'a basis that there is not',
      `insert into holiday (on_date, name, kept_by, basis) values ('2026-01-01', 'n', 'city', 'rumour')`,
    ],
    [
      'a kind of meeting that there is not',
      `insert into meeting (id, slug, kind, held_on, created_at) values ('m', 's', 'secret', '2026-01-01', 't')`,
    ],
    [
      'yes and no as anything else',
      `insert into meeting (id, slug, kind, held_on, created_at, convened) values ('m', 's', 'regular', '2026-01-01', 't', 2)`,
    ],
    [
      'a hash of the wrong length',
      `insert into file (sha256, byte_size, media_type, stored_at) values ('abc', 1, 'text/plain', 't')`,
    ],
    [
      'a file of less than no bytes',
      `insert into file (sha256, byte_size, media_type, stored_at) values ('${'a'.repeat(64)}', -1, 'text/plain', 't')`,
    ],
    [
      'an entry of the record without a place',
      `insert into record_entry (seq, at, actor_name, actor_role, action, subject_kind, subject_id, summary, previous_hash, hash) values (0, 't', 'n', 'clerk', 'a', 'k', 'i', 's', 'p', 'h')`,
    ],
    ['a second head of the record', `insert into record_head (id, seq, hash) values (2, 1, 'h')`],
  ])('refuses %s', async (_what, statement) => {
    await expect(run(statement)).rejects.toThrow(/check/i)
  })

  test('refuses a second seat of one number, a second meeting at one address, one member voting twice', async () => {
    const { id, items } = await aMeeting(db)
    await expect(aMeeting(db)).rejects.toThrow(/unique/i)
    const seat = { number: 1, name: 'n', nominatorKind: 'mayor' as const, nominator: 'm', source: null }
    await db
      .insertInto('seat')
      .values({ ...seat, id: 'a' })
      .execute()
    await expect(
      db
        .insertInto('seat')
        .values({ ...seat, id: 'b' })
        .execute(),
    ).rejects.toThrow(/unique/i)
    const personId = await aPerson(db)
    await run(
      `insert into motion (id, meeting_id, item_id, position, kind, text, recorded_at) values ('mo', '${id}', '${items[0]}', 1, 'main', 't', 't')`,
    )
    const vote = { motionId: 'mo', personId, choice: 'aye' as const, castAt: null, recordedAt: 't' }
    await db.insertInto('vote').values(vote).execute()
    await expect(
      db
        .insertInto('vote')
        .values({ ...vote, choice: 'no' })
        .execute(),
    ).rejects.toThrow(/unique/i)
    await expect(
      run(`insert into vote (motion_id, person_id, choice, recorded_at) values ('mo', 'x', 'maybe', 't')`),
    ).rejects.toThrow(/check/i)
  })

  test('refuses a row that names another that is not there, and to remove one that is named', async () => {
    const personId = await aPerson(db)
    const term = {
      id: newId(),
      seatId: null,
      startsOn: null,
      startsPrecision: null,
      endsOn: null,
      endedOn: null,
      endReason: null,
      source: null,
    }
    await expect(
      db
        .insertInto('term')
        .values({ ...term, personId: 'nobody' })
        .execute(),
    ).rejects.toThrow(/foreign key/i)
    await db
      .insertInto('term')
      .values({ ...term, personId })
      .execute()
    await expect(db.deleteFrom('person').where('id', '=', personId).execute()).rejects.toThrow(/foreign key/i)
  })

  test('refuses to change or remove what is of record', async () => {
    await perform(aContext(db), 'commission.set-setting', async ({ record }) =>
      record({ subject: { kind: 'setting', id: 'name' }, summary: 'Set a name' }),
    )
    const { id: meetingId } = await aMeeting(db)
    const { sha256 } = await putFile(db, Buffer.from('minutes'), 'application/pdf', 't')
    await run(
      `insert into edition (id, meeting_id, series, number, stage, document, document_hash, frozen_at, frozen_by)
       values ('e', '${meetingId}', 'minutes', 1, 'draft', '{}', '${'a'.repeat(64)}', 't', 'n')`,
    )
    await run(
      `insert into edition_file (edition_id, role, sha256, file_name, page_count, made_at, machine_check)
       values ('e', 'document', '${sha256}', 'm.pdf', 1, 't', '{}')`,
    )
    const refused = [
      `update record_entry set summary = 'Other'`,
      'delete from record_entry',
      `update edition set document = '[]'`,
      `update edition set document_hash = '${'b'.repeat(64)}'`,
      'update edition set number = 2',
      `update edition set frozen_at = 'u'`,
      'delete from edition',
      `update edition_file set sha256 = '${sha256}'`,
      'delete from edition_file',
      `update file_chunk set seq = 7`,
      'delete from file_chunk',
    ]
    for (const statement of refused) {
      await expect(run(statement), statement).rejects.toThrow(/is frozen/)
    }
    // What an edition becomes later is no part of what was frozen.
    await run(`update edition set public_at = 't'`)
  })
})
