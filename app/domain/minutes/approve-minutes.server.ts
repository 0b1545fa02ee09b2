import type { Store, Work } from '../commands/command.server.ts'
import { minutesApprovalVerdict } from '../editions/retention.ts'
import { sittingOf } from '../motions/minutes-gate.ts'
import { NotFound, enforce } from '../errors.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'
import { approvedFrom, composeMinutes } from './compose-minutes.ts'
import { freezeMinutes, type DocumentContext } from './freeze-minutes.server.ts'
import { nameMinutesOfMotion } from '../agenda/approvals/link-approval.server.ts'
import {
  correctionsSince,
  draftBefore,
  getMinutesInHand,
  type MinutesInHand,
} from './minutes-in-hand.server.ts'
import { correctMinutesVerdict, freezeApprovedVerdict, howApproved, minutesStage } from './minutes-rules.ts'

export type ApproveMinutesInput = {
  slug: string
  motionId: string
  /** The clerk's word, where the motion does not say it, or its words say otherwise. */
  how?: 'as-presented' | 'as-corrected' | null
  /** The text whose differences were shown: those are frozen, or nothing. */
  shown?: string | null
}

/**
 * Freezes the approved minutes, without the banner and with the vote that approved them: as presented the draft as it was
 * read, as corrected the draft with the differences that the vote approved.
 * @throws RuleRefused unless a carried motion of a later meeting stands behind it, somebody said in which way, and the
 * corrections are made and were looked at (E14)
 */
export async function approveMinutes(
  context: DocumentContext,
  input: ApproveMinutesInput,
): Promise<{ editionId: string; number: number }> {
  const { motionId, how = null, shown = null } = input
  return freezeMinutes(context, {
    action: 'minutes.approve',
    slug: input.slug,
    stage: 'approved',
    adoptingMotionId: motionId,
    summary: (number) => `Approved the minutes of ${input.slug}, edition ${number}`,
    also: async (work, minutes) => {
      await nameMinutesOfMotion(work, motionId, minutes.record.meeting)
      if (motionOf(minutes, motionId).how === null && how) await keepClerksWord(work, motionId, how)
    },
    compose: (minutes) => {
      const motion = motionOf(minutes, motionId)
      enforce(
        minutesApprovalVerdict({
          stage: minutesStage(minutes.latest?.stage),
          minutesOf: sittingOf(minutes.record.meeting),
          approvingMotion: motion,
        }),
      )
      const differs = correctionsSince(minutes, motion).length > 0
      const { workingText } = minutes
      enforce(freezeApprovedVerdict({ candidate: motion, said: how, shown, workingText, differs }))
      const approval = { ...motion.adoption, how: howApproved({ candidate: motion, said: how }) }
      return approval.how === 'as-presented'
        ? approvedFrom(draftBefore(minutes, motion), approval)
        : composed(minutes, { approval, correction: null })
    },
  })
}

/** Writes into a motion that says nothing of it how it approved minutes, so that the minutes of its meeting tell it too. */
async function keepClerksWord(
  { trx, record }: Pick<Work, 'trx' | 'record'>,
  motionId: string,
  how: 'as-presented' | 'as-corrected',
): Promise<void> {
  const motion = await trx
    .selectFrom('motion')
    .select(['meetingId', 'text', 'corrections'])
    .where('id', '=', motionId)
    .executeTakeFirstOrThrow()
  const after = {
    minutesApproval: how,
    corrections: how === 'as-corrected' ? (motion.corrections ?? motion.text) : null,
  }
  await trx.updateTable('motion').set(after).where('id', '=', motionId).execute()
  await record({
    subject: { kind: 'motion', id: motionId },
    meetingId: motion.meetingId,
    summary: `The motion approved minutes ${how === 'as-presented' ? 'as presented' : 'as corrected'}`,
    before: { minutesApproval: null, corrections: motion.corrections },
    after,
  })
}

/**
 * Freezes corrected minutes: a new edition beside the approved one, citing the motion that adopted the correction.
 * @throws RuleRefused unless a motion to amend something previously adopted carried at a later meeting (E14)
 */
