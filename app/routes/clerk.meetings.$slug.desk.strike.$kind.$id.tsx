import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { getFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { StrikeForm } from '#app/domain/corrections/correction-form.ts'
import { loadDesk } from '#app/http/desk.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskStrikeKindOnePage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.strikeFromTheRecord }]

export async function loader(args: LoaderFunctionArgs) {
  const at = routeParams(args.params, 'kind', 'id')
  const { record, key } = await loadDesk(args)
  const { kind, meetingId } = await getFact(args.context.db, at.kind, at.id)
  if (meetingId !== record.meeting.id || !kind.strike) throw new NotFound(words.thisIsPartOf)
  return { slug: record.meeting.slug, key, label: kind.label }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, kind, id } = routeParams(params, 'slug', 'kind', 'id')
  const form = await readForm(request, StrikeForm)
  return submit(
    form,
    ({ reason, key }) =>
      strikeFact(commandContext(context, key && `${key} ${id}`), {
        kind,
        id,
        reason,
      }),
    () => redirect(`/clerk/meetings/${slug}/desk/paper`),
  )
}

export default function StrikePage() {
  const { slug, key, label } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DeskFormPage
      site={useSite()}
      desk={{ slug, over: true, formKey: key }}
      title={words.strike(label.toLowerCase())}
      lead={words.forSomethingRecordedBy}
      reply={reply}
      submit={words.strikeIt}
      when={false}
    >
      <DeskText reply={reply} name="reason" label={words.reason} rows={2} />
    </DeskFormPage>
  )
}
