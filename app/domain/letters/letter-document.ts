import type { OfficialDocument } from '../editions/document.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import type { LetterWords } from './compose-letter.ts'

export type Letterhead = {
  city: string
  commission: string
  contacts: { clerkName: string; email: string; phone: string; office: string }
}

/** A letter on the commission's letterhead, as it is printed and kept. Blank lines part its paragraphs. */
export function letterDocument(
  letter: LetterWords,
  head: Letterhead,
  { number, date, draft }: { number: string; date: CivilDate; draft: boolean },
): OfficialDocument {
  const { clerkName, email, phone, office } = head.contacts
  const contact = [clerkName, office, phone, email].filter((line) => line !== '')
  return {
    kind: 'letter',
    language: 'en-US',
    title: `Letter to ${letter.addressee}, ${formatDate(date)}`,
    city: head.city,
    body: head.commission,
    heading: 'Letter',
    lines: [formatDate(date), `To: ${letter.addressee}`, `Re: ${letter.subject}`],
    banner: draft ? 'DRAFT — not sent' : null,
    sections: [
      {
        id: 'letter',
        heading: 'Letter',
        blocks: letter.body
          .split(/\n\s*\n/)
          .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
          .filter((paragraph) => paragraph !== '')
          .map((text) => ({ type: 'paragraph', text, style: 'record' })),
      },
      {
        id: 'signed',
        heading: 'For the commission',
        blocks: ['Sincerely,', ...(clerkName ? [clerkName] : []), 'Clerk to the commission'].map((text) => ({
          type: 'paragraph',
          text,
          style: 'record',
        })),
      },
      {
        id: 'reference',
        heading: 'Reference',
        blocks: [
          { type: 'paragraph', text: `Follow-up ${number}`, style: 'small' },
          ...contact
            .slice(clerkName ? 1 : 0)
            .map((text) => ({ type: 'paragraph' as const, text, style: 'small' as const })),
        ],
      },
    ],
    basis: null,
  }
}
