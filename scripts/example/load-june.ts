import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { recordStated } from '#app/domain/motions/decide-motion.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { meeting, votes } from '#db/example/june-2025.ts'
import { reported, type LoaderTools } from './tools.ts'

/** A time that no report gives. */
const at = null

/** The meeting of June 12, 2025: two results as reports state them, without names; its minutes stay a draft. */
export async function loadJune(tools: LoaderTools): Promise<void> {
  const context = reported(tools, meeting.source)
  const { id: meetingId, slug } = await scheduleMeeting(context, {
    kind: 'regular',
    heldOn: meeting.heldOn,
    agenda: 'empty',
  })
  const motions = []
  for (const { title, description, ...vote } of votes) {
    const of = reported(tools, vote.source)
    const { id: itemId } = await addItem(of, { meetingId, kind: 'action', title, description })
    motions.push({ of, itemId, vote })
  }
  await callToOrder(context, { meetingId, at })
  await adjourn(context, { meetingId, by: 'commission', at })
  for (const { of, itemId, vote } of motions) {
    const { text, ...stated } = vote
    const { id: motionId } = await makeMotion(of, { itemId, kind: 'main', text, at })
    await recordStated(of, { motionId, at, outcome: 'carried', ...stated })
  }
  await presentMinutes(context, { slug })
}
