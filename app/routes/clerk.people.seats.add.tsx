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

export const meta: MetaFunction = () => [{ title: 'Add a seat — Clerk — Dais' }]

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
      trail={[{ href: '/clerk/people', label: 'People and seats' }]}
      title="Add a seat"
      lead="The quorum is counted from the seats, filled or not."
      reply={reply}
      button="Add the seat"
      back="/clerk/people"
    >
      <TextField
        name="number"
        label="Number"
        hint="Its place in the roll call"
        inputMode="numeric"
        error={reply?.errors.number}
        defaultValue={typedIn(reply, 'number') ?? String(next)}
      />
      <SeatFields reply={reply} />
    </ActPage>
  )
}
