import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { BeginTermSchema } from '#app/domain/people/forms.ts'
import { beginTerm } from '#app/domain/people/keep-term.server.ts'
import { listPeople } from '#app/domain/people/people-queries.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DateField, Select, TextField } from '#app/ui/field.tsx'
import { Note } from '#app/ui/note.tsx'

export const meta: MetaFunction = () => [{ title: 'Begin a term — Clerk — Dais' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const { lines } = await rosterOn(context.db, today)
  const asked = new URL(request.url).searchParams
  return {
    seats: lines.flatMap(({ seat, person }) =>
      seat ? [{ value: seat.id, label: `${seat.number}, ${seat.name}: ${person?.name ?? 'vacant'}` }] : [],
    ),
    people: (await listPeople(context.db)).map(({ id, sortName }) => ({ value: id, label: sortName })),
    seatId: asked.get('seat') ?? '',
    personId: asked.get('person') ?? '',
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, BeginTermSchema),
    (input) => beginTerm(commandContext(context), input),
    () => redirect('/clerk/people'),
  )
}

const precisions = [
  { value: 'day', label: 'The day is known' },
  { value: 'month', label: 'Only the month is known' },
  { value: 'year', label: 'Only the year is known' },
]

export default function BeginTermPage() {
  const { seats, people, ...asked } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const text = (name: string, otherwise = '') =>
    reply ? ((reply.values[name] as string | undefined) ?? '') : otherwise
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: 'People and seats' }]}
      title="Begin a term"
      lead={
        <>
          The person must be entered first. <a href="/clerk/people/add">Add a person</a>
        </>
      }
      reply={reply}
      button="Begin the term"
      back="/clerk/people"
    >
      <Select
        name="seatId"
        label="Seat"
        options={[{ value: '', label: 'Not reported' }, ...seats]}
        error={reply?.errors.seatId}
        defaultValue={text('seatId', asked.seatId)}
      />
      <Select
        name="personId"
        label="Who"
        options={[{ value: '', label: 'Choose' }, ...people]}
        error={reply?.errors.personId}
        defaultValue={text('personId', asked.personId)}
      />
      <DateField
        name="startsOn"
        label="First day"
        optional="(empty if not known)"
        error={reply?.errors.startsOn}
        defaultValue={text('startsOn')}
      />
      <Select
        name="startsPrecision"
        label="How closely"
        options={precisions}
        error={reply?.errors.startsPrecision}
        defaultValue={text('startsPrecision', 'day')}
      />
      <DateField
        name="endsOn"
        label="Last day of the appointment"
        optional="(empty if not known)"
        hint="A member serves on until a successor begins"
        error={reply?.errors.endsOn}
        defaultValue={text('endsOn')}
      />
      <details open={reply?.section ? true : undefined}>
        <summary>A third term in a row</summary>
        <Note title="Two terms, then two years. ">
          After two consecutive terms two years must pass.{' '}
          <span className="quiet">Pasadena Municipal Code ch. 2.60</span>
        </Note>
        <Checkbox
          name="despiteTwoTerms"
          label="Begin the term all the same"
          value="on"
          defaultChecked={reply?.values.despiteTwoTerms === 'on'}
        />
        <TextField
          name="reason"
          label="Reason"
          optional
          error={reply?.errors.reason}
          defaultValue={text('reason')}
        />
      </details>
    </ActPage>
  )
}
