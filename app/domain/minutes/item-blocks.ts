import { positionsInWords } from '../comments/written/written-words.ts'
import { consentDone, heardTogether } from '../meeting-record/consent.ts'
import type { Block } from '../editions/document.ts'
import type {
  AnswerDisposition,
  ItemRecord,
  MeetingRecord,
  PresentationRecord,
  QuestionRecord,
  Recess,
} from '../meeting-record/record-types.ts'
import { approvalGiven } from '../meeting-record/votes/minutes-approval.ts'
import { electedOf } from '../meeting-record/votes/election.ts'
import { coursesOf } from '../motions/course-of-motions.ts'
import { formatDate } from '../time/civil-date.ts'
import { formatDateTime, formatTime } from '../time/instant.ts'
import { electionBlocks } from './election-blocks.ts'
import { matterBlocks } from './matter-blocks.ts'
import type { MinutesNote } from './minutes-facts.ts'
import { decidedWith } from '../meeting-record/votes/decided-with.ts'
import { motionBlocks, type TimedBlocks } from './motion-blocks.ts'
import { closedBlocks } from './closed-blocks.ts'
import { consentBlocks } from './consent-blocks.ts'
import { listed } from '../text/listed.ts'
import { capitalWord, sentence, type Naming } from './naming.ts'
import { notRecorded } from './opening-blocks.ts'
import { withRecesses } from './recess-places.ts'

const text = (words: string): Block => ({ type: 'paragraph', text: words, style: 'record' })

/** Items that the opening and the adjournment tell of: nothing need be done on them. */
export function isFrame({ kind }: Pick<ItemRecord, 'kind'>): boolean {
  return kind === 'call-to-order' || kind === 'adjournment'
}

export function itemBlocks(
  record: MeetingRecord,
  item: ItemRecord,
  naming: Naming,
  { note, recesses }: { note: MinutesNote | undefined; recesses: readonly Recess[] },
): Block[] {
  const { comment } = heardTogether(record, item)
  const summary = (note?.detail ?? 'summary') === 'summary'
  const parts: TimedBlocks[] = [
    { at: null, blocks: consentBlocks(record, item, naming) },
    { at: item.openedAt, blocks: narrative(note) },
    ...item.recusals.map((recusal) => ({
      at: recusal.leftRoomAt,
      blocks: [text(recusalWords(record, recusal, naming))],
    })),
    ...item.presentations.map((given) => ({
      at: given.givenAt,
      blocks: presentationBlocks(given, naming, summary),
    })),
    { at: comment.calledAt ?? comment.noSpeakersAt, blocks: commentBlocks(record, { ...item, comment }) },
    ...(summary ? item.statements : []).map((statement) => ({
      at: statement.madeAt,
      blocks: [{ type: 'quotation' as const, text: statement.text, source: statement.speaker }],
    })),
    ...item.questions.map((question) => ({
      at: question.askedAt,
      blocks: [questionBlock(question, record.meeting.id, naming, summary)],
    })),
    { at: null, blocks: matterBlocks(item, naming) },
    ...coursesOf(item.motions).flatMap((course) => motionBlocks(course, { record, item, naming })),
    ...closedBlocks(record, item, naming),
    { at: null, blocks: approvalBlocks(record, item) },
    ...item.elections.flatMap((election) => electionBlocks(record, election, naming)),
    { at: null, blocks: outcome(record, item) },
  ]
  const standsOverOthers = record.items.some((other) => other.parentId === item.id)
  const mayBeSilent = item.kind === 'heading' || item.kind === 'consent' || isFrame(item) || standsOverOthers
  if (!mayBeSilent && parts.every((part) => part.blocks.length === 0)) {
    const unsaid = item.opened
      ? 'Heard. Nothing else is recorded.'
      : notRecorded(record, 'What was done on this item is')
    parts[1]!.blocks.push(text(unsaid))
  }
  parts.push({ at: null, blocks: writtenBlocks(item) })
  return withRecesses(parts, recesses, record).flatMap((part) => part.blocks)
}

