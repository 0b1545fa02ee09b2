import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** Questions that members sent to the clerk between meetings, before anyone else may read them. */
export function submittedQuestions(engine: Engine) {
  return {
    async up(db: Kysely<unknown>) {
      await sql
        .raw(
          `create table submitted_question (
            id text primary key,
            person_id text not null references person (id),
            addressee text not null,
            text text not null,
            sent_at text not null,
            returned_at text,
            returned_why text,
            declined_at text,
            declined_why text,
            withdrawn_at text,
            opened_at text,
            question_id text references question (id)
          )${engine.tableSuffix}`,
        )
        .execute(db)
      await sql.raw(`create index submitted_question_person on submitted_question (person_id)`).execute(db)
    },
  }
}
