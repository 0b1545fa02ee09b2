import type { Row } from '#db/schema.ts'
import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { loadFollowUp } from './entries/add-follow-up-entry.server.ts'
import { clockHolidays } from './clock/clock-holidays.ts'
import type { Clock } from './clock/clock.ts'
import { dutyOf, dutyStatus } from './duties/duty-periods.ts'
import { listEntryFiles } from './entries/entry-files.server.ts'
import { explainDue, passedWords } from './clock/explain-due.ts'
import { beyondLegalMaximum, legalExtension } from './clock/extension-limit.ts'
import { entriesInEffect } from './follow-up-state.ts'
import type { FollowUpKind } from './forms.ts'
import { dueInWords, nextStepOf } from './next-step.ts'
import { clockEvents, entriesFrom } from './settle-follow-up.server.ts'
import { silenceOf } from './clock/silence.ts'
import { unjudgedReport } from './duties/unjudged-report.ts'
import type { Instant } from '../time/instant.ts'
import { titleOf } from '../text/short-title.ts'

/** A follow-up as the clerk works on it: its clock and how it was found, its whole history, its periods. @throws NotFound */
export async function getFollowUpForClerk(db: Store, number: string, now: Instant) {
  const followUp = await loadFollowUp(db, { number })
  const { settings, today } = await getSettingsNow(db, now)
  const holidays = clockHolidays(await listHolidays(db))
  const rows = await entryRows(db, followUp.id)
  const files = await listEntryFiles(db, followUp.id)
  const entries = entriesFrom(rows)
  const inEffect = entriesInEffect(entries)
  const clock = followUp.clock ? (JSON.parse(followUp.clock) as Clock) : null
  const events = clockEvents(entries)
  const explained = clock && explainDue(clock, events, holidays)
  const duty = dutyOf(followUp.duty)
  const agreed = inEffect.findLast(({ kind, dueOn }) => kind === 'extension' && dueOn !== null)
  const { dueOn, dueKind, sentOn, sentPrecision } = followUp
  return {
    ...factsOf(followUp),
    today,
    zone: settings.timeZone,
    next: nextStepOf({ ...followUp, unjudged: unjudgedReport(entries, followUp) }, today),
    due: {
      words: dueInWords({ dueOn, dueKind }),
      how: explained?.sentence ?? followUp.dueComputation,
      passed: clock && explained ? passedWords(clock, explained.reckoning, now, settings.timeZone) : null,
      beyond: clock && agreed ? beyondLegalMaximum(clock, events, agreed.dueOn!, holidays) : null,
    },
    silence:
      sentOn && followUp.state === 'open'
        ? silenceOf({
            sent: { on: sentOn, precision: sentPrecision ?? 'day' },
            replies: [],
            lastReportedUnanswered: followUp.reportedOn
              ? { on: followUp.reportedOn, precision: 'day' }
              : null,
            today,
            holidays: holidays.federal,
            setByLaw: null,
          })
        : null,
    /** What the law that sets the date lets be added. */
    legalExtension: legalExtension(clock),
    duty: duty && {
      name: duty.name,
      note: duty.note,
      section: duty.duty.basis === 'statutory' ? duty.duty.section : null,
      certainty: duty.duty.basis === 'statutory' ? duty.duty.certainty : null,
      dayNamed: duty.duty.dayNamed,
      periods: dutyStatus(
        duty,
        {
          openedOn: followUp.openedOn,
          today,
          evidence: inEffect.filter(({ kind }) => kind === 'evidence'),
        },
        holidays,
      ),
    },
    entries: rows.map((row) => ({
      ...row,
      files: files.get(row.id) ?? [],
      stands: inEffect.some(({ id }) => id === row.id) || row.kind === 'correction',
    })),
    about: await aboutOf(db, followUp),
  }
}

export type ClerkFollowUp = Awaited<ReturnType<typeof getFollowUpForClerk>>

function factsOf({ kind, ...row }: Row<'followUp'>) {
  const { id, number, owed, owedBy, counterpart, state, openedOn, openedPrecision, dueOn, basis, source } =
    row
  const { title, sourceNote, letterFrom, letterAsks, dueKind, sentOn, sentPrecision } = row
  return {
    id,
    number,
    kind: kind as FollowUpKind,
    title: titleOf({ title, text: owed }),
    owed,
    sourceNote,
    letterFrom,
    letterAsks,
    owedBy,
    counterpart,
    state,
    openedOn,
    openedPrecision,
    dueOn,
    dueKind,
    sent: sentOn ? { on: sentOn, precision: sentPrecision ?? 'day' } : null,
    basis,
    source,
  }
}

async function entryRows(db: Store, followUpId: string) {
  return db
    .selectFrom('followUpEntry')
    .leftJoin('meeting', 'meeting.id', 'followUpEntry.meetingId')
    .leftJoin('document', 'document.id', 'followUpEntry.documentId')
    .leftJoin('motion', 'motion.id', 'followUpEntry.motionId')
    .select(['followUpEntry.id', 'followUpEntry.kind', 'followUpEntry.onDate', 'followUpEntry.datePrecision'])
    .select([
      'followUpEntry.text',
      'followUpEntry.byWords',
      'followUpEntry.dueOn',
      'followUpEntry.days',
      'followUpEntry.correctsId',
    ])
    .select('followUpEntry.recordedAt')
    .select(['followUpEntry.basis', 'followUpEntry.source', 'motion.text as motionText'])
    .select(['meeting.slug as meetingSlug', 'meeting.heldOn as meetingHeldOn'])
    .select(['document.slug as documentSlug', 'document.title as documentTitle'])
    .where('followUpEntry.followUpId', '=', followUpId)
    .orderBy('followUpEntry.recordedAt')
    .orderBy('followUpEntry.id')
    .execute()
}

async function aboutOf(db: Store, { questionId, motionId, meetingId }: Row<'followUp'>) {
  const [question, motion, meeting] = await Promise.all([
    questionId
      ? db
          .selectFrom('question')
          .select(['number', 'title', 'text'])
          .where('id', '=', questionId)
          .executeTakeFirst()
      : undefined,
    motionId
      ? db.selectFrom('motion').select('text').where('id', '=', motionId).executeTakeFirst()
      : undefined,
    meetingId
      ? db.selectFrom('meeting').select(['slug', 'heldOn']).where('id', '=', meetingId).executeTakeFirst()
      : undefined,
  ])
  return { question: question ?? null, motion: motion ?? null, meeting: meeting ?? null }
}