export function narrative(note: MinutesNote | undefined): Block[] {
  return (note?.narrative ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(text)
}

function presentationBlocks(given: PresentationRecord, naming: Naming, summary: boolean): Block[] {
  const who = [`${given.title ? `${given.title} ` : ''}${given.givenBy}`, given.organization]
    .filter(Boolean)
    .join(', ')
  const behalf = given.onBehalfOf ? `, on behalf of ${naming.other(given.onBehalfOf)}` : ''
  return [text(`Presented by ${who}${behalf}.`), ...(summary && given.summary ? [text(given.summary)] : [])]
}

function recusalWords(
  record: MeetingRecord,
  recusal: ItemRecord['recusals'][number],
  naming: Naming,
): string {
  const { zone } = record.commission
  const who = naming.titled(recusal.person)
  const left = recusal.leftRoom
    ? ` and left the room${recusal.leftRoomAt ? ` at ${formatTime(recusal.leftRoomAt, zone)}` : ' (time not recorded)'}`
    : ''
  const back = recusal.returned
    ? ` ${who} returned${recusal.returnedAt ? ` at ${formatTime(recusal.returnedAt, zone)}` : ' (time not recorded)'}.`
    : ''
  const reason = recusal.reason.trim().replace(/\.$/, '')
  return `${who} recused (the reason given: ${reason})${left}.${back}`
}

/** Public comment: that it was called, how many spoke, each by the name chosen. */
function commentBlocks(record: MeetingRecord, item: ItemRecord): Block[] {
  const { comment, speakers } = item
  if (speakers.length > 0) {
    const people = speakers.length === 1 ? 'One person spoke' : `${capitalWord(speakers.length)} people spoke`
    const called = comment.called ? 'Public comment was called. ' : ''
    return [text(`${called}${people}: ${speakers.map(speakerWords).join('; ')}.`)]
  }
  if (comment.noSpeakers) return [text('Public comment was called. No one wished to speak.')]
  if (comment.called) return [text('Public comment was called. No speaker is recorded.')]
  const decided =
    item.motions.some((motion) => motion.voteClosed) ||
    item.elections.some((election) => electedOf(election) !== null)
  if ((decided && !isFrame(item)) || item.kind === 'general-comment')
    return [text(notRecorded(record, 'Public comment on this item is'))]
  return []
}

const stances = { support: 'in support', oppose: 'opposed', neither: 'neutral' }

function speakerWords(speaker: ItemRecord['speakers'][number]): string {
  const name = speaker.displayName ?? 'a speaker who did not give a name'
  // The language would tell of the person, and stays with the clerk.
  const interpreter = speaker.interpreter ? 'with an interpreter' : null
  const stance = speaker.stance ? stances[speaker.stance] : null
  return [name, interpreter, stance].filter(Boolean).join(', ')
}

/** What the public wrote on it: how much, with which positions, and what its authors took back. */
function writtenBlocks({ written }: ItemRecord): Block[] {
  if (written === null) return []
  const { received, late, withdrawn, setAside, positions } = written
  if (received + withdrawn + setAside === 0) return []
  const any = positions.support + positions.oppose + positions.neither > 0
  const parts = [
    `${capitalWord(received)} written ${received === 1 ? 'comment was' : 'comments were'} received${any ? `: ${positionsInWords(positions)}` : ''}.`,
    late > 0 ? `${capitalWord(late)} of them came after the deadline.` : '',
    withdrawn > 0
      ? `${capitalWord(withdrawn)} ${withdrawn === 1 ? 'was' : 'were'} withdrawn by the author.`
      : '',
    setAside > 0 ? `${capitalWord(setAside)} ${setAside === 1 ? 'was' : 'were'} set aside by the clerk.` : '',
  ]
  return [text(parts.filter((part) => part !== '').join(' '))]
}

const dispositions: Record<AnswerDisposition, string> = {
  answered: '',
  part: 'Answered in part.',
  declined: 'Declined to answer.',
  'for-someone-absent': 'Answered on behalf of someone absent, who is asked to confirm it.',
  'will-return': 'An answer was promised.',
  referred: 'Referred elsewhere.',
}

/** What was asked, and answered at the same meeting: an answer that came later is told where it was given. */
function questionBlock(asked: QuestionRecord, meetingId: string, naming: Naming, summary: boolean): Block {
  const question = {
    ...asked,
    answers: asked.answers.filter((answer) => answer.meetingId === meetingId),
  }
  const asker = question.asker ? naming.titled(question.asker) : question.askerName
  const addressee = naming.other(question.addressee)
  const who = asker ? `${asker} asked ${addressee}` : `Asked of ${addressee}; who asked is not recorded`
  return {
    type: 'question',
    number: question.number,
    state:
      question.answers.length > 0
        ? listed(question.answers.map((each) => stateOf(each.disposition)))
        : 'Not answered',
    text: `${who}: ${sentence(question.text)}`,
    answers: question.answers.map((answer) => {
      const behalf = answer.onBehalfOf ? `, for ${naming.other(answer.onBehalfOf)}` : ''
      const said = summary || answer.disposition !== 'answered' ? answer.text : 'answered'
      return [`${answer.answerer}${behalf}: ${sentence(said)}`, dispositions[answer.disposition]]
        .filter(Boolean)
        .join(' ')
    }),
  }
}

function stateOf(disposition: AnswerDisposition): string {
  return {
    answered: 'Answered in the room',
    part: 'Answered in part',
    declined: 'Declined',
    'for-someone-absent': 'Answered for someone absent',
    'will-return': 'Reports requested',
    referred: 'Referred elsewhere',
  }[disposition]
}

/** Which minutes the votes on an item approved, and in which way. */
function approvalBlocks(record: MeetingRecord, item: ItemRecord): Block[] {
  const { approves } = item
  if (approves === null) return []
  return item.motions.flatMap((motion) => {
    const given = approvalGiven(motion, record.commission)
    if (!given) return []
    const minutes = `The minutes of ${formatDate(approves.heldOn)} were approved`
    return given.how === 'as-presented'
      ? [text(`${minutes} as presented.`)]
      : [
          text(
            `${minutes} as corrected.${given.corrections ? ` Corrections: ${sentence(given.corrections)}` : ''}`,
          ),
        ]
  })
}

function outcome(record: MeetingRecord, item: ItemRecord): Block[] {
  const { zone } = record.commission
  if (consentDone(record, item) === 'approved') return []
  const over = decidedWith(record, item)
  if (over) return [text(`Decided with item ${over.number}: the motion on it carried.`)]
  if (item.outcome === 'continued') {
    const what = item.hearing ? 'The hearing' : 'The item'
    const to = item.continuedTo
      ? [formatDateTime(item.continuedTo, zone), item.continuedToPlace].filter(Boolean).join(', ')
      : 'a later meeting'
    return [text(`${what} was continued to ${to.replace(/\.$/, '')}.`)]
  }
  if (item.outcome === 'not-reached') return [text('The item was not reached.')]
  if (item.outcome === 'withdrawn') return [text('The item was withdrawn from the agenda.')]
  return []
}
