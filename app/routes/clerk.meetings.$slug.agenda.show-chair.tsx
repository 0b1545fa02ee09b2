import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { NoFields } from '#app/domain/agenda/forms.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { lastShownToChair, showDraftToChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaShowChairPage as words } from '#app/words/agenda.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, clock, sendsMail } = context
  const meeting = await getMeeting(db, routeParams(params, 'slug').slug)
  const [last, { settings }] = await Promise.all([
    lastShownToChair(db, meeting.id),
    getSettingsNow(db, clock.now()),
  ])
  return { sendsMail, last: last && formatDateTime(last, settings.timeZone) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeeting(context.db, slug)
  return submit(
    await readForm(request, NoFields),
    () => showDraftToChair(commandContext(context), { meetingId: meeting.id }),
    () => redirect(`/clerk/meetings/${slug}/agenda/show-chair#edit`),
  )
}

export default function ShowChairPanel() {
  const { sendsMail, last } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  return (
    <Panel id="edit" heading={words.showTheDraftTo}>
      <ErrorSummary reply={reply} />
      <p>
        {words.theChairCanThen}
        {sendsMail ? words.andGetsAMail : ''}
        {words.noOtherCommissionerCan}
      </p>
      {last ? (
        <p>
          <span role="status">{words.lastShownToThe(last)}</span> {words.theChairAlwaysSees}
        </p>
      ) : null}
      <Form method="post">
        <Button>{last ? words.showItAgain : words.showItToThe}</Button>
      </Form>
      <p className="small quiet">{words.sendDraftsToThe}</p>
    </Panel>
  )
}
