import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listPeople, searchPeople } from '#app/domain/people/people-queries.server.ts'
import { rosterOn, type RosterLine } from '#app/domain/people/roster.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PeopleHead } from '#app/ui/people-head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State } from '#app/ui/status.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'People and seats — Clerk — Dais' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, today } = await getSettingsNow(context.db, context.clock.now())
  const query = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const people = await (query ? searchPeople(context.db, query) : listPeople(context.db))
  return {
    query,
    people: people.map(({ slug, name, title, organization, spellings, basis, source }) => ({
      slug,
      name,
      about: [title, organization].filter(Boolean).join(', '),
      spellings,
      basis,
      source,
    })),
    roster: await rosterOn(context.db, today),
    titles: settings.officerTitles,
  }
}

function rowOf(line: RosterLine, titles: { chair: string; viceChair: string }) {
  const { seat, person, term, holdingOver, office } = line
  return [
    seat ? (
      <a key="seat" href={`/clerk/people/seats/${seat.number}`}>
        {seat.number}, {seat.name}
      </a>
    ) : (
      'Not reported'
    ),
    seat?.nominator ?? '',
    person ? (
      <a key="person" href={`/clerk/people/persons/${person.slug}`}>
        {person.name}
      </a>
    ) : (
      <State key="vacant">Vacant</State>
    ),
    office === null ? '' : office === 'chair' ? titles.chair : titles.viceChair,
    term?.endsOn ? `${formatDate(term.endsOn)}${holdingOver ? ', still serving' : ''}` : '',
    term ? (
      <a key="act" href={`/clerk/people/terms/${term.id}/end`}>
        End<span className="off"> the term of {person?.name}</span>
      </a>
    ) : (
      <a key="act" href={`/clerk/people/terms/begin?seat=${seat?.id}`}>
        Fill<span className="off"> seat {seat?.number}</span>
      </a>
    ),
  ]
}

export default function PeoplePage() {
  const { query, people, roster, titles } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="people">
      <PeopleHead roster={roster} titles={titles} />
      <Band heading="Seats" first wide>
        {roster.lines.length > 0 ? (
          <Table
            caption="Members of the commission"
            columns={['Seat', 'Nominated by', 'Held by', 'Office', 'Term to', 'Change'].map((label) => ({
              label,
            }))}
            rows={roster.lines.map((line) => rowOf(line as RosterLine, titles))}
          />
        ) : (
          <Empty
            what="There are no seats yet."
            how="Add each seat with who nominates for it; then begin the terms."
          />
        )}
      </Band>
      <Band heading="People" wide id="people">
        {people.length > 0 || query ? <FindForm query={query} /> : null}
        <div className={people.length > 0 || query ? 'apart--more' : undefined}>
          {people.length > 0 ? (
            <Table
              caption={query ? `Found for “${query}”` : 'Everyone named in the record'}
              columns={['Name', 'Title and organization', 'Other spellings', 'Basis'].map((label) => ({
                label,
              }))}
              rows={people.map(({ slug, name, about, spellings, basis, source }) => [
                <a key={slug} href={`/clerk/people/persons/${slug}`}>
                  {name}
                </a>,
                about,
                spellings.join(', '),
                <Basis key="basis" basis={basis} source={source} />,
              ])}
            />
          ) : (
            <Empty
              what={query ? 'No one matches that spelling.' : 'No one has been added yet.'}
              how="Add each person once. Every agenda, vote and question then uses the same name."
            />
          )}
        </div>
      </Band>
    </WorkSite>
  )
}

function FindForm({ query }: { query: string }) {
  return (
    <form method="get" action="/clerk/people#people" className="narrow">
      <TextField
        name="q"
        label="Search by any spelling"
        defaultValue={query}
        hint="Accents and capitals do not matter"
      />
      <p className="apart--less">
        <Button kind="outline">Find</Button> {query ? <a href="/clerk/people#people">Show everyone</a> : null}
      </p>
    </form>
  )
}
