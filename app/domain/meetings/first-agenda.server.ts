import type { Row } from '#db/schema.ts'
import { newId, type Trx, type Work } from '../commands/command.server.ts'
import { copyFiles } from '../agenda/copy-items.server.ts'
import { agendaTemplate, type TemplateItem } from '../agenda/agenda-template.ts'
import type { AgendaEntry } from '../agenda/agenda-tree.ts'
import { carriedOver, minutesToApprove, type PastMeeting } from '../agenda/carried-over.ts'
import { contentOf } from '../agenda/item-content.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'
import { getAgenda } from '../agenda/queries.server.ts'
import { approvalsAhead } from '../agenda/approvals/settled-approvals.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { insertItems, type NewItem } from '../agenda/write-items.server.ts'

type Draft = NewItem & { id: string; from?: AgendaEntry }

/**
 * Fills a new meeting's agenda: the usual order, the minutes that wait for approval and that no earlier agenda has, and
 * what the last meeting continued, did not reach or left undone. A special or emergency meeting gets the frame alone.
 * @returns how many items there are, and how many of them were carried over
 */
export async function writeFirstAgenda(
  work: Pick<Work, 'trx' | 'now' | 'stamp'>,
  meeting: Pick<Row<'meeting'>, 'id' | 'kind' | 'heldOn' | 'adjournedFromId'>,
  carryOver: boolean,
): Promise<{ items: number; carried: number }> {
  const { trx } = work
  const isRegular = meeting.kind === 'regular' || meeting.kind === 'adjourned'
  const approvals = isRegular ? await findMinutesToApprove(work, meeting) : []
  const carried = isRegular && carryOver ? await findCarriedItems(trx, meeting) : []
  const drafts: Draft[] = []
  const draft = (item: Pick<TemplateItem, 'kind' | 'title' | 'minutes'>, parentId: string | null = null) => {
    const made: Draft = {
      id: newId(),
      meetingId: meeting.id,
      parentId,
      position: drafts.filter((other) => other.parentId === parentId).length,
      kind: item.kind,
      title: item.title,
      description: null,
      recommendedAction: null,
      minutesAllotted: item.minutes,
      approvesMeetingId: null,
      presenters: [],
    }
    drafts.push(made)
    return made
  }
  for (const item of agendaTemplate(meeting.kind)) {
    const made = draft(item)
    if (item.kind !== 'minutes-approval') continue
    const [only, ...more] = approvals
    if (only && more.length === 0) Object.assign(made, approves(only))
    else for (const one of approvals) Object.assign(draft({ ...item, minutes: null }, made.id), approves(one))
  }
  for (const entry of carried) {
    const host = drafts.find((other) => other.parentId === null && other.kind === hostOf(entry.kind))
    const sole = host && onlyOneOfItsKind.has(host.kind) ? host : null
    const made = sole ?? draft({ kind: entry.kind as ItemKind, title: entry.title, minutes: null }, host?.id)
    Object.assign(made, contentOf(entry), { originItemId: entry.id, from: entry })
  }
  const rows = drafts.map(({ from: _from, ...item }) => item)
  await insertItems(work, rows)
  await copyFiles(
    work,
    drafts.flatMap(({ id, from }) => (from ? [{ id, from }] : [])),
  )
  return { items: drafts.length, carried: carried.length }
}

function approves(one: { meetingId: string; title: string }) {
  return { approvesMeetingId: one.meetingId, title: one.title }
}

/** Reports that stand on every agenda once: what was not reached is taken up under the same heading. */
const onlyOneOfItsKind = new Set<ItemKind>(['staff-report', 'auditor-report'])

/** @returns the kind of the item of the usual order under which a carried item comes to stand */
function hostOf(kind: string): ItemKind {
  return kind === 'presentation' || kind === 'staff-report' || kind === 'auditor-report' ? kind : 'heading'
}

/**
 * Earlier meetings whose minutes wait. Of the latest one also where no draft is frozen yet, as it will be by then. A
 * meeting known only from reports is left out: its minutes are not the commission's own.
 */
async function findMinutesToApprove(
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  meeting: Pick<Row<'meeting'>, 'id' | 'heldOn'>,
) {
  const before = meeting.heldOn
  const rows = await trx
    .selectFrom('meeting')
    .leftJoin('edition', (join) =>
      join.onRef('edition.meetingId', '=', 'meeting.id').on('edition.series', '=', 'minutes'),
    )
    .select(['meeting.id', 'meeting.kind', 'meeting.heldOn', 'edition.stage'])
    .where('meeting.convened', '=', 1)
    .where('meeting.heldOn', '<', before)
    .where('meeting.basis', '!=', 'reported')
    .orderBy('meeting.heldOn', 'desc')
    .execute()
  const meetings = new Map<string, PastMeeting>()
  for (const { id, kind, heldOn, stage } of rows) {
    const known = meetings.get(id) ?? {
      id,
      kind,
      heldOn,
      convened: true,
      minutesDrafted: meetings.size === 0,
      minutesApproved: false,
    }
    meetings.set(id, {
      ...known,
      minutesDrafted: known.minutesDrafted || stage !== null,
      minutesApproved: known.minutesApproved || stage === 'approved' || stage === 'corrected',
    })
  }
  const { today } = await getSettingsNow(trx, now)
  const ahead = await approvalsAhead(trx, meeting, today)
  return minutesToApprove([...meetings.values()], before).filter(({ meetingId }) => !ahead.has(meetingId))
}

/** The items that the meeting before left, without those that another agenda carries on already. */
async function findCarriedItems(
  trx: Trx,
  meeting: Pick<Row<'meeting'>, 'id' | 'heldOn' | 'adjournedFromId'>,
): Promise<AgendaEntry[]> {
  const past = trx.selectFrom('meeting').select('id').where('cancelledAt', 'is', null)
  const last = meeting.adjournedFromId
    ? await past.where('id', '=', meeting.adjournedFromId).executeTakeFirst()
    : await past
        .where('adjourned', '=', 1)
        .where('heldOn', '<', meeting.heldOn)
        .orderBy('heldOn', 'desc')
        .orderBy('slug', 'desc')
        .limit(1)
        .executeTakeFirst()
  if (!last) return []
  const { inOrder } = await getAgenda(trx, last.id)
  const taken = await trx
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select('agendaItem.originItemId')
    .where('agendaItem.removedAt', 'is', null)
    .where('meeting.cancelledAt', 'is', null)
    .where('agendaItem.originItemId', 'is not', null)
    .execute()
  const elsewhere = new Set(taken.map((row) => row.originItemId))
  return carriedOver(inOrder)
    .map(({ item }) => item)
    .filter((item) => item.kind !== 'minutes-approval' && !elsewhere.has(item.id))
}
