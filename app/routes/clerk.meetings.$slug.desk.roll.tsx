import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { z } from 'zod'
import { useDesk } from '#app/desk-routes.tsx'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { RollCallForm } from '#app/domain/meeting-record/record-forms.ts'
import { remoteProvisionFacts, remoteProvisions } from '#app/domain/meeting-record/remote-attendance.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { Button } from '#app/ui/button.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { fieldId } from '#app/ui/field-id.ts'
import { deskRollPage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.callTheRollClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, RollCallForm, (context, { member, rest, provision }, { at, record }) => {
    const marks = { ...(rest ? unmarked(record) : {}), ...marked(member) }
    return callRoll(context, {
      meetingId: record.meeting.id,
      at,
      entries: Object.entries(marks).map(([personId, how]) => ({
        personId,
        standing: how === 'absent' ? ('absent' as const) : ('present' as const),
        mode: how === 'remote' ? ('remote' as const) : ('in-person' as const),
        provision: provision[personId],
      })),
    })
  })
}

type Marks = z.output<typeof RollCallForm>['member']

function marked(member: Marks): Marks {
  return Object.fromEntries(Object.entries(member).filter(([, how]) => how))
}

function unmarked(record: MeetingRecord): Marks {
  return Object.fromEntries(waitingOf(record).map(({ id }) => [id, 'present' as const]))
}

/** Members whose presence is not recorded. */
function waitingOf({ attendance, roster }: MeetingRecord) {
  const known = new Set(attendance.map((stay) => stay.person.id))
  return roster.filter((member) => !known.has(member.id))
}

const attendanceOptions = [
  { value: 'present', label: words.present },
  { value: 'remote', label: words.remote },
  { value: 'absent', label: words.absent },
]

export default function RollPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const waiting = waitingOf(record)
  const provisions = remoteProvisions.map((value) => ({ value, label: remoteProvisionFacts[value].label }))
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.callTheRoll}
      lead={words.aMemberYouDont}
      reply={reply}
      submit={waiting.length > 0 ? words.recordTheRoll : null}
      also={
        waiting.length > 0 ? (
          <Button kind="outline" name="rest" value="present">
            {words.markEveryoneElsePresent}
          </Button>
        ) : null
      }
      when={desk.over}
      ids={{ member: fieldId(`member.${waiting[0]?.id}`) }}
    >
      {waiting.length === 0 ? (
        <Empty what={words.everyMembersPresenceIs} how={words.recordArrivalsDeparturesAnd} />
      ) : null}
      {waiting.map((member) => (
        <div key={member.id} className="pair">
          <DeskChoice
            reply={reply}
            name={`member.${member.id}`}
            label={member.name}
            none={words.notMarked}
            options={attendanceOptions}
          />
          <DeskChoice
            reply={reply}
            name={`provision.${member.id}`}
            label={words.provisionOfIfRemote(member.name)}
            none={words.notRemote}
            options={provisions}
          />
        </div>
      ))}
    </DeskFormPage>
  )
}
