import { addHolidaysOfYear } from '#app/domain/matters/keep-holidays.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { beginOffice } from '#app/domain/succession/keep-office.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addSeat } from '#app/domain/people/keep-seat.server.ts'
import { beginTerm, endTerm } from '#app/domain/succession/keep-term.server.ts'
import { inventedFrom, seats, settings } from '#db/example/commission.ts'
import {
  inventedMembers,
  inventedStaff,
  reportedPeople,
  reportedTerms,
  type ExamplePerson,
} from '#db/example/people.ts'
import { clerk, from, invented, person, reported, type LoaderTools } from './tools.ts'

/** Settings, holidays, seats, people, terms and offices. @param lastYear the last year that needs its holidays */
export async function loadCommission(tools: LoaderTools, lastYear: number): Promise<void> {
  for (const { key, value, effectiveOn, reason, source } of settings) {
    await setSetting(from(tools, source), { key, value, effectiveOn, reason })
  }
  // Holidays are computed from the law, so they are neither reported nor invented.
  for (let year = 2025; year <= lastYear; year += 1) {
    await addHolidaysOfYear({ db: tools.db, clock: tools.clock, actor: clerk }, { year })
  }
  const seatIds = new Map<string, string>()
  for (const { key, ...seat } of seats) {
    seatIds.set(key, (await addSeat(reported(tools, 'news story, August 2025'), seat)).id)
  }
  for (const one of [...reportedPeople, ...inventedStaff, ...inventedMembers]) await loadPerson(tools, one)
  for (const { person: key, seat, endsOn, ended, source } of reportedTerms) {
    const context = reported(tools, source)
    const seatId = seat === null ? null : seatIds.get(seat)!
    const { id } = await beginTerm(context, { seatId, personId: person(tools, key).id, endsOn })
    if (ended) await endTerm(invented(tools), { termId: id, ...ended })
  }
  for (const { key, seat, endsOn, office } of inventedMembers) {
    const personId = person(tools, key).id
    await beginTerm(invented(tools), {
      seatId: seatIds.get(seat)!,
      personId,
      startsOn: inventedFrom,
      endsOn,
    })
    if (office) await beginOffice(invented(tools), { office, personId, fromOn: inventedFrom })
  }
}

async function loadPerson(tools: LoaderTools, { key, source, ...input }: ExamplePerson): Promise<void> {
  const { id, slug } = await addPerson(from(tools, source), input)
  const { name, title = null, organization = null } = input
  tools.people.set(key, { id, slug, name, title, organization })
}
