import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChangeSeatSchema } from '#app/domain/people/forms.ts'
import { changeSeat } from '#app/domain/people/keep-seat.server.ts'
import { getSeat, listTermsOfSeat } from '#app/domain/people/people-queries.server.ts'
import { termWords } from '#app/domain/people/service-words.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DateField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { SeatFields } from '#app/ui/seat-fields.tsx'
import { peopleSeatsOnePage as words } from '#app/words/people.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.seatPeopleClerkDais(data?.seat.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const seat = await getSeat(context.db, Number(number))
  return { seat, terms: await listTermsOfSeat(context.db, seat.id) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const { id } = await getSeat(context.db, Number(number))
  return submit(
    await readForm(request, ChangeSeatSchema),
    (input) => changeSeat(commandContext(context), { seatId: id, ...input }),
    () => redirect('/clerk/people'),
  )
}

export default function SeatPage() {
  const { seat, terms } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.seat(seat.number, seat.name)}
      reply={reply}
      button={words.save}
      back="/clerk/people"
    >
      <h2>{words.terms}</h2>
      {terms.length > 0 ? (
        <ul className="list">
          {terms.map((term) => (
            <li key={term.id}>
              <a href={`/clerk/people/persons/${term.slug}`}>{term.name}</a>: {termWords(term)}.{' '}
              {term.endReason}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{words.noOneHasHeld}</p>
      )}
      <p>
        <a href={`/clerk/people/terms/begin?seat=${seat.id}`}>{words.beginATermIn}</a>
      </p>
      <h2>{words.theSeat}</h2>
      <SeatFields seat={seat} reply={reply} />
      <DateField
        name="abolishedOn"
        label={words.abolishedOn}
        optional
        hint={words.theSeatEndsOn}
        error={reply?.errors.abolishedOn}
        defaultValue={(reply ? typedIn(reply, 'abolishedOn') : seat.abolishedOn) ?? ''}
      />
    </ActPage>
  )
}
