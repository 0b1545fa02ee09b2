import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { PersonSchema } from '#app/domain/people/forms.ts'
import { changePerson } from '#app/domain/people/keep-person.server.ts'
import { getPerson, getService } from '#app/domain/people/people-queries.server.ts'
import { termWords } from '#app/domain/people/service-words.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { PersonFields } from '#app/ui/person-fields.tsx'
import { peoplePersonsOnePage as words } from '#app/words/people.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? words.aPerson} — People — Clerk — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const person = await getPerson(context.db, slug)
  const { settings } = await getSettingsNow(context.db, context.clock.now())
  return { person, ...(await getService(context.db, person.id)), titles: settings.officerTitles }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id } = await getPerson(context.db, slug)
  return submit(
    await readForm(request, PersonSchema),
    (input) => changePerson(commandContext(context), { personId: id, ...input }),
    () => redirect(`/clerk/people/persons/${slug}`),
  )
}

export default function PersonPage() {
  const { person, terms, offices, titles } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="people"
      trail={[{ href: '/clerk/people', label: words.peopleAndSeats }]}
      title={person.name}
      lead={<Basis basis={person.basis} source={person.source} />}
      reply={reply}
      button={words.save}
      back="/clerk/people"
    >
      <h2>{words.service}</h2>
      {terms.length + offices.length === 0 ? (
        <p className="quiet">
          {words.doesNotHoldA}{' '}
          <a href={`/clerk/people/terms/begin?person=${person.id}`}>{words.beginATerm}</a>
        </p>
      ) : (
        <ul className="list">
          {terms.map((term) => (
            <li key={term.id}>
              {term.seatName ? `Seat ${term.seatNumber}, ${term.seatName}` : words.seatNotReported}:{' '}
              {termWords(term)}. {term.endReason}{' '}
              <a href={`/clerk/people/terms/${term.id}/end`}>{words.endThisTerm}</a>,{' '}
              <a href={`/clerk/people/terms/${term.id}/mend`}>{words.correctIt}</a>
            </li>
          ))}
          {offices.map(({ id, office, fromOn, toOn }) => (
            <li key={id}>
              {words.from(office === 'chair' ? titles.chair : titles.viceChair, formatDate(fromOn))}
              {toOn ? words.to(formatDate(toOn)) : ''}.{' '}
              <a href={`/clerk/people/offices/${id}/end`}>{words.endThisOffice}</a>,{' '}
              <a href={`/clerk/people/offices/${id}/mend`}>{words.correctIt}</a>
            </li>
          ))}
        </ul>
      )}
      {terms.length > 0 ? (
        <p>
          <a href={`/commissioners/${person.slug}`}>{words.seeThePublicPage}</a>
        </p>
      ) : null}
      <h2>{words.name}</h2>
      <PersonFields person={person} reply={reply} />
    </ActPage>
  )
}
