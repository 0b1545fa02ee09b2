import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { CommandContext } from '#app/domain/commands/command.server.ts'
import { momentOf, type MomentField } from '#app/domain/meeting-record/moment-field.ts'
import { notSettled } from '#app/domain/typed-time.ts'
import { getMeetingRecordBySlug } from '#app/domain/meetings/meeting-record.server.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { formatTime, localTime, type Instant } from '#app/domain/time/instant.ts'
import { readForm, submit } from './forms.server.ts'
import { commandContext } from './load-context.server.ts'
import { routeParams } from './route-params.ts'

/** What every form of the desk shows: the record, the time, and the key that makes a press count once. */
export async function loadDesk({ context, params }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { slug } = routeParams(params, 'slug')
  const record = await getMeetingRecordBySlug(context.db, slug)
  const { zone } = record.commission
  // Forms draw nothing of the queue, which may be hundreds of people.
  const items = record.items.map((item) => ({ ...item, signUps: [] }))
  return {
    record: { ...record, items },
    now,
    time: formatTime(now, zone),
    clock: localTime(now, zone),
    key: randomUUID(),
    id: 'id' in params ? routeParams(params, 'id').id : null,
  }
}

/** What a press is given besides its form. */
export type Press = {
  /** Undefined: now. Null: nobody recorded it. */
  at: Instant | null | undefined
  record: MeetingRecord
}

/**
 * Runs the command of a form of the desk once, however often it was pressed, and goes back to the desk, or to the page
 * of what is entered afterwards when the meeting is over.
 */
export async function pressDesk<Schema extends z.ZodType>(
  { context, params, request }: ActionFunctionArgs,
  schema: Schema,
  command: (context: CommandContext, value: z.output<Schema>, press: Press) => Promise<unknown>,
) {
  const { slug } = routeParams(params, 'slug')
  const record = await getMeetingRecordBySlug(context.db, slug)
  const { heldOn, startsAt } = record.meeting
  const form = await readForm(request, schema)
  return submit(
    form,
    async (value) => {
      const { key, vote } = value as { key?: string; vote?: string }
      const moment = value as Partial<MomentField>
      const settled = momentOf(
        { when: moment.when ?? 'now', time: moment.time, timeWhich: moment.timeWhich },
        { heldOn, startsAt, zone: record.commission.zone },
      )
      if (!settled.ok) throw notSettled(settled, 'time')
      const { at } = settled
      // One page holds several forms: the key is good for one address and one button.
      const once = key && [key, new URL(request.url).pathname, vote ?? ''].join(' ')
      return command(commandContext(context, once), value, { at, record })
    },
    () => redirect(backTo(slug, record, new URL(request.url))),
  )
}

/** To the desk, at the item that the press was made on; to the list of speakers or the page of an election where it was made there. */
function backTo(slug: string, { meeting }: MeetingRecord, { pathname, searchParams: asked }: URL): string {
  const meetingPages = `/clerk/meetings/${slug}`
  if (asked.get('from') === 'speakers') return `${meetingPages}/speakers`
  const election = /^\/clerk\/meetings\/[^/]+(\/desk\/elections\/[^/]+)\/([^/]+)$/.exec(pathname)
  if (election && election[2] !== 'strike') return `${meetingPages}${election[1]}`
  if (meeting.adjourned) return `${meetingPages}/desk/paper`
  const item = asked.get('item')
  return `${meetingPages}/desk${item ? `?item=${encodeURIComponent(item)}` : ''}`
}
