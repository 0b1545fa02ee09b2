import type { ItemKind } from '../meeting-record/item-kinds.ts'
import type { Block, OfficialDocument, Section } from '../editions/document.ts'
import type { FollowUpRecord, ItemRecord, MeetingRecord, Recess } from '../meeting-record/record-types.ts'
import { formatDate, formatLongDate } from '../time/civil-date.ts'
import { formatTime } from '../time/instant.ts'
import { isFrame, itemBlocks, narrative } from './item-blocks.ts'
import type { Adoption, MinutesFacts } from './minutes-facts.ts'
import { namingOf, sentence, type Naming } from './naming.ts'
import { adjournmentBlocks, openingBlocks, rollCallBlocks } from './opening-blocks.ts'
import { placesOfRecesses, recessBlock, type RecessPlaces } from './recess-places.ts'

/** Printed on every page of a draft. */
export const draftBanner = 'DRAFT — not approved'

const kindTitles = {
  regular: 'regular meeting',
  special: 'special meeting',
  emergency: 'emergency meeting',
  adjourned: 'adjourned regular meeting',
}

/** The margin headings of the city's minutes, by what an item is. */
const sectionHeadings: Partial<Record<ItemKind, string>> = {
  'general-comment': 'Public comment',
  'minutes-approval': 'Approval of minutes',
  consent: 'Consent calendar',
  'closed-session': 'Closed session',
  'staff-report': 'Staff updates',
  presentation: 'Presentations',
  'auditor-report': 'Independent Police Auditor',
  discussion: 'Discussion and action',
  action: 'Discussion and action',
  outstanding: 'Questions and follow-ups',
  'future-agenda': 'Future agendas',
  'commissioner-comments': 'Commissioner comments',
}

/**
 * The minutes of a meeting, from its record and from nothing else: action minutes with votes by name in the style of the
 * city's own. What was not recorded is said to be so; nothing is inferred. Text of the clerk's stands beside the facts and
 * can't change them.
 */
