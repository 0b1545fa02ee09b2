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

export const meta: MetaFunction = () => [{ title: 'Call the roll — Clerk — Dais' }]

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
  { value: 'present', label: 'Present' },
  { value: 'remote', label: 'Remote' },
  { value: 'absent', label: 'Absent' },
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
      title="Call the roll"
      lead="A member you don’t mark stays unrecorded. A remote member needs a provision. Don’t ask for any other reason."
      reply={reply}
      submit={waiting.length > 0 ? 'Record the roll' : null}
      also={
        waiting.length > 0 ? (
          <Button kind="outline" name="rest" value="present">
            Mark everyone else present
          </Button>
        ) : null
      }
      when={desk.over}
      ids={{ member: fieldId(`member.${waiting[0]?.id}`) }}
    >
      {waiting.length === 0 ? (
        <Empty
          what="Every member’s presence is recorded."
          how="Record arrivals, departures and corrections under Attendance."
        />
      ) : null}
      {waiting.map((member) => (
        <div key={member.id} className="pair">
          <DeskChoice
            reply={reply}
            name={`member.${member.id}`}
            label={member.name}
            none="Not marked"
            options={attendanceOptions}
          />
          <DeskChoice
            reply={reply}
            name={`provision.${member.id}`}
            label={`Provision of ${member.name}, if remote`}
            none="Not remote"
            options={provisions}
          />
        </div>
      ))}
    </DeskFormPage>
  )
}
