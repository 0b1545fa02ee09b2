import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { copyItems } from '#app/domain/agenda/copy-items.server.ts'
import { CopyItemsForm } from '#app/domain/agenda/forms.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getMeeting, listMeetings } from '#app/domain/meetings/queries.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Select } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/page.tsx'
import { useHeadingFocus } from '#app/ui/use-heading-focus.ts'
import { useKeptReply } from '#app/ui/use-kept-reply.ts'
import { agendaCopyPage as words } from '#app/words/agenda.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context
  const meeting = await getMeeting(db, routeParams(params, 'slug').slug)
  const others = (await listMeetings(db)).filter((other) => other.id !== meeting.id && other.items > 0)
  const asked = new URL(request.url).searchParams.get('from')
  const from = others.find((other) => other.slug === asked) ?? others[0]
  const items = from ? (await getAgenda(db, from.id)).inOrder : []
  return {
    slug: meeting.slug,
    meetings: others.map(({ slug, kind, heldOn }) => ({ slug, kind, heldOn })),
    from: from ? { id: from.id, slug: from.slug } : null,
    items: items.map(({ id, number, title }) => ({ id, number, title })),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeeting(context.db, slug)
  const fromMeetingId = (await getMeeting(context.db, new URL(request.url).searchParams.get('from') ?? '')).id
  return submit(
    await readForm(request, CopyItemsForm),
    ({ itemIds }) => copyItems(commandContext(context), { meetingId: meeting.id, fromMeetingId, itemIds }),
    ({ ids }) => redirect(`/clerk/meetings/${slug}/agenda#item-${ids[0]}`),
  )
}

export default function CopyPanel() {
  const { slug, meetings, from, items } = useLoaderData<typeof loader>()
  const reply = useKeptReply()
  useHeadingFocus('edit', 'copy')
  return (
    <Panel id="edit" heading={words.copyFromAnEarlier}>
      <ErrorSummary reply={reply} />
      {from ? (
        <>
          <Form method="get" preventScrollReset>
            <Select
              name="from"
              label={words.meeting}
              defaultValue={from.slug}
              options={meetings.map((meeting) => ({
                value: meeting.slug,
                label: `${meetingKindNames[meeting.kind]}, ${formatLongDate(meeting.heldOn)}`,
              }))}
            />
            <p>
              <Button kind="outline">{words.showItsItems}</Button>
            </p>
          </Form>
          <Form method="post" action={`?from=${from.slug}`} key={from.id}>
            <CheckboxGroup
              name="itemIds"
              legend={words.itemsToCopyWith}
              error={reply?.errors.itemIds}
              defaultValue={reply?.values.itemIds ?? null}
              choices={items.map(({ id, number, title }) => ({ value: id, label: title, number }))}
            />
            <Row>
              <Button>{words.copy}</Button>
              <Link className="plain" to={`/clerk/meetings/${slug}/agenda`}>
                {words.cancel}
              </Link>
            </Row>
          </Form>
        </>
      ) : (
        <Empty what={words.itemsFromOtherMeetings} how={words.noOtherMeetingHas} />
      )}
    </Panel>
  )
}
