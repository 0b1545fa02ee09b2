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
import { peopleOfficesBeginPage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.beginAnOfficeClerk }]

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
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.beginAnOffice}
      lead={
        members.length === 0 ? (
          <>
            {words.onlyAMemberCan} <a href="/clerk/people/terms/begin">{words.beginATerm}</a> {words.first}
          </>
        ) : (
          words.onlyOnePersonHolds
        )
      }
      reply={reply}
      button={words.beginTheOffice}
      back="/clerk/people"
    >
      <Select
        name="office"
        label={words.office}
        options={[
          { value: 'chair', label: titles.chair },
          { value: 'vice-chair', label: titles.viceChair },
        ]}
        error={reply?.errors.office}
        defaultValue={text('office', 'chair')}
      />
      <Select
        name="personId"
        label={words.who}
        options={[{ value: '', label: words.choose }, ...members]}
        error={reply?.errors.personId}
        defaultValue={text('personId')}
      />
      <DateField
        name="fromOn"
        label={words.firstDay}
        error={reply?.errors.fromOn}
        defaultValue={text('fromOn', today)}
      />
      <DateField
        name="toOn"
        label={words.lastDay}
        optional
        error={reply?.errors.toOn}
        defaultValue={text('toOn')}
      />
    </ActPage>
  )
}
