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
import { peoplePage as words } from '#app/words/people.ts'

export const meta: MetaFunction = () => [{ title: words.peopleAndSeatsClerk }]

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
      words.notReported
    ),
    seat?.nominator ?? '',
    person ? (
      <a key="person" href={`/clerk/people/persons/${person.slug}`}>
        {person.name}
      </a>
    ) : (
      <State key="vacant">{words.vacant}</State>
    ),
    office === null ? '' : office === 'chair' ? titles.chair : titles.viceChair,
    term?.endsOn ? `${formatDate(term.endsOn)}${holdingOver ? words.stillServing : ''}` : '',
    term ? (
      <a key="act" href={`/clerk/people/terms/${term.id}/end`}>
        {words.end}
        <span className="off">
          {' '}
          {words.theTermOf} {person?.name}
        </span>
      </a>
    ) : (
      <a key="act" href={`/clerk/people/terms/begin?seat=${seat?.id}`}>
        {words.fill}
        <span className="off">
          {' '}
          {words.seat} {seat?.number}
        </span>
      </a>
    ),
  ]
}

export default function PeoplePage() {
  const { query, people, roster, titles } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="people">
      <PeopleHead roster={roster} titles={titles} />
      <Band heading={words.seats} first wide>
        {roster.lines.length > 0 ? (
          <Table
            caption={words.membersOfTheCommission}
            columns={[
              words.seat2,
              words.nominatedBy,
              words.heldBy,
              words.office,
              words.termTo,
              words.change,
            ].map((label) => ({
              label,
            }))}
            rows={roster.lines.map((line) => rowOf(line as RosterLine, titles))}
          />
        ) : (
          <Empty what={words.thereAreNoSeats} how={words.addEachSeatWith} />
        )}
      </Band>
      <Band heading={words.people} wide id="people">
        {people.length > 0 || query ? <FindForm query={query} /> : null}
        <div className={people.length > 0 || query ? 'apart--more' : undefined}>
          {people.length > 0 ? (
            <Table
              caption={query ? words.foundFor(query) : words.everyoneNamedInThe}
              columns={[words.name, words.titleAndOrganization, words.otherSpellings, words.basis].map(
                (label) => ({
                  label,
                }),
              )}
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
            <Empty what={query ? words.noOneMatchesThat : words.noOneHasBeen} how={words.addEachPersonOnce} />
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
        label={words.searchByAnySpelling}
        defaultValue={query}
        hint={words.accentsAndCapitalsDo}
      />
      <p className="apart--less">
        <Button kind="outline">{words.find}</Button>{' '}
        {query ? <a href="/clerk/people#people">{words.showEveryone}</a> : null}
      </p>
    </form>
  )
}
