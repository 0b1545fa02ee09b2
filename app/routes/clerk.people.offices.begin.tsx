import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { BeginOfficeSchema } from '#app/domain/people/forms.ts'
import { beginOffice } from '#app/domain/succession/keep-office.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField, Select } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'

export const meta: MetaFunction = () => [{ title: 'Begin an office — Clerk — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  const { lines } = await rosterOn(context.db, today)
  return {
    today,
    titles: settings.officerTitles,
    members: lines.flatMap(({ person }) => (person ? [{ value: person.id, label: person.name }] : [])),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, BeginOfficeSchema),
    (input) => beginOffice(commandContext(context), input),
    () => redirect('/clerk/people'),
  )
}

export default function BeginOfficePage() {
  const { today, titles, members } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const text = (name: string, otherwise = '') => (reply ? (typedIn(reply, name) ?? '') : otherwise)
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: 'People and seats' }]}
      title="Begin an office"
      lead={
        members.length === 0 ? (
          <>
            Only a member can hold an office, and the commission has no members yet.{' '}
            <a href="/clerk/people/terms/begin">Begin a term</a> first.
          </>
        ) : (
          'Only one person holds an office at a time. Enter the last day of the previous holder first.'
        )
      }
      reply={reply}
      button="Begin the office"
      back="/clerk/people"
    >
      <Select
        name="office"
        label="Office"
        options={[
          { value: 'chair', label: titles.chair },
          { value: 'vice-chair', label: titles.viceChair },
        ]}
        error={reply?.errors.office}
        defaultValue={text('office', 'chair')}
      />
      <Select
        name="personId"
        label="Who"
        options={[{ value: '', label: 'Choose' }, ...members]}
        error={reply?.errors.personId}
        defaultValue={text('personId')}
      />
      <DateField
        name="fromOn"
        label="First day"
        error={reply?.errors.fromOn}
        defaultValue={text('fromOn', today)}
      />
      <DateField
        name="toOn"
        label="Last day"
        optional
        error={reply?.errors.toOn}
        defaultValue={text('toOn')}
      />
    </ActPage>
  )
}
