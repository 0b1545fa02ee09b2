import { formatDate } from '#app/domain/time/civil-date.ts'
import { Acts } from './acts.tsx'
import { LinkButton } from './button.tsx'
import { Head } from './head.tsx'
import { peopleHead as words } from '#app/words/people-2.ts'

type PeopleHeadProps = {
  roster: { seats: number; vacancies: number; date: string }
  titles: { chair: string; viceChair: string }
}

/** How many seats there are and what can be done about them. Without a seat nothing else can begin. */
export function PeopleHead({ roster, titles }: PeopleHeadProps) {
  const { seats, vacancies, date } = roster
  if (seats === 0) {
    return (
      <Head title={words.peopleAndSeats} lead={words.startWithTheCommissions}>
        <p>
          <LinkButton kind="main" href="/clerk/people/seats/add">
            {words.addASeat}
          </LinkButton>
        </p>
        <p>
          <a href="/clerk/people/add">{words.addAPerson}</a>
        </p>
      </Head>
    )
  }
  return (
    <Head
      title={words.peopleAndSeats}
      lead={words.vacantOn(seats === 1 ? '1 seat' : `${seats} seats`, vacancies, formatDate(date))}
    >
      <Acts
        acts={[
          { href: '/clerk/people/add', label: words.addAPerson },
          { href: '/clerk/people/terms/begin', label: words.beginATerm },
          {
            href: '/clerk/people/offices/begin',
            label: words.beginAnOffice,
            detail: words.or(titles.chair, titles.viceChair),
          },
        ]}
      />
      <p className="apart">
        <a href="/clerk/people/seats/add">{words.addASeat}</a>
      </p>
    </Head>
  )
}
