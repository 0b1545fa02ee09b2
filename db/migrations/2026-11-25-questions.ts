import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

const basis = `basis text not null default 'recorded' check (basis in ('recorded', 'reported', 'invented')), source text`

/**
 * What becomes of questions and of what is owed: entries that are only added, and beside them, settled from the entries
 * by one rule, where each stands.
 */
export function questions(engine: Engine) {
  const columns = [
    `alter table question add column state text not null default 'asked'
      check (state in ('asked', 'answered', 'agreed', 'withdrawn', 'merged', 'closed'))`,
    `alter table question add column owner_id text references person (id)`,
    `alter table question add column answered_on text`,
    `alter table question add column settled_on text`,
    `alter table question add column public_at text`,
    `alter table answer add column remains text`,
    `alter table answer add column answered_on text`,
    `alter table answer add column public_at text`,
    `alter table follow_up add column state text not null default 'open'
      check (state in ('open', 'replied', 'closed'))`,
    `alter table follow_up add column opened_precision text not null default 'day'
      check (opened_precision in ('day', 'month', 'year'))`,
    `alter table follow_up add column counterpart text`,
    `alter table follow_up add column clock text`,
    `alter table follow_up add column duty text`,
    `alter table follow_up add column sent_on text`,
    `alter table follow_up add column sent_precision text
      check (sent_precision in ('day', 'month', 'year'))`,
    `alter table follow_up add column reported_on text`,
    `alter table follow_up add column settled_on text`,
    `alter table follow_up add column public_at text`,
  ]
  const tables = [
    `create table question_entry (
      id text primary key,
      question_id text not null references question (id),
      kind text not null,
      on_date text not null,
      text text,
      person_id text references person (id),
      other_id text references question (id),
      meeting_id text references meeting (id),
      item_id text references agenda_item (id),
      motion_id text references motion (id),
      recorded_at text not null,
      public_at text,
      ${basis}
    )`,
    `create table answer_file (
      id text primary key,
      answer_id text not null references answer (id),
      position integer not null,
      sha256 text not null references file (sha256),
      file_name text not null,
      title text not null
    )`,
    `create table follow_up_entry (
      id text primary key,
      follow_up_id text not null references follow_up (id),
      kind text not null,
      on_date text not null,
      date_precision text not null default 'day' check (date_precision in ('day', 'month', 'year')),
      text text,
      by_words text,
      due_on text,
      corrects_id text references follow_up_entry (id),
      document_id text references document (id),
      sha256 text references file (sha256),
      file_name text,
      meeting_id text references meeting (id),
      item_id text references agenda_item (id),
      motion_id text references motion (id),
      recorded_at text not null,
      public_at text,
      ${basis}
    )`,
    `create table letter (
      id text primary key,
      follow_up_id text not null references follow_up (id),
      addressee text not null,
      subject text not null,
      body text not null,
      version integer not null default 1,
      changed_at text not null,
      sent_on text,
      entry_id text references follow_up_entry (id),
      sha256 text references file (sha256)
    )`,
    `create table document_about (
      document_id text not null references document (id),
      subject_kind text not null check (subject_kind in ('question', 'follow-up')),
      subject_id text not null,
      primary key (document_id, subject_kind, subject_id)
    )`,
  ]
  const rest = [
    `create index question_state on question (state, asked_on)`,
    `create index question_asker on question (asker_id)`,
    `create index question_owner on question (owner_id, state)`,
    `create index question_entry_question on question_entry (question_id)`,
    `create index question_entry_meeting on question_entry (meeting_id)`,
    `create index answer_meeting on answer (meeting_id)`,
    `create index answer_file_answer on answer_file (answer_id)`,
    `create index answer_file_sha on answer_file (sha256)`,
    `create index follow_up_state on follow_up (state, due_on)`,
    `create index follow_up_question on follow_up (question_id)`,
    `create index follow_up_entry_follow_up on follow_up_entry (follow_up_id)`,
    `create index follow_up_entry_meeting on follow_up_entry (meeting_id)`,
    `create index letter_follow_up on letter (follow_up_id)`,
    `create index document_about_subject on document_about (subject_kind, subject_id)`,
    `update question set owner_id = asker_id`,
    `update question set public_at = recorded_at where meeting_id is null`,
    `update question set state = 'answered' where exists (
      select 1 from answer where answer.question_id = question.id and disposition in ('answered', 'declined'))`,
    `update follow_up set public_at = opened_on where meeting_id is null`,
    `update follow_up set state = 'closed' where closed_at is not null`,
    ...engine.freezeStatements('question_entry', []),
    ...engine.freezeStatements('follow_up_entry', []),
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const column of columns) await sql.raw(column).execute(db)
      for (const table of tables) await sql.raw(table + engine.tableSuffix).execute(db)
      for (const statement of rest) await sql.raw(statement).execute(db)
    },
  }
}
