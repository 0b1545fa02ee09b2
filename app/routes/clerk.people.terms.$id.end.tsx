import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { EndTermSchema } from '#app/domain/people/forms.ts'
import { endTerm } from '#app/domain/succession/keep-term.server.ts'
import { findTerm } from '#app/domain/people/people-queries.server.ts'
import { termWords } from '#app/domain/people/service-words.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { peopleTermsOneEndPage as words } from '#app/words/people-2.ts'

export const meta: MetaFunction = () => [{ title: words.endATermClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const term = await findTerm(context.db, id)
  if (!term) throw new NotFound(words.weCantFindThat)
  return term
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, EndTermSchema),
    (input) => endTerm(commandContext(context), { termId: id, ...input }),
    () => redirect('/clerk/people'),
  )
}

export default function EndTermPage() {
  const term = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const text = (name: string, stands: string | null) => (reply ? typedIn(reply, name) : stands) ?? ''
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.endTheTermOf(term.name)}
      lead={`${term.seatName ? `Seat ${term.seatNumber}, ${term.seatName}` : words.seatNotReported}: ${termWords(term)}.`}
      reply={reply}
      button={words.saveTheLastDay}
      back="/clerk/people"
    >
      <DateField
        name="endedOn"
        label={words.lastDayServed}
        hint={words.theSeatBecomesVacant}
        error={reply?.errors.endedOn}
        defaultValue={text('endedOn', term.endedOn)}
      />
      <TextField
        name="endReason"
        label={words.why}
        optional
        hint={words.forExampleResignedOr}
        error={reply?.errors.endReason}
        defaultValue={text('endReason', term.endReason)}
      />
    </ActPage>
  )
}
