import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

type Counted = {
  table: 'question' | 'follow_up'
  /** Columns on which a count hangs. */
  columns: readonly string[]
  /** Of each kind of figure, the SQL for what a row is counted under. */
  keys: (row: string) => Record<string, string>
}

const firstAnswer = (question: string) => `(
  select min(coalesce(answer.answered_on, meeting.held_on)) from answer
  left join meeting on meeting.id = answer.meeting_id
  where answer.question_id = ${question} and answer.disposition in ('answered', 'declined'))`

/** From when on may be told what happened at a meeting: some edition is public, and it is over or told by public minutes. */
const toldFrom = `(
  select case when published is null or ended is null then null when ended > published then ended else published end
  from (select published, case when over_at is null then minutes_at
    when minutes_at is null or over_at < minutes_at then over_at else minutes_at end as ended
    from (select
      (select min(public_at) from edition where edition.meeting_id = meeting.id) as published,
      (select min(public_at) from edition where edition.meeting_id = meeting.id and series = 'minutes') as minutes_at,
      case when meeting.adjourned_at is not null then meeting.adjourned_at
        when meeting.adjourned = 1 then '' end as over_at) as known) as told)`

function counted(engine: Engine): Counted[] {
  return [
    {
      table: 'question',
      columns: ['state', 'asker_id', 'addressee', 'asked_on', 'settled_on', 'first_answered_on', 'struck_at'],
      keys: (row) => ({
        state: `${row}.state`,
        asker: `${row}.asker_id`,
        addressee: `${row}.addressee`,
        year: `substr(${row}.asked_on, 1, 4)`,
        'asked-in': `substr(${row}.asked_on, 1, 7)`,
        // What is dated to a month only may seem ended before it was asked.
        'ended-in': `case when ${row}.settled_on < ${row}.asked_on then substr(${row}.asked_on, 1, 7)
          else substr(${row}.settled_on, 1, 7) end`,
        'days-to-answer': `case when ${row}.first_answered_on < ${row}.asked_on then '0'
          else ${engine.daysBetween(`${row}.asked_on`, `${row}.first_answered_on`)} end`,
      }),
    },
    {
      table: 'follow_up',
      columns: ['state', 'owed_by', 'sent_on', 'opened_on', 'struck_at'],
      keys: (row) => ({
        state: `${row}.state`,
        'owed-by': `${row}.owed_by`,
        year: `substr(coalesce(${row}.sent_on, ${row}.opened_on), 1, 4)`,
      }),
    },
  ]
}

/** Adds `by` to every count that a row is in. */
function count({ table, keys }: Counted, row: 'new' | 'old', by: 1 | -1): string {
  const parts = Object.entries(keys(row)).map(([kind, key]) => `select '${kind}' as kind, ${key} as key`)
  return `insert into ledger_figure (ledger, kind, key, count)
    select '${table}', part.kind, part.key, ${by} from (${parts.join(' union all ')}) as part
    where part.key is not null and ${row}.struck_at is null
    on conflict (ledger, kind, key) do update set count = ledger_figure.count + excluded.count`
}

function countAll({ table, keys }: Counted): string[] {
  return Object.entries(keys(table)).map(
    ([kind, key]) => `insert into ledger_figure (ledger, kind, key, count)
    select '${table}', '${kind}', ${key}, count(*) from ${table}
    where ${table}.struck_at is null and ${key} is not null group by ${key}`,
  )
}

/**
 * Figures of the ledgers, and from when on each meeting may be told of, ready to be read: after twenty years they cost
 * what they cost after one. The engine keeps them in the transaction of whatever writes what they rest on, so that no
 * command can forget to. The figures count every row that was not recorded by mistake; what may not be told yet is taken
 * off by who reads.
 */
export function ledgerFigures(engine: Engine) {
  const ledgers = counted(engine)
  const settleFirstAnswer = (question: string) =>
    `update question set first_answered_on = ${firstAnswer('question.id')} where id ${question}`
  const settleTold = (meeting: string) => `update meeting set told_from = ${toldFrom} where id = ${meeting}`
  const statements = [
    `create table ledger_figure (
      ledger text not null check (ledger in ('question', 'follow_up')),
      kind text not null,
      key text not null,
      count integer not null,
      primary key (ledger, kind, key)
    )${engine.tableSuffix}`,
    `alter table question add column first_answered_on text`,
    `update question set first_answered_on = ${firstAnswer('question.id')}`,
    ...ledgers.flatMap(countAll),
    ...ledgers.flatMap((ledger) => [
      ...engine.afterStatements(`${ledger.table}_counted_insert`, `insert on ${ledger.table}`, [
        count(ledger, 'new', 1),
      ]),
      ...engine.afterStatements(
        `${ledger.table}_counted_update`,
        `update of ${ledger.columns.join(', ')} on ${ledger.table}`,
        [count(ledger, 'old', -1), count(ledger, 'new', 1)],
      ),
      ...engine.afterStatements(`${ledger.table}_counted_delete`, `delete on ${ledger.table}`, [
        count(ledger, 'old', -1),
      ]),
    ]),
    ...engine.afterStatements('answer_first_insert', 'insert on answer', [
      settleFirstAnswer('= new.question_id'),
    ]),
    ...engine.afterStatements(
      'answer_first_update',
      'update of disposition, answered_on, meeting_id on answer',
      [settleFirstAnswer('= new.question_id')],
    ),
    ...engine.afterStatements('answer_first_delete', 'delete on answer', [
      settleFirstAnswer('= old.question_id'),
    ]),
    ...engine.afterStatements('meeting_first_answers', 'update of held_on on meeting', [
      settleFirstAnswer('in (select question_id from answer where meeting_id = new.id)'),
    ]),
    // An edition's document stands before these columns in its row.
    `create index edition_told on edition (meeting_id, public_at, series)`,
    `alter table meeting add column told_from text`,
    `update meeting set told_from = ${toldFrom}`,
    `create index meeting_told on meeting (told_from, id)`,
    ...engine.afterStatements('edition_tells_insert', 'insert on edition', [settleTold('new.meeting_id')]),
    ...engine.afterStatements('edition_tells_update', 'update of public_at on edition', [
      settleTold('new.meeting_id'),
    ]),
    ...engine.afterStatements('meeting_told_update', 'update of adjourned, adjourned_at on meeting', [
      settleTold('new.id'),
    ]),
    `create index question_public on question (public_at, meeting_id)`,
    `create index question_asked on question (asked_on, number)`,
    `drop index question_asker`,
    `create index question_asker_state on question (asker_id, state, asked_on)`,
    `create index question_asker_told on question (asker_id, public_at, meeting_id, asked_on, struck_at)`,
    `create index question_owner_settled on question (owner_id, settled_on, number)`,
    `create index answer_public on answer (public_at, meeting_id)`,
    `create index attendance_of_person on attendance (person_id, meeting_id, standing, mode)`,
    `drop index attendance_person`,
    `create index follow_up_public on follow_up (public_at, meeting_id)`,
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
