import type { OfficialDocument } from '../editions/document.ts'
import { seriesNames, type EditionSeries } from '../editions/edition.ts'
import { formatLongDate } from '../time/civil-date.ts'
import { formatDateTime, type Instant, type Zone } from '../time/instant.ts'
import type { DoorNotice } from '../notices/adjournment-clock.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { explainDeadline, type NoticeDeadline } from '../notices/notice-clock.ts'
import { postedPaper } from './posted-paper.ts'

export type ProofFacts = {
  words: { city: string; commission: string; zone: Zone }
  meeting: { kind: MeetingKind; heldOn: string; startsAt: Instant | null }
  edition: { number: number; series: EditionSeries; hash: string; publicAt: Instant | null }
  posting: { place: string; openAtAllHours: boolean; postedAt: Instant; postedBy: string; hashSeen: boolean }
  recordedAt: Instant
  recordedBy: string
  /** When papers of the agenda's earlier editions went up. */
  earlier: readonly Instant[]
  deadline: NoticeDeadline | null
  /** The door's clock, for a notice of adjournment. */
  door: DoorNotice | null
  basis: string | null
}

/** Proof of posting: one page that says what hung where, since when, by whom, and what the law asked. */
export function composeProof(facts: ProofFacts): OfficialDocument {
  const { words, meeting, edition, posting, deadline } = facts
  const agenda = edition.series === 'agenda'
  const { earlier, door } = facts
  const paper = postedPaper({ edition, postedAt: posting.postedAt, earlier, deadline, door })
  const late = paper.verdict.ok ? '' : ` ${paper.verdict.sentence}`
  const finding =
    agenda && !deadline
      ? 'The time of the meeting is not recorded, so no deadline can be computed.'
      : `${paper.words}${late}`.trim()
  return {
    kind: 'proof',
    language: 'en-US',
    title: `Proof of posting, edition ${edition.number} of the ${seriesNames[edition.series]} of ${formatLongDate(meeting.heldOn)}`,
    city: words.city,
    body: words.commission,
    heading: 'Proof of posting',
    lines: [
      `Edition ${edition.number} of the ${seriesNames[edition.series]}`,
      meeting.startsAt ? formatDateTime(meeting.startsAt, words.zone) : formatLongDate(meeting.heldOn),
    ],
    banner: null,
    sections: [
      {
        id: 'posted',
        heading: 'Posted on paper',
        blocks: [
          {
            type: 'facts',
            rows: [
              {
                label: 'Place',
                value: posting.openAtAllHours ? `${posting.place}: open at all hours` : posting.place,
              },
              { label: 'Time', value: formatDateTime(posting.postedAt, words.zone) },
              { label: 'By', value: posting.postedBy },
              {
                label: 'Paper',
                value: posting.hashSeen
                  ? 'Carried the hash printed on this edition'
                  : 'That the paper carried the edition’s hash was not recorded',
              },
            ],
          },
          ...(finding ? [{ type: 'paragraph' as const, text: finding, style: 'record' as const }] : []),
        ],
      },
      ...(deadline && agenda
        ? [
            {
              id: 'deadline',
              heading: 'What the law asked',
              blocks: [
                { type: 'paragraph' as const, text: `${deadline.rule} (${deadline.section})` },
                {
                  type: 'facts' as const,
                  rows: explainDeadline(deadline, facts.recordedAt).filter((row) => row.label !== 'Now'),
                },
              ],
            },
          ]
        : []),
      {
        id: 'record',
        heading: 'Recorded',
        blocks: [
          {
            type: 'paragraph',
            text: edition.publicAt
              ? `On the web since ${formatDateTime(edition.publicAt, words.zone)}: the city’s practice. The posting on paper is the one the law counts for this commission.`
              : 'Not published on the web.',
          },
          {
            type: 'paragraph',
            text: `Entered by ${facts.recordedBy}, ${formatDateTime(facts.recordedAt, words.zone)}.`,
          },
        ],
      },
    ],
    basis: facts.basis,
  }
}