export function composeMinutes(facts: MinutesFacts): OfficialDocument {
  const { record, notes, approval, correction, preparedBy } = facts
  const { meeting, commission } = record
  const naming = namingOf(record)
  const recesses = placesOfRecesses(record)
  const day = formatLongDate(meeting.heldOn)
  const kind = kindTitles[meeting.kind]
  const general = narrative(notes.find((note) => note.itemId === null))
  const followUps = [...record.items.flatMap((item) => item.followUps), ...record.followUps]
  const sections: Section[] = [
    section('opening', 'Opening', [
      ...openingBlocks(record, naming),
      ...blocksOf('call-to-order', facts, naming),
      ...recesses.opening.map((recess) => recessBlock(record, recess)),
      ...general,
    ]),
    section('roll-call', 'Roll call', rollCallBlocks(record, naming)),
    ...itemSections(facts, naming, recesses),
    ...recessSections(record, recesses.last),
    ...(followUps.length > 0
      ? [section('to-come-back', 'Reports requested', [comeBack(record, followUps)])]
      : []),
    section('adjournment', 'Adjournment', [
      ...blocksOf('adjournment', facts, naming),
      ...adjournmentBlocks(record),
    ]),
    ...(preparedBy ? [section('prepared', 'Prepared by', [plain(preparedBy)])] : []),
    ...adoptionSections(approval, correction),
  ]
  return {
    kind: 'minutes',
    language: 'en-US',
    title: `Minutes of the ${kind} of ${formatDate(meeting.heldOn)}`,
    city: commission.city,
    body: commission.name,
    heading: 'Minutes',
    lines: [
      meeting.startsAt ? `${day}, ${formatTime(meeting.startsAt, commission.zone)}` : day,
      ...(meeting.place ? [meeting.place] : []),
      `${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    ],
    banner: approval ? null : draftBanner,
    sections,
    basis: facts.basisLine,
  }
}

/** What approval adds to the frozen draft, and takes from it: the minutes approved are the minutes that were read. */
export function approvedFrom(draft: OfficialDocument, approval: Adoption): OfficialDocument {
  return { ...draft, banner: null, sections: [...draft.sections, ...adoptionSections(approval, null)] }
}

function blocksOf(kind: 'call-to-order' | 'adjournment', { record, notes }: MinutesFacts, naming: Naming) {
  return record.items
    .filter((item) => item.kind === kind)
    .flatMap((item) =>
      itemBlocks(record, item, naming, {
        note: notes.find((note) => note.itemId === item.id),
        recesses: [],
      }),
    )
}

function itemSections({ record, notes }: MinutesFacts, naming: Naming, recesses: RecessPlaces): Section[] {
  const sections: Section[] = []
  for (const item of record.items) {
    if (isFrame(item)) continue
    const blocks = itemBlocks(record, item, naming, {
      note: notes.find((note) => note.itemId === item.id),
      recesses: recesses.within.get(item.id) ?? [],
    })
    const parent = item.parentId ? record.items.find((other) => other.id === item.parentId) : undefined
    const heading = headingOf(record, parent ?? item)
    const last = sections.at(-1)
    const titled: Block[] =
      item.kind === 'heading' && blocks.length === 0
        ? []
        : [{ type: 'heading', text: `${item.number}. ${item.title}` }, ...blocks]
    if (last && last.heading === heading) last.blocks.push(...titled)
    else if (titled.length > 0) sections.push(section(`item-${item.number}`, heading, titled))
    sections.push(...recessSections(record, recesses.after.get(item.id) ?? []))
  }
  return sections
}

function recessSections(record: MeetingRecord, recesses: readonly Recess[]): Section[] {
  return recesses.map((recess) =>
    section(`recess-${record.recesses.indexOf(recess) + 1}`, 'Recess', [recessBlock(record, recess)]),
  )
}

function headingOf(record: MeetingRecord, item: ItemRecord): string {
  if (item.kind !== 'heading') return sectionHeadings[item.kind] ?? item.title
  const child = record.items.find((other) => other.parentId === item.id)
  return (child && sectionHeadings[child.kind]) ?? item.title
}

const dueKinds = { statutory: 'by law', agreed: 'agreed', chosen: 'chosen for review' }

function comeBack(record: MeetingRecord, followUps: FollowUpRecord[]): Block {
  const questions = [...record.items.flatMap((item) => item.questions), ...record.questions]
  const numbers = new Map(questions.map(({ id, number }) => [id, number]))
  const asked = ({ questionId }: FollowUpRecord): string => {
    const number = questionId === null ? undefined : numbers.get(questionId)
    return number === undefined ? '' : `, to Question ${number}`
  }
  return {
    type: 'table',
    caption: 'Items to report back',
    head: ['What', 'Who', 'When'],
    rows: followUps.map((followUp) => [
      `${followUp.owed} (Follow-up ${followUp.number}${asked(followUp)})`,
      followUp.owedBy,
      followUp.dueOn
        ? `${formatDate(followUp.dueOn)}${followUp.dueKind ? `, ${dueKinds[followUp.dueKind]}` : ''}`
        : 'No date was set',
    ]),
  }
}

function adoptionSections(approval: Adoption | null, correction: Adoption | null): Section[] {
  return [
    ...(approval ? [section('approval', 'Approval', [plain(approvalWords(approval))])] : []),
    ...(correction ? [section('correction', 'Correction', [plain(correctionWords(correction))])] : []),
  ]
}

const approvedHow = { 'as-presented': 'as presented', 'as-corrected': 'as corrected' }

function approvalWords(adoption: Adoption): string {
  const { how, corrections, result } = adoption
  const changed = how === 'as-corrected' && corrections ? ` Corrections: ${sentence(corrections)}` : ''
  return `Approved${how ? ` ${approvedHow[how]} on` : ''} ${voteWords(adoption)}. ${sentence(result)}${changed}`
}

function correctionWords(adoption: Adoption): string {
  const { corrections, result } = adoption
  const what = corrections ? `, to amend what was adopted: ${withoutStop(corrections)}` : ''
  return `Corrected ${voteWords(adoption)}${what}. ${sentence(result)}`
}

/** "November 12, 2026, item 3, on the motion of Commissioner Cedro, seconded by Commissioner Elm" */
function voteWords({ heldOn, itemNumber, mover, seconder }: Adoption): string {
  const by = mover ? `, on the motion of ${mover}${seconder ? `, seconded by ${seconder}` : ''}` : ''
  return `${formatDate(heldOn)}, item ${itemNumber}${by}`
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}

function section(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks }
}

function plain(text: string): Block {
  return { type: 'paragraph', text, style: 'record' }
}
