import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import { daysBetween, formatDate, type CivilDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { firstDayOf, formatPartialDate, type PartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Empty } from './empty.tsx'
import { Ledger, type LedgerRow } from './ledger.tsx'
import type { OwedLine } from './owed-line.ts'
import { Part } from './page.tsx'
import { askedWords, questionStatus, RefusalWords, type QuestionAtWork } from './questions-at-work.tsx'
import { departmentList as says } from '#app/words/department.ts'

type Question = QuestionAtWork & {
  id: string
  refusals: Parameters<typeof RefusalWords>[0]['refusal'][]
}
type Owed = OwedLine & {
  id: string
  /** Of a duty that comes back: the period that is to be reported on next. */
  period: { due: CivilDate; words: string; state: string } | null
}
type Line = LedgerRow & { on: CivilDate | null; since: CivilDate }

const dateKinds = {
  statutory: says.dateSetByLaw,
  agreed: says.dateAgreed,
  chosen: says.reviewDateChosenBy,
}

function inDays(on: CivilDate, today: CivilDate): string | null {
  const days = daysBetween(today, on)
  return days > 0 ? says.inWord(counted(days, 'day')) : days === 0 ? says.today : null
}

function age(verb: string, since: PartialDate, today: CivilDate): string {
  const days = counted(Math.max(0, daysBetween(firstDayOf(since), today)), 'day')
  return since.precision === 'day' ? `${verb} ${days} ago` : says.upToAgo(verb, days)
}

type Known = { today: CivilDate; drafted: readonly string[] }

function questionLine(question: Question, { today, drafted }: Known): Line {
  const { id, number, text, askedOn, askedPrecision, askedAgain, refusals, basis, source } = question
  const last = question.answers.findLast(({ correctedBy }) => !correctedBy)
  const due = question.state === 'asked' ? (last?.promisedOn ?? null) : null
  return {
    number,
    href: `/department/questions/${number}`,
    text,
    meta: (
      <>
        {askedWords(question)}. <Basis basis={basis} source={source} />
      </>
    ),
    on: due,
    since: askedOn,
    due: due ? formatDate(due) : undefined,
    state: drafted.includes(id)
      ? { word: says.draftSaved, mark: 'half' }
      : { word: askedAgain || question.remains ? questionStatus(question) : says.needsAnAnswer },
    lines: [
      due ? says.dateYouPromised : last?.disposition === 'will-return' ? says.answerPromisedNoDate : null,
      due ? (inDays(due, today) ?? says.thePromisedDateHas) : null,
      age(says.asked, { on: askedOn, precision: askedPrecision }, today),
      ...(askedAgain ? refusals.slice(-1).map((each) => <RefusalWords key="refusal" refusal={each} />) : []),
    ].filter((line) => line !== null),
  }
}

function owedLine(line: Owed, { today, drafted }: Known): Line {
  const { id, number, owed, owedBy, kind, opened, due, dueKind, period, goneBy, basis, source } = line
  const on = line.dueOn ?? period?.due ?? null
  const sort = dueKind ? dateKinds[dueKind] : period ? dateKinds.statutory : null
  return {
    number,
    href: `/department/follow-ups/${number}`,
    text: owed,
    meta: (
      <>
        {followUpKindNames[kind]}, {owedBy}, {formatPartialDate(opened)}.{' '}
        <Basis basis={basis} source={source} />
        <br />
        {period ? period.words : due}
      </>
    ),
    on,
    since: firstDayOf(opened),
    due: on ? formatDate(on) : undefined,
    state: drafted.includes(id) ? { word: says.draftSaved, mark: 'half' } : { word: says.needsAReport },
    lines: [on ? sort : null, on ? inDays(on, today) : null, goneBy, age(says.opened, opened, today)].filter(
      (each) => each !== null,
    ),
  }
}

/** Those with a date first, the nearest before the others; then the oldest. */
export function byDate(one: Pick<Line, 'on' | 'since'>, other: Pick<Line, 'on' | 'since'>): number {
  if (one.on !== other.on) return (one.on ?? '9999') < (other.on ?? '9999') ? -1 : 1
  return one.since < other.since ? -1 : one.since > other.since ? 1 : 0
}

type DepartmentListProps = Known & { questions: Question[]; owed: Owed[] }

export const waits = ({ state, unjudged }: Pick<OwedLine, 'state' | 'unjudged'>): boolean =>
  state === 'replied' || unjudged !== null

/** What a department must do next, by date, and apart from it what waits for the commission. */
export function DepartmentList({ questions, owed, ...known }: DepartmentListProps) {
  const toDo = [
    ...questions.filter(({ state }) => state === 'asked').map((each) => questionLine(each, known)),
    ...owed.filter((each) => !waits(each)).map((each) => owedLine(each, known)),
  ].toSorted(byDate)
  const answered = [
    ...questions
      .filter(({ state }) => state !== 'asked')
      .map((each) => ({
        ...questionLine(each, known),
        state: { word: says.answeredAwaitingTheCommissioner, mark: 'half' as const },
        lines: [`${each.judge ?? says.theChair} decides whether that answers it`],
      })),
    ...owed.filter(waits).map((each) => ({
      ...owedLine(each, known),
      due: undefined,
      state: { word: says.waitingForTheCommission, mark: 'half' as const },
      lines: each.unjudged ? [each.unjudged] : [],
    })),
  ].toSorted(byDate)
  return (
    <>
      <Part id="to-do" heading={says.whatYouMustDo}>
        {toDo.length > 0 ? (
          <Ledger rows={toDo} />
        ) : (
          <Empty what={says.nothingIsWaitingFor} how={says.questionsAskedAndReports} />
        )}
      </Part>
      {answered.length > 0 ? (
        <Part id="answered" heading={says.answeredWaitingForThe}>
          <Ledger rows={answered} />
        </Part>
      ) : null}
    </>
  )
}
