import type { Store } from '../commands/command.server.ts'
import { minutesApprovalVerdict } from '../editions/retention.ts'
import { sittingOf } from '../motions/minutes-gate.ts'
import { NotFound, enforce } from '../errors.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'
import { approvedFrom, composeMinutes } from './compose-minutes.ts'
import { freezeMinutes, type DocumentContext } from './freeze-minutes.server.ts'
import { nameMinutesOfMotion } from '../agenda/link-approval.server.ts'
import { getMinutesInHand, type MinutesInHand } from './minutes-in-hand.server.ts'
import { correctionsMadeVerdict, correctMinutesVerdict, minutesStage } from './minutes-rules.ts'

/**
 * Freezes the approved minutes: the presented draft as it was read, without its banner, with the vote that approved it.
 * Where the motion was amended, they are approved as corrected, from the record as the clerk has corrected it.
 * @throws RuleRefused unless a carried motion of a later meeting stands behind it (E14)
 */
export async function approveMinutes(
  context: DocumentContext,
  input: { slug: string; motionId: string },
): Promise<{ editionId: string; number: number }> {
  return freezeMinutes(context, {
    action: 'minutes.approve',
    slug: input.slug,
    stage: 'approved',
    adoptingMotionId: input.motionId,
    summary: (number) => `Approved the minutes of ${input.slug}, edition ${number}`,
    also: (work, { record }) => nameMinutesOfMotion(work, input.motionId, record.meeting),
    compose: (minutes) => {
      const motion = motionOf(minutes, input.motionId)
      enforce(
        minutesApprovalVerdict({
          stage: minutesStage(minutes.latest?.stage),
          minutesOf: sittingOf(minutes.record.meeting),
          approvingMotion: motion,
        }),
      )
      if (!motion.amended) return approvedFrom(minutes.latest!.document, motion.adoption)
      enforce(correctionsMadeVerdict(motion.adoption.corrections, minutes.differences.length > 0))
      return composed(minutes, { approval: motion.adoption, correction: null })
    },
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
 * Picks up every approval that a meeting has carried without amendment, and freezes the minutes it approved: called once
 * a vote of that meeting is closed or corrected.
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
    const motion = minutes.candidates.find(
      (each) => motionIds.includes(each.motionId) && each.carried && each.later && !each.amended,
    )
    if (!motion || motion.kind === 'amend-previously-adopted' || minutes.latest?.stage !== 'presented')
      continue
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
  const slugs = [...new Set(rows.map((row) => row.slug))]
  return slugs.map((slug) => ({
    slug,
    motionIds: rows.filter((row) => row.slug === slug).map((row) => row.id),
  }))
}
