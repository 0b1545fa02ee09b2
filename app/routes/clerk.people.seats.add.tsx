import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { AddSeatSchema } from '#app/domain/people/forms.ts'
import { addSeat } from '#app/domain/people/keep-seat.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { SeatFields } from '#app/ui/seat-fields.tsx'
import { peopleSeatsAddPage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.addASeatClerk }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const { lines } = await rosterOn(context.db, today)
  return { next: Math.max(0, ...lines.map((line) => line.seat?.number ?? 0)) + 1 }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, AddSeatSchema),
    (input) => addSeat(commandContext(context), input),
    () => redirect('/clerk/people'),
  )
}

export default function AddSeatPage() {
  const { next } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={words.addASeat}
      lead={words.theQuorumIsCounted}
      reply={reply}
      button={words.addTheSeat}
      back="/clerk/people"
    >
      <TextField
        name="number"
        label={words.number}
        hint={words.itsPlaceInThe}
        inputMode="numeric"
        error={reply?.errors.number}
        defaultValue={typedIn(reply, 'number') ?? String(next)}
      />
      <SeatFields reply={reply} />
    </ActPage>
  )
}
