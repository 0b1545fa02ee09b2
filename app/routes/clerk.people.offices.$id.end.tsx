import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { EndOfficeSchema } from '#app/domain/people/forms.ts'
import { endOffice } from '#app/domain/succession/keep-office.server.ts'
import { findOfficeTerm } from '#app/domain/people/people-queries.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { peopleOfficesOneEndPage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.endAnOfficeClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const term = await findOfficeTerm(context.db, id)
  if (!term) throw new NotFound(words.weCantFindThat)
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  const { chair, viceChair } = settings.officerTitles
  return { ...term, title: term.office === 'chair' ? chair : viceChair, today }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, EndOfficeSchema),
    (input) => endOffice(commandContext(context), { officeTermId: id, ...input }),
    () => redirect('/clerk/people'),
  )
}

export default function EndOfficePage() {
  const { name, title, fromOn, toOn, today } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.endTheOfficeOf(name)}
      lead={words.since(title, formatDate(fromOn))}
      reply={reply}
      button={words.saveTheLastDay}
      back="/clerk/people"
    >
      <DateField
        name="toOn"
        label={words.lastDay}
        error={reply?.errors.toOn}
        defaultValue={typedIn(reply, 'toOn') ?? toOn ?? today}
      />
    </ActPage>
  )
}
