import type { ReactNode } from 'react'
import { counted } from '#app/domain/time/duration.ts'
import { agendaItemId } from './agenda.tsx'
import { itemMatters, type MeetingMatters } from './meeting-matters.tsx'

type Facts = {
  meeting: { slug: string }
  comments: { itemId: string; written: number; speakers: number }[]
  matters: MeetingMatters
}

/** In an item's quiet line: who wrote on it and signed up to speak, and what was asked there. */
export function itemMore(
  { meeting, comments, matters }: Facts,
  { id, number }: { id?: string; number: string },
): ReactNode {
  const counts = id === undefined ? undefined : comments.find(({ itemId }) => itemId === id)
  const words = counts && countsInBrief(counts)
  const asked = itemMatters(meeting.slug, matters, id)
  if (!words) return asked
  return (
    <>
      <a href={`/meetings/${meeting.slug}/comments#${agendaItemId(number)}`}>{words}</a>
      {asked ? <> · {asked}</> : null}
    </>
  )
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
