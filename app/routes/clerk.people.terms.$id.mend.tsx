import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { MendTermForm, seatNotReported } from '#app/domain/people/forms.ts'
import { mendTerm } from '#app/domain/succession/mend-term.server.ts'
import { findTerm, listSeats } from '#app/domain/people/people-queries.server.ts'
import { termWords } from '#app/domain/people/service-words.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { TermFields, ThirdTerm } from '#app/ui/term-fields.tsx'
import { peopleTermsOneMendPage as words } from '#app/words/people-2.ts'

export const meta: MetaFunction = () => [{ title: words.correctATermClerk }]

async function termIn({ context, params }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const term = await findTerm(context.db, id)
  if (!term) throw new NotFound(words.weCantFindThat)
  return term
}

export async function loader(args: LoaderFunctionArgs) {
  const term = await termIn(args)
  const seats = await listSeats(args.context.db)
  return {
    term,
    seats: seats
      .filter(({ id, abolishedOn }) => abolishedOn === null || id === term.seatId)
      .map(({ id, number, name }) => ({ value: id, label: `${number}, ${name}` })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args
  const { id } = routeParams(params, 'id')
  const { slug } = await termIn(args)
  return submit(
    await readForm(request, MendTermForm),
    (input) => mendTerm(commandContext(context), { termId: id, ...input }),
    () => redirect(`/clerk/people/persons/${slug}`),
  )
}

export default function MendTermPage() {
  const { term, seats } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const text = (name: string, stands: string | null = null) => (reply ? typedIn(reply, name) : stands) ?? ''
  const back = `/clerk/people/persons/${term.slug}`
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[
        { href: '/clerk/people', label: words.peopleAndSeats },
        { href: back, label: term.name },
      ]}
      title={words.correctTheTermOf(term.name)}
      lead={`It says: ${term.seatName ? `seat ${term.seatNumber}, ${term.seatName}` : words.seatNotReported}, ${termWords(term)}. The log keeps that, with your reason.`}
      reply={reply}
      button={words.correctTheTerm}
      back={back}
    >
      <TermFields
        seats={seats}
        values={{
          seatId: term.seatId ?? seatNotReported,
          startsOn: term.startsOn ?? '',
          startsPrecision: term.startsPrecision ?? 'day',
          endsOn: term.endsOn ?? '',
        }}
        reply={reply}
      />
      <DateField
        name="endedOn"
        label={words.lastDayServed}
        optional={words.emptyWhileTheyServe}
        error={reply?.errors.endedOn}
        defaultValue={text('endedOn', term.endedOn)}
      />
      <TextField
        name="endReason"
        label={words.whyItEnded}
        optional
        error={reply?.errors.endReason}
        defaultValue={text('endReason', term.endReason)}
      />
      <ThirdTerm reply={reply} />
      <TextField
        name="reason"
        label={words.whatWasWrong}
        hint={words.appearsInTheLog}
        error={reply?.errors.reason}
        defaultValue={text('reason')}
      />
    </ActPage>
  )
}
