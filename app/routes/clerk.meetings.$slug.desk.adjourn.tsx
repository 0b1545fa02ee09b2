import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { AdjournForm } from '#app/domain/meeting-record/record-forms.ts'
import { listWaiting } from '#app/domain/comments/queue/waiting.server.ts'
import { listDaysOffered } from '#app/domain/meetings/course/goes-on.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { statedTime } from '#app/domain/meeting-record/goes-on-fields.ts'
import { adjournedStart } from '#app/domain/meetings/course/adjourned-to.server.ts'
import { noQuorumOffers } from '#app/domain/meetings/course/adjournment.ts'
import { quorumOn } from '#app/domain/meeting-record/room-rules.ts'
import { Note } from '#app/ui/note.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { DeskUnheard } from '#app/ui/desk-unheard.tsx'
import { DeskGoesOn } from '#app/ui/desk-goes-on.tsx'
import { deskAdjournPage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.adjournClerkDais }]

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context
  const desk = await loadDesk(args)
  const { id } = desk.record.meeting
  return {
    ...desk,
    days: await listDaysOffered(db, desk.record.meeting, desk.now),
    waiting: await listWaiting(db, id),
  }
}

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, AdjournForm, async (context, form, { at, record }) => {
    const stated = statedTime(form)
    return adjourn(context, {
      meetingId: record.meeting.id,
      by: form.by,
      unheardReason: form.unheardReason,
      at,
      to: stated && { at: await adjournedStart(context.db, stated), place: form.toPlace },
    })
  })
}

export default function AdjournPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const { days, waiting } = useLoaderData<typeof loader>()
  const quorum = quorumOn(record, null, null)
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.adjourn}
      reply={reply}
      submit={words.adjournTheMeeting}
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
        label={words.whoAdjourns}
        value={quorum.has ? 'commission' : quorum.counted > 0 ? 'less-than-quorum' : 'clerk'}
        options={[
          { value: 'commission', label: words.theCommission },
          { value: 'less-than-quorum', label: words.theMembersPresentFewer },
          { value: 'clerk', label: words.theClerkAsNo },
        ]}
      />
      <DeskGoesOn reply={reply} days={days} none={words.noDateSet} />
      <DeskUnheard reply={reply} record={record} waiting={waiting} />
    </DeskFormPage>
  )
}
