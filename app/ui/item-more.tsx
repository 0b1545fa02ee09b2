import type { ReactNode } from 'react'
import type { AgendaLine } from '#app/domain/editions/document.ts'
import { mattersOfLine } from '#app/domain/matters/outstanding.ts'
import { counted } from '#app/domain/time/duration.ts'
import { agendaItemId } from './agenda.tsx'
import { itemMatters, type MeetingMatters } from './meeting-matters.tsx'

type Facts = {
  meeting: { slug: string }
  comments: { itemId: string; written: number; speakers: number }[]
  openToSpeak: string[]
  matters: MeetingMatters
  /** Where each matter is read that an item names, by its name. */
  listed: Record<string, string>
}

/**
 * In an item's quiet line: the questions and follow-ups that it names, what was asked there, who wrote on it and signed
 * up, and the way to speak on it while that is open.
 */
export function itemMore(
  { meeting, comments, openToSpeak, matters, listed }: Facts,
  line: AgendaLine,
): ReactNode {
  const { id, number, title } = line
  if (id === undefined) return null
  const counts = comments.find(({ itemId }) => itemId === id)
  const words = counts && countsInBrief(counts)
  const parts = [
    ...mattersOfLine(line).flatMap((name) => (listed[name] ? [<a href={listed[name]}>{name}</a>] : [])),
    itemMatters(meeting.slug, matters, id),
    words ? <a href={`/meetings/${meeting.slug}/comments#${agendaItemId(number)}`}>{words}</a> : null,
    openToSpeak.includes(id) ? (
      <a className="noprint" href={`/meetings/${meeting.slug}/comment?item=${id}`}>
        Speak on this item
        <span className="off">
          : {number}, {title}
        </span>
      </a>
    ) : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return parts.map((part, index) => (
    <span key={index}>
      {index > 0 ? ' · ' : null}
      {part}
    </span>
  ))
}

/** "12 written comments, 3 signed up to speak" */
export function countsInBrief({ written, speakers }: { written: number; speakers: number }): string {
  return [
    written > 0 ? counted(written, 'written comment') : '',
    speakers > 0 ? `${speakers} signed up to speak` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
