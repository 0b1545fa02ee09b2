import type { OfficialDocument } from '../editions/document.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'

export type CommitmentFacts = {
  /** The name of the commission. */
  body: string
  claimant: string
  /** The date on the letter; where it bears none, the day it was received. */
  writtenOn: CivilDate | null
  receivedOn: CivilDate
  action: string
}

/**
 * The unconditional commitment, "in substantially the following form", Government Code 54960.2(c)(1). The words of the form
 * are the statute's; what stands in its brackets is filled in from the record, and the action is told as the letter tells it.
 */
export function commitmentWords(facts: CommitmentFacts): string[] {
  const { body, writtenOn, receivedOn, action } = facts
  const dated = writtenOn === null ? `received ${formatDate(receivedOn)}` : `dated ${formatDate(writtenOn)}`
  return [
    `The ${body} has received your cease and desist letter ${dated} alleging that the following described past action of the legislative body violates the Ralph M. Brown Act:`,
    action,
    `In order to avoid unnecessary litigation and without admitting any violation of the Ralph M. Brown Act, the ${body} hereby unconditionally commits that it will cease, desist from, and not repeat the challenged past action as described above.`,
    `The ${body} may rescind this commitment only by a majority vote of its membership taken in open session at a regular meeting and noticed on its posted agenda as “Rescission of Brown Act Commitment.” You will be provided with written notice, sent by any means or media you provide in response to this message, to whatever address or addresses you specify, of any intention to consider rescinding this commitment at least 30 days before any such regular meeting. In the event that this commitment is rescinded, you will have the right to commence legal action pursuant to subdivision (a) of Section 54960 of the Government Code. That notice will be delivered to you by the same means as this commitment, or may be mailed to an address that you have designated in writing.`,
    'Very truly yours,',
  ]
}

/** The commitment on the commission's letterhead, to be signed by the chair. */
export function commitmentDocument(
  facts: CommitmentFacts,
  {
    city,
    number,
    approvedOn,
    chairTitle,
  }: { city: string; number: string; approvedOn: CivilDate | null; chairTitle: string },
): OfficialDocument {
  const date = approvedOn === null ? null : formatDate(approvedOn)
  return {
    kind: 'letter',
    language: 'en-US',
    title: `Unconditional commitment, demand ${number}`,
    city,
    body: facts.body,
    heading: 'Unconditional commitment',
    lines: [...(date ? [date] : []), `To ${facts.claimant}:`],
    banner: date ? null : 'DRAFT — not approved',
    sections: [
      {
        id: 'commitment',
        heading: 'Government Code 54960.2(c)',
        blocks: commitmentWords(facts).map((text) => ({ type: 'paragraph', text, style: 'record' })),
      },
      {
        id: 'signed',
        heading: 'Signature',
        blocks: [
          { type: 'paragraph', text: '_____________________________________' },
          {
            type: 'paragraph',
            text: `${chairTitle} or acting ${chairTitle.toLowerCase()} of the ${facts.body}`,
          },
        ],
      },
      {
        id: 'reference',
        heading: 'Reference',
        blocks: [{ type: 'paragraph', text: `Demand ${number}`, style: 'small' }],
      },
    ],
    basis: null,
  }
}
