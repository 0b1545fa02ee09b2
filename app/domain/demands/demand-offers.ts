import type { CivilDate } from '../time/civil-date.ts'
import type { DemandEntryKind } from './demand-kinds.ts'
import { demandEntryVerdict } from './demand-rules.ts'
import type { DemandStanding } from './demand-state.ts'

export type DemandField = 'vote' | 'day' | 'copy' | 'corrects' | 'district-attorney'

export type DemandOffer = {
  label: string
  lead: string
  fields: DemandField[]
  text: string
  required?: true
}

/** What the clerk can record of a demand, in the order offered. */
export const demandOffers: Partial<Record<DemandEntryKind, DemandOffer>> = {
  cured: {
    label: 'The commission cured or corrected the action',
    lead: 'By a vote at a meeting. Then tell who made the demand in writing, before the 30 days are over.',
    fields: ['vote', 'copy'],
    text: 'What was done',
    required: true,
  },
  'not-cured': {
    label: 'The commission decided not to cure or correct',
    lead: 'Then tell who made the demand in writing, before the 30 days are over.',
    fields: ['vote', 'day', 'copy'],
    text: 'What was decided',
    required: true,
  },
  committed: {
    label: 'The commission approved the unconditional commitment',
    lead: 'In open session at a regular or special meeting, on an item of its own, not on the consent calendar.',
    fields: ['vote', 'copy'],
    text: 'A note',
  },
  declined: {
    label: 'The commission responded without a commitment',
    lead: 'The time to go to court starts when the response is received.',
    fields: ['vote', 'day', 'copy'],
    text: 'What the response says',
    required: true,
  },
  'notice-sent': {
    label: 'The written answer was sent',
    lead: 'The letter that tells who made the demand what was decided.',
    fields: ['day', 'copy'],
    text: 'How it was sent',
  },
  'notice-received': {
    label: 'The written answer was received',
    lead: 'The time to go to court runs from this day. Record it only where something shows it, such as a receipt.',
    fields: ['day'],
    text: 'What shows it',
  },
  'rescission-noticed': {
    label: 'Notice of a possible rescission was sent',
    lead: 'In writing, to everyone to whom the commitment was made and to the district attorney, at least 30 days before the regular meeting that may rescind it.',
    fields: ['day', 'district-attorney', 'copy'],
    text: 'How it was sent',
  },
  rescinded: {
    label: 'The commission rescinded the commitment',
    lead: 'By a majority of all members at a regular meeting, on an item that the posted agenda names “Rescission of Brown Act Commitment”.',
    fields: ['vote', 'copy'],
    text: 'A note',
  },
  withdrawn: {
    label: 'It was withdrawn',
    lead: 'By who made it, in writing.',
    fields: ['day', 'copy'],
    text: 'How it was withdrawn',
    required: true,
  },
  court: {
    label: 'Something happened in court',
    lead: 'A lawsuit was filed, decided or dismissed.',
    fields: ['day', 'copy'],
    text: 'What happened, with the court and the case number',
    required: true,
  },
  note: {
    label: 'Add a note',
    lead: 'Public, like everything here.',
    fields: ['day', 'copy'],
    text: 'Note',
    required: true,
  },
  correction: {
    label: 'Correct an entry',
    lead: 'The entry stays and no longer counts. Record the right thing as an entry of its own.',
    fields: ['corrects'],
    text: 'What was wrong',
    required: true,
  },
  struck: {
    label: 'It was recorded by mistake',
    lead: 'It is taken off the public pages. Its number is not used again.',
    fields: [],
    text: 'Why',
    required: true,
  },
}

/** @param correctable there is an entry that can be taken back. @returns the kinds that may be recorded today */
export function offeredDemandKinds(
  standing: DemandStanding,
  { today, correctable }: { today: CivilDate; correctable: boolean },
): DemandEntryKind[] {
  return (Object.keys(demandOffers) as DemandEntryKind[]).filter(
    (kind) =>
      (kind !== 'correction' || correctable) && demandEntryVerdict(standing, kind, { on: today, today }).ok,
  )
}
