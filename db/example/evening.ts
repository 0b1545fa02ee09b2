/**
 * How the example tells of an invented meeting: an agenda, then acts with their time on the wall. People, items, motions
 * and questions are called by keys. `{first}`, `{second}` and `{ahead}` stand for the dates of the three meetings.
 */

export type ExampleKind =
  'staff-report' | 'presentation' | 'auditor-report' | 'action' | 'discussion' | 'future-agenda'

export type ExamplePresenter = { name: string; title?: string; organization?: string }

export type ExampleItem = {
  key: string
  kind: ExampleKind
  title: string
  description?: string
  recommendedAction?: string
  minutes?: number
  presenters?: ExamplePresenter[]
  /** The item of the usual order under which it stands; without one it takes the place of the usual item of its kind. */
  under?: 'presentation' | 'heading'
  /** Papers by key, with the edition in which they first appear. */
  papers?: { key: string; edition: 1 | 2 }[]
}

export type Choice = 'aye' | 'no' | 'abstain'
export type DueMeeting = 'second' | 'ahead'

export type Act = { at: string } & (
  | { do: 'order'; by: string }
  | { do: 'roll'; present: string[]; absent: string[]; remote: string[] }
  | { do: 'disclose'; who: string; adults: string }
  | { do: 'arrive'; who: string }
  | { do: 'leave'; who: string }
  | { do: 'open'; item: string }
  | { do: 'close'; item: string; outcome: 'heard' | 'continued' }
  | { do: 'comment'; item: string }
  | { do: 'speaker'; item: string; name: string | null; interpreter?: string; stance?: 'support' | 'oppose' }
  | { do: 'comment-closed'; item: string }
  | { do: 'no-speakers'; item: string }
  | { do: 'present'; item: string; who: string; summary: string; onBehalfOf?: string }
  | { do: 'state'; item: string; who: string; text: string }
  | {
      do: 'ask'
      key: string
      item: string
      who: string
      to: string
      title: string
      text: string
      follows?: string
    }
  | {
      do: 'answer'
      question: string
      who: string
      onBehalfOf?: string
      text: string
      disposition: 'answered' | 'part' | 'declined' | 'for-someone-absent' | 'will-return'
    }
  | {
      do: 'come-back'
      item: string
      question?: string
      motion?: string
      title: string
      owed: string
      owedBy: string
      due: DueMeeting
    }
  | { do: 'recuse'; key: string; item: string; who: string; reason: string }
  | { do: 'return'; recusal: string }
  | {
      do: 'move'
      key: string
      item: string
      kind: 'main' | 'amendment' | 'postpone'
      of?: string
      by: string
      second: string | null
      text: string
    }
  | { do: 'withdraw'; motion: string }
  | { do: 'vote'; motion: string; aye?: string[]; no?: string[]; abstain?: string[]; rest?: 'aye' }
  | { do: 'recess'; until: string; reason?: string }
  | { do: 'adjourn' }
)

export type Evening = {
  /** Usual items that this agenda does without. */
  without: ('minutes-approval' | 'auditor-report' | 'outstanding')[]
  items: ExampleItem[]
  staff: string[]
  acts: Act[]
  /** The clerk's own text beside an item of the minutes. */
  notes: { item: string; text: string }[]
}

export const stone: ExamplePresenter = {
  name: 'Sam Stone',
  title: 'Lieutenant',
  organization: 'Pasadena Police Department',
}
export const rivers: ExamplePresenter = { name: 'Dana Rivers', title: 'Commission clerk' }
export const flint: ExamplePresenter = { name: 'Mara Flint', title: 'Independent Police Auditor' }
