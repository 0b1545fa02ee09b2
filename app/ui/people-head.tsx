import { formatDate } from '#app/domain/time/civil-date.ts'
import { Acts } from './acts.tsx'
import { LinkButton } from './button.tsx'
import { Head } from './head.tsx'

type PeopleHeadProps = {
  roster: { seats: number; vacancies: number; date: string }
  titles: { chair: string; viceChair: string }
}

/** How many seats there are and what can be done about them. Without a seat nothing else can begin. */
export function PeopleHead({ roster, titles }: PeopleHeadProps) {
  const { seats, vacancies, date } = roster
  if (seats === 0) {
    return (
      <Head
        title="People and seats"
        lead="Start with the commission’s seats. Then add the people and their terms."
      >
        <p>
          <LinkButton kind="main" href="/clerk/people/seats/add">
            Add a seat
          </LinkButton>
        </p>
        <p>
          <a href="/clerk/people/add">Add a person</a>
        </p>
      </Head>
    )
  }
  return (
    <Head
      title="People and seats"
      lead={`${seats === 1 ? '1 seat' : `${seats} seats`}, ${vacancies} vacant, on ${formatDate(date)}.`}
    >
      <Acts
        acts={[
          { href: '/clerk/people/add', label: 'Add a person' },
          { href: '/clerk/people/terms/begin', label: 'Begin a term' },
          {
            href: '/clerk/people/offices/begin',
            label: 'Begin an office',
            detail: `${titles.chair} or ${titles.viceChair}`,
          },
        ]}
      />
      <p className="apart">
        <a href="/clerk/people/seats/add">Add a seat</a>
      </p>
    </Head>
  )
}
