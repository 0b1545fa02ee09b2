import type { Row } from '#db/schema.ts'
import type { ShownCopy } from '../papers/redaction/shown-copy.ts'
import { numberAgenda } from './agenda-order.ts'
import { runningTotal } from './running-total.ts'

export type AgendaPresenter = Row<'presenter'>

/** `byteSize` is that of the stored file; `copy` what the public gets in its place, where parts are blacked out. */
export type AgendaFile = Row<'attachment'> & { byteSize: number; copy: ShownCopy | null }

export type AgendaEntry = Row<'agendaItem'> & {
  number: string
  depth: 0 | 1
  presenters: AgendaPresenter[]
  attachments: AgendaFile[]
  children: AgendaEntry[]
}

export type Agenda = {
  meetingId: string
  items: AgendaEntry[]
  inOrder: AgendaEntry[]
  allottedMinutes: number
  timedItems: number
}

type Facts = {
  meetingId: string
  items: Row<'agendaItem'>[]
  presenters: AgendaPresenter[]
  files: AgendaFile[]
}

/** Puts the rows of an agenda together. Rows may come in any order; siblings stand by position. */
export function buildAgenda({ meetingId, items, presenters, files }: Facts): Agenda {
  const presentersOf = groupBy(presenters, (presenter) => presenter.itemId)
  const filesOf = groupBy(files, (file) => file.itemId)
  const inOrder: AgendaEntry[] = []
  for (const { item, number, depth } of numberAgenda(items)) {
    const entry: AgendaEntry = {
      ...item,
      parentId: depth === 0 ? null : item.parentId,
      number,
      depth,
      presenters: presentersOf.get(item.id) ?? [],
      attachments: filesOf.get(item.id) ?? [],
      children: [],
    }
    if (depth === 1) inOrder.findLast((candidate) => candidate.depth === 0)?.children.push(entry)
    inOrder.push(entry)
  }
  const total = runningTotal({ items: inOrder, startsAt: null, plannedMinutes: null, zone: 'UTC' })
  return {
    meetingId,
    items: inOrder.filter((entry) => entry.depth === 0),
    inOrder,
    allottedMinutes: total.minutes,
    timedItems: total.timedItems,
  }
}

/**
 * The minutes that an item shows: none where those under it have their own, as the sum of what is read is then the length
 * of the meeting.
 */
export function ownMinutes(entry: AgendaEntry): number | null {
  return entry.children.some((child) => (child.minutesAllotted ?? 0) > 0) ? null : entry.minutesAllotted
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
