import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { AdjournForm } from '#app/domain/meetings/record-forms.ts'
import { adjourn } from '#app/domain/meetings/adjourn.server.ts'
import { noQuorumOffers } from '#app/domain/meetings/adjournment.ts'
import { quorumOn } from '#app/domain/meetings/room-rules.ts'
import { wallTimeToInstant } from '#app/domain/time/wall-time.ts'
import { DateField, Pair, TimeField } from '#app/ui/field.tsx'
import { Note } from '#app/ui/note.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine, valueOf } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Adjourn — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, AdjournForm, (context, { by, toDate, toTime, toPlace }, { at, record }) =>
    adjourn(context, {
      meetingId: record.meeting.id,
      by,
      at,
      to: toDate
        ? { at: wallTimeToInstant(toDate, toTime ?? '18:00', record.commission.zone).instant, place: toPlace }
        : null,
    }),
  )
}

export default function AdjournPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const quorum = quorumOn(record, null, null)
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="Adjourn"

      reply={reply}
      submit="Adjourn the meeting"
    >
      {quorum.has ? null : (
        <Note tone="warn" title={quorum.sentence}>
          {noQuorumOffers(quorum.counted).map(({ code, sentence, section }) => (
            <p key={code}>
              {sentence} <span className="quiet">{section}</span>
            </p>
          ))}
        </Note>
      )}
      <DeskChoice
        reply={reply}
        name="by"
        label="Who adjourns"
        value={quorum.has ? 'commission' : quorum.counted > 0 ? 'less-than-quorum' : 'clerk'}
        options={[
          { value: 'commission', label: 'The commission' },
          { value: 'less-than-quorum', label: 'The members present, fewer than a quorum' },
          { value: 'clerk', label: 'The clerk, as nobody is present' },
        ]}
      />
      <Pair>
        <DateField
          name="toDate"
          label="To a stated day"
          optional
          defaultValue={valueOf(reply, 'toDate')}
          error={reply?.errors.toDate}
        />
        <TimeField
          name="toTime"
          label="At"
          optional
          defaultValue={valueOf(reply, 'toTime')}
          error={reply?.errors.toTime}
        />
      </Pair>
      <DeskLine reply={reply} name="toPlace" label="Place" optional />
    </DeskFormPage>
  )
}
