import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { changeItem } from '#app/domain/agenda/change-item.server.ts'
import { getAgenda, type AgendaEntry } from '#app/domain/agenda/queries.server.ts'
import { removeItem } from '#app/domain/meetings/remove-item.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import { localDate, localTime } from '#app/domain/time/instant.ts'
import type { RegularDate } from '#app/domain/time/regular-schedule.ts'
import { settings } from '#db/example/commission.ts'
import type { ExampleItem, Evening } from '#db/example/evening.ts'
import { putFile } from '#db/files.ts'
import { clerk, invented, type LoaderTools } from './tools.ts'
import type { Paper } from './papers.ts'

/** An invented meeting being entered: its items by key, a usual one by its kind. */
export type InventedMeeting = { id: string; slug: string; date: string; items: Map<string, string> }

const valueOf = (key: string) => settings.findLast((setting) => setting.key === key)!.value
const words = (key: string) => valueOf(key) as string
const noticeCase = (valueOf('postingPlaces') as { name: string }[])[0]!.name

/**
 * Schedules a regular meeting and writes its agenda over the usual order, as the clerk would.
 * @param fill puts dates into the words of the example
 */
export async function writeAgenda(
  tools: LoaderTools,
  { date, time }: RegularDate,
  agenda: { without?: Evening['without']; items: ExampleItem[] },
  fill: (text: string) => string,
): Promise<InventedMeeting> {
  const context = invented(tools)
  const { id, slug } = await scheduleMeeting(context, {
    kind: 'regular',
    heldOn: date,
    time,
    place: words('meetingPlace'),
    remoteAccess: words('remoteAccess'),
    plannedMinutes: valueOf('plannedMinutes') as number,
  })
  const { items: usual, inOrder } = await getAgenda(tools.db, id)
  const items = new Map<string, string>(usual.map((entry) => [entry.kind, entry.id]))
  for (const entry of inOrder) {
    const key = carriedKey(entry)
    if (key) items.set(key, entry.id)
  }
  for (const kind of agenda.without ?? []) {
    await removeItem(context, { itemId: items.get(kind)! })
    items.delete(kind)
  }
  for (const { key, under, papers: _papers, ...item } of agenda.items) {
    const content = {
      ...item,
      title: fill(item.title),
      description: item.description ? fill(item.description) : null,
      minutesAllotted: item.minutes,
    }
    if (under) {
      items.set(key, (await addItem(context, { meetingId: id, parentId: items.get(under)!, ...content })).id)
    } else {
      const entry = usual.find((one) => one.kind === item.kind)!
      await changeItem(context, { itemId: entry.id, version: entry.version, ...content })
      items.set(key, entry.id)
    }
  }
  return { id, slug, date, items }
}

/** The one item of the example that a meeting continues to the next. */
function carriedKey(entry: AgendaEntry): string | null {
  return entry.originItemId === null ? null : 'ride-along'
}

/** Attaches what appears first in this edition. */
export async function attachPapers(
  tools: LoaderTools,
  meeting: InventedMeeting,
  items: ExampleItem[],
  papers: Map<string, Paper>,
  edition: 1 | 2,
): Promise<void> {
  for (const { key, papers: own = [] } of items) {
    for (const { key: paperKey } of own.filter((paper) => paper.edition === edition)) {
      const { bytes, ...paper } = papers.get(paperKey)!
      const { sha256 } = await putFile(tools.db, bytes, paper.mediaType, tools.clock.now())
      await attachFile(invented(tools), {
        itemId: meeting.items.get(key)!,
        sha256,
        ...paper,
        nature: 'public',
      })
    }
  }
}

/** Attaches the draft minutes of the meeting before, as presented, to the item that approves them. */
export async function attachDraft(
  tools: LoaderTools,
  meeting: InventedMeeting,
  draft: { editionId: string; title: string },
): Promise<void> {
  const file = await tools.db
    .selectFrom('editionFile')
    .select(['sha256', 'fileName', 'pageCount'])
    .where('editionId', '=', draft.editionId)
    .where('role', '=', 'document')
    .executeTakeFirstOrThrow()
  await attachFile(invented(tools), {
    itemId: meeting.items.get('minutes-approval')!,
    ...file,
    mediaType: 'application/pdf',
    title: draft.title,
    nature: 'public',
  })
}

/** Publishes the agenda and hangs it up on paper, ten minutes later where there is time. */
export async function publishAndPost(
  tools: LoaderTools,
  meeting: InventedMeeting,
  when: { published: string; posted: string },
  reason?: string,
): Promise<void> {
  tools.clock.set(when.published)
  const { editionId } = await publishAgenda(invented(tools), { slug: meeting.slug, reason })
  tools.clock.set(when.posted)
  await recordPosting(invented(tools), {
    editionId,
    place: noticeCase,
    postedOn: localDate(when.posted, tools.zone),
    postedTime: localTime(when.posted, tools.zone),
    postedBy: clerk.name,
    hashSeen: true,
  })
}
