import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { AdjournForm } from '#app/domain/meeting-record/record-forms.ts'
import { getNextRegularDate } from '#app/domain/commission/queries.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { adjournedStart } from '#app/domain/meetings/course/adjourned-to.server.ts'
import { noQuorumOffers } from '#app/domain/meetings/course/adjournment.ts'
import { quorumOn } from '#app/domain/meeting-record/room-rules.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { DateField, Pair, TimeField } from '#app/ui/field.tsx'
import { Note } from '#app/ui/note.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine, valueOf } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Adjourn — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const next = await getNextRegularDate(args.context.db, desk.record.meeting.heldOn)
  return {
    ...desk,
    next: next && {
      date: next.date,
      words: formatDateTime(next.startsAt, desk.record.commission.zone),
      holiday: next.holiday,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, AdjournForm, async (context, form, { at, record }) => {
    const date = form.to === undefined || form.to === 'other' ? form.toDate : form.to
    return adjourn(context, {
      meetingId: record.meeting.id,
      by: form.by,
      at,
      to: date
        ? { at: await adjournedStart(context.db, { date, time: form.toTime }), place: form.toPlace }
        : null,
    })
  })
}

export default function AdjournPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const { next } = useLoaderData<typeof loader>()
  const quorum = quorumOn(record, null, null)
  return (
    <DeskFormPage site={site} desk={desk} title="Adjourn" reply={reply} submit="Adjourn the meeting">
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
      <DeskChoice
        reply={reply}
        name="to"
        label="To which day"
        none="To no stated day"
        options={[
          ...(next
            ? [
                {
                  value: next.date,
                  label: `The next regular meeting: ${next.words}${next.holiday ? `, on ${next.holiday}` : ''}`,
                },
              ]
            : []),
          { value: 'other', label: 'To the day below' },
        ]}
      />
      <Pair>
        <DateField
          name="toDate"
          label="Another day"
          optional
          defaultValue={valueOf(reply, 'toDate')}
          error={reply?.errors.toDate}
        />
        <TimeField
          name="toTime"
          label="At"
          hint="Left empty, the hour of regular meetings."
          optional
          defaultValue={valueOf(reply, 'toTime')}
          error={reply?.errors.toTime}
        />
      </Pair>
      <DeskLine reply={reply} name="toPlace" label="Place" optional />
    </DeskFormPage>
  )
}
