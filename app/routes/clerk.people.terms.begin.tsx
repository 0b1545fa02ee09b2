import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { BeginTermForm } from '#app/domain/people/forms.ts'
import { beginTerm } from '#app/domain/succession/keep-term.server.ts'
import { listPeople } from '#app/domain/people/people-queries.server.ts'
import { listedAs } from '#app/domain/text/directory-name.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Select, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { WorkSite, type SiteFacts } from '#app/ui/site.tsx'
import { TermFields, ThirdTerm } from '#app/ui/term-fields.tsx'
import { peopleTermsBeginPage as words } from '#app/words/people-2.ts'

export const meta: MetaFunction = () => [{ title: words.beginATermClerk }]

const trail = [{ href: '/clerk/people', label: words.peopleAndSeats }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { today } = await getSettingsNow(context.db, context.clock.now())
  const { lines } = await rosterOn(context.db, today)
  const asked = new URL(request.url).searchParams
  return {
    seats: lines.flatMap(({ seat, person }) =>
      seat ? [{ value: seat.id, label: `${seat.number}, ${seat.name}: ${person?.name ?? 'vacant'}` }] : [],
    ),
    people: (await listPeople(context.db)).map((person) => ({ value: person.id, label: listedAs(person) })),
    seatId: asked.get('seat') ?? '',
    personId: asked.get('person') ?? '',
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, BeginTermForm),
    (input) => beginTerm(commandContext(context), input),
    () => redirect('/clerk/people'),
  )
}

export default function BeginTermPage() {
  const { seats, people, ...asked } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const site = useSite()
  if (seats.length === 0) return <NoSeats site={site} />
  const text = (name: string, otherwise = '') => (reply ? (typedIn(reply, name) ?? '') : otherwise)
  return (
    <ActPage
      site={site}
      place="people"
      trail={trail}
      title={words.beginATerm}
      lead={
        <>
          {words.thePersonMustBe} <a href="/clerk/people/add">{words.addAPerson}</a>
        </>
      }
      reply={reply}
      button={words.beginTheTerm}
      back="/clerk/people"
    >
      <TermFields
        seats={seats}
        values={{ seatId: asked.seatId, startsOn: '', startsPrecision: 'day', endsOn: '' }}
        reply={reply}
      >
        <Select
          name="personId"
          label={words.who}
          options={[{ value: '', label: words.choose }, ...people]}
          error={reply?.errors.personId}
          defaultValue={text('personId', asked.personId)}
        />
      </TermFields>
      <ThirdTerm reply={reply}>
        <TextField
          name="reason"
          label={words.reason}
          optional
          error={reply?.errors.reason}
          defaultValue={text('reason')}
        />
      </ThirdTerm>
    </ActPage>
  )
}

function NoSeats({ site }: { site: SiteFacts }) {
  return (
    <WorkSite site={site} place="people" trail={trail}>
      <Head title={words.beginATerm} lead={words.eachTermIsIn}>
        <p>
          <LinkButton kind="main" href="/clerk/people/seats/add">
            {words.addASeat}
          </LinkButton>
        </p>
      </Head>
    </WorkSite>
  )
}
