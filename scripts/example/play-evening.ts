import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callComment, closeComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess, endRecess } from '#app/domain/meetings/course/recess.server.ts'
import {
  callRoll,
  recordArrival,
  recordDeparture,
  recordDisclosure,
} from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { recordRecusal, recordRecusalStep } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { recordStaff } from '#app/domain/meetings/attendance/record-staff.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { makeMotion, withdrawMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import type { Act, Choice, DueMeeting, Evening } from '#db/example/evening.ts'
import { wall } from './days.ts'
import { invented, person, type LoaderTools } from './tools.ts'
import type { InventedMeeting } from './invented-agenda.ts'

type Evenings = { dueOn: Record<DueMeeting, string>; fill: (text: string) => string }

/** Records a whole evening, act by act, each with the clock at its own minute. */
export async function playEvening(
  tools: LoaderTools,
  meeting: InventedMeeting,
  { acts, staff }: Evening,
  { dueOn, fill }: Evenings,
): Promise<void> {
  const context = invented(tools)
  const keys = new Map<string, string>()
  const meetingId = meeting.id
  const idOf = (who: string) => person(tools, who).id
  const itemOf = (key: string) => known(meeting.items, key)
  const minute = (time: string) => tools.clock.set(wall(meeting.date, time, tools.zone))

  const play = async (act: Act): Promise<void> => {
    switch (act.do) {
      case 'order':
        await callToOrder(context, { meetingId, by: idOf(act.by) })
        for (const key of staff) {
          const { id: personId, name, title, organization } = person(tools, key)
          await recordStaff(context, { meetingId, personId, name, title, organization })
        }
        return
      case 'roll':
        await callRoll(context, {
          meetingId,
          entries: [
            ...act.present.map((who) => ({ personId: idOf(who), standing: 'present' as const })),
            ...act.remote.map((who) => ({
              personId: idOf(who),
              standing: 'present' as const,
              mode: 'remote' as const,
              provision: 'just-cause' as const,
            })),
            ...act.absent.map((who) => ({ personId: idOf(who), standing: 'absent' as const })),
          ],
        })
        return
      case 'disclose':
        return recordDisclosure(context, {
          meetingId,
          personId: idOf(act.who),
          audioAndVideo: true,
          adultsPresent: act.adults,
        })
      case 'arrive':
        await recordArrival(context, { meetingId, personId: idOf(act.who) })
        return
      case 'leave':
        return recordDeparture(context, { meetingId, personId: idOf(act.who) })
      case 'open':
        return openItem(context, { itemId: itemOf(act.item) })
      case 'close':
        return closeItem(context, { itemId: itemOf(act.item), outcome: act.outcome })
      case 'comment':
        return callComment(context, { itemId: itemOf(act.item) })
      case 'comment-closed':
        return closeComment(context, { itemId: itemOf(act.item) })
      case 'no-speakers':
        return recordNoSpeakers(context, { itemId: itemOf(act.item) })
      case 'speaker':
        await recordSpeaker(context, {
          itemId: itemOf(act.item),
          displayName: act.name,
          interpreter: act.interpreter,
          stance: act.stance,
        })
        return
      case 'present': {
        const { id: personId, name: givenBy, title, organization } = person(tools, act.who)
        const summary = fill(act.summary)
        const { onBehalfOf } = act
        const given = { personId, givenBy, title, organization, onBehalfOf, summary }
        await recordPresentation(context, { itemId: itemOf(act.item), ...given })
        return
      }
      case 'state':
        await recordStatement(context, {
          meetingId,
          itemId: itemOf(act.item),
          personId: idOf(act.who),
          speaker: `Commissioner ${person(tools, act.who).name}`,
          text: act.text,
        })
        return
      case 'ask': {
        const asked = await askQuestion(context, {
          meetingId,
          itemId: itemOf(act.item),
          askerId: idOf(act.who),
          addressee: act.to,
          title: act.title,
          text: act.text,
          followsQuestionId: act.follows ? known(keys, act.follows) : null,
        })
        keys.set(act.key, asked.id)
        return
      }
      case 'answer': {
        const { id: answererId, name, title } = person(tools, act.who)
        await answerQuestion(context, {
          questionId: known(keys, act.question),
          answererId,
          answerer: title ? `${title} ${name}` : name,
          onBehalfOf: act.onBehalfOf,
          text: act.text,
          disposition: act.disposition,
        })
        return
      }
      case 'come-back':
        await openFollowUp(context, {
          meetingId,
          itemId: itemOf(act.item),
          questionId: act.question ? known(keys, act.question) : null,
          motionId: act.motion ? known(keys, act.motion) : null,
          kind: act.question ? 'question' : 'motion',
          title: act.title,
          owed: act.owed,
          owedBy: act.owedBy,
          dueOn: dueOn[act.due],
          dueKind: 'agreed',
        })
        return
      case 'recuse': {
        const { item, who, reason } = act
        const recusal = { itemId: itemOf(item), personId: idOf(who), reason, leftRoom: true }
        keys.set(act.key, (await recordRecusal(context, recusal)).id)
        return
      }
      case 'return':
        return recordRecusalStep(context, { recusalId: known(keys, act.recusal), step: 'returned' })
      case 'move': {
        const made = await makeMotion(context, {
          itemId: itemOf(act.item),
          kind: act.kind,
          parentId: act.of ? known(keys, act.of) : null,
          moverId: idOf(act.by),
          seconderId: act.second === null ? null : idOf(act.second),
          text: fill(act.text),
          ...(act.item === 'minutes-approval' && act.kind === 'main'
            ? { minutesApproval: 'as-presented' }
            : {}),
        })
        keys.set(act.key, made.id)
        return
      }
      case 'withdraw':
        return withdrawMotion(context, { motionId: known(keys, act.motion) })
      case 'vote': {
        const motionId = known(keys, act.motion)
        const by = (choice: Choice) => (act[choice] ?? []).map((who) => ({ personId: idOf(who), choice }))
        const votes = [...by('aye'), ...by('no'), ...by('abstain')]
        await openVote(context, { motionId, method: 'roll-call' })
        await castVotes(context, { motionId, votes, rest: act.rest })
        await closeVote(context, { motionId })
        await approveCarriedMinutes(context, meeting.slug)
        return
      }
      case 'recess':
        await beginRecess(context, { meetingId, reason: act.reason ?? null })
        minute(act.until)
        return endRecess(context, { meetingId })
      case 'adjourn':
        await adjourn(context, { meetingId, by: 'commission' })
    }
  }

  for (const act of acts) {
    minute(act.at)
    await play(act)
  }
}

function known(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError(`The example has nothing called ${key}.`)
  return id
}
