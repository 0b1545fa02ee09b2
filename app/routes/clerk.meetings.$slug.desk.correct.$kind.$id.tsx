import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { correctFact, getFact } from '#app/domain/corrections/correct-fact.server.ts'
import { changesFrom, correctionSchema, fieldsOf } from '#app/domain/corrections/correction-form.ts'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { loadDesk } from '#app/http/desk.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { FactFieldInput } from '#app/ui/fact-field.tsx'
import { deskCorrectKindOnePage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.correctTheRecordClerk }]

export async function loader(args: LoaderFunctionArgs) {
  const { record, key } = await loadDesk(args)
  const { kind: kindName, id } = routeParams(args.params, 'kind', 'id')
  const { kind, row, meetingId } = await getFact(args.context.db, kindName, id)
  if (meetingId !== record.meeting.id) throw new NotFound(words.thisIsPartOf)
  return {
    slug: record.meeting.slug,
    key,
    label: kind.label,
    fields: kind.fields,
    values: fieldsOf(kind, row, record.commission.zone),
    members: record.roster.map(({ id: value, name: label }) => ({ value, label })),
    strikeHref: kind.strike ? `/clerk/meetings/${record.meeting.slug}/desk/strike/${kindName}/${id}` : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args
  const at = routeParams(params, 'slug', 'kind', 'id')
  const { record } = await loadDesk(args)
  const { kind, row } = await getFact(context.db, at.kind, at.id)
  const { heldOn, startsAt } = record.meeting
  const form = await readForm(request, correctionSchema(kind))
  return submit(
    form,
    async (value) => {
      await correctFact(commandContext(context, value.key && `${value.key} ${at.id}`), {
        kind: at.kind,
        id: at.id,
        changes: changesFrom(kind, value, row, { heldOn, startsAt, zone: record.commission.zone }),
        reason: value.reason,
      })
      if (at.kind === 'motion') await approveCarriedMinutes(documentContext(context), at.slug)
    },
    () => redirect(`/clerk/meetings/${at.slug}/desk/paper`),
  )
}

export default function CorrectPage() {
  const { slug, key, label, fields, values, members, strikeHref } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DeskFormPage
      site={useSite()}
      desk={{ slug, over: true, formKey: key }}
      title={words.correct(label.toLowerCase())}
      lead={
        <>
          {words.theLogKeepsWhat} {strikeHref ? <a href={strikeHref}>{words.itWasRecordedBy}</a> : null}
        </>
      }
      reply={reply}
      submit={words.correctTheRecord}
      when={false}
    >
      {fields.map((field) => (
        <FactFieldInput key={field.column} field={field} values={values} members={members} reply={reply} />
      ))}
      <DeskText reply={reply} name="reason" label={words.reasonForTheCorrection} rows={2} />
    </DeskFormPage>
  )
}