export async function correctMinutes(
  context: DocumentContext,
  input: { slug: string; motionId: string },
): Promise<{ editionId: string; number: number }> {
  return freezeMinutes(context, {
    action: 'minutes.correct',
    slug: input.slug,
    stage: 'corrected',
    adoptingMotionId: input.motionId,
    summary: (number) => `Corrected the minutes of ${input.slug}, edition ${number}`,
    compose: (minutes) => {
      const motion = motionOf(minutes, input.motionId)
      enforce(
        correctMinutesVerdict(
          { stage: minutesStage(minutes.latest?.stage), differs: minutes.differences.length > 0 },
          {
            minutesOf: sittingOf(minutes.record.meeting),
            adoptingMotion: motion,
          },
        ),
      )
      const kept = minutes.latest!.document.sections.filter(
        ({ id }) => id === 'approval' || id === 'correction',
      )
      const document = composed(minutes, { approval: null, correction: motion.adoption })
      return {
        ...document,
        banner: null,
        sections: [...withoutLast(document.sections), ...kept, document.sections.at(-1)!],
      }
    },
  })
}

function withoutLast<Item>(items: Item[]): Item[] {
  return items.slice(0, -1)
}

function composed(
  minutes: MinutesInHand,
  adopted: Pick<Parameters<typeof composeMinutes>[0], 'approval' | 'correction'>,
) {
  const { record, notes, basisLine, latest } = minutes
  const prepared = latest?.document.sections.find((section) => section.id === 'prepared')?.blocks[0]
  const preparedBy = prepared?.type === 'paragraph' ? prepared.text : null
  return composeMinutes({ record, notes, basisLine, preparedBy, ...adopted })
}

function motionOf(minutes: MinutesInHand, motionId: string): AdoptionCandidate {
  const found = minutes.candidates.find((candidate) => candidate.motionId === motionId)
  if (!found) throw new NotFound('There is no closed vote on these minutes with that motion.')
  return found
}

/**
 * Picks up every approval that a meeting has carried and freezes the minutes it approved, where nothing is left to say: as
 * presented, or as corrected with the corrections that the vote had before it. Called once a motion of that meeting is
 * decided, by a vote or without one, or its decision is corrected.
 * @returns addresses of the meetings whose minutes were approved
 */
export async function approveCarriedMinutes(
  context: DocumentContext,
  meetingSlug: string,
): Promise<string[]> {
  const waiting = await minutesPutToApproval(context.db, meetingSlug)
  const approved: string[] = []
  for (const { slug, motionIds } of waiting) {
    const minutes = await getMinutesInHand(context.db, slug)
    const { workingText, latest } = minutes
    const motion = minutes.candidates.find(
      (each) =>
        motionIds.includes(each.motionId) &&
        each.kind !== 'amend-previously-adopted' &&
        each.carried &&
        each.later &&
        freezeApprovedVerdict({
          candidate: each,
          said: null,
          shown: null,
          workingText,
          differs: correctionsSince(minutes, each).length > 0,
        }).ok,
    )
    if (!motion || latest?.stage !== 'presented') continue
    await approveMinutes(context, { slug, motionId: motion.motionId })
    approved.push(slug)
  }
  return approved
}

/** Meetings whose minutes an item of `meetingSlug` puts to approval with a vote that is closed. */
async function minutesPutToApproval(
  db: Store,
  meetingSlug: string,
): Promise<{ slug: string; motionIds: string[] }[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .innerJoin('meeting as earlier', 'earlier.id', 'agendaItem.approvesMeetingId')
    .innerJoin('motion', 'motion.itemId', 'agendaItem.id')
    .select(['earlier.slug', 'motion.id'])
    .where('meeting.slug', '=', meetingSlug)
    .where('motion.voteClosed', '=', 1)
    .execute()
  const together = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .innerJoin('meeting as earlier', 'earlier.id', 'agendaItem.approvesMeetingId')
    .innerJoin('agendaItem as calendar', 'calendar.id', 'agendaItem.parentId')
    .innerJoin('motion', 'motion.itemId', 'calendar.id')
    .select(['earlier.slug', 'motion.id'])
    .where('meeting.slug', '=', meetingSlug)
    .where('calendar.kind', '=', 'consent')
    .where('motion.voteClosed', '=', 1)
    .execute()
  const all = [...rows, ...together]
  const slugs = [...new Set(all.map((row) => row.slug))]
  return slugs.map((slug) => ({
    slug,
    motionIds: all.filter((row) => row.slug === slug).map((row) => row.id),
  }))
}
