import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CallToOrderForm } from '#app/domain/meeting-record/record-forms.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { earlyWords } from '#app/domain/motions/desk-view.ts'
import { unpublishedCaution } from '#app/domain/notices/unpublished.ts'
import { getConveningNotice } from '#app/domain/notices/convening.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { Note } from '#app/ui/note.tsx'
import { deskOrderPage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.callToOrderClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const desk = await loadDesk(args)
  const { meeting, commission } = desk.record
  return {
    ...desk,
    early: earlyWords(desk.record, desk.now),
    unpublished: unpublishedCaution(desk.record),
    notice: await getConveningNotice(args.context.db, meeting, commission.zone, desk.now),
  }
}

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, CallToOrderForm, (context, { by, inRoom }, { at, record }) =>
    callToOrder(context, { meetingId: record.meeting.id, by, inRoom, at }),
  )
}

export default function OrderPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members, record } = useDesk()
  const inOffice = (office: string) => record.roster.find((member) => member.office === office)?.id
  const { notice, early, unpublished } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.callToOrder}

      reply={reply}
      submit={early ? null : words.callToOrder}
      lead={early}
    >
      {reply?.sentence || notice.verdict.ok ? null : (
        <Note tone="warn" title={words.notice}>
          <p>
            {notice.verdict.sentence} <span className="quiet">{notice.verdict.section}</span>
          </p>
        </Note>
      )}
      {unpublished ? (
        <Note tone="warn" title={words.noAgendaWasPublished}>
          <p>
            {unpublished.sentence} <span className="quiet">{unpublished.section}</span>
          </p>
        </Note>
      ) : null}
      {notice.reminder ? (
        <Note tone="warn" title={words.notice}>
          <p>
            {notice.reminder.sentence} <span className="quiet">{notice.reminder.section}</span>
          </p>
        </Note>
      ) : null}
      {notice.withoutNotice.length > 0 ? (
        <CheckboxGroup
          name="inRoom"
          legend={words.presentWithoutTimelyNotice}
          hint={words.markOnlyTheMembers}
          choices={notice.withoutNotice.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={reply?.values.inRoom}
        />
      ) : null}
      <DeskChoice
        reply={reply}
        name="by"
        label={words.calledToOrderBy}
        options={members}
        none={words.notRecorded}
        value={inOffice('chair') ?? inOffice('vice-chair')}
      />
    </DeskFormPage>
  )
}
