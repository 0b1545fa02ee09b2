import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { Conflict, Invalid, NotAllowed, NotFound, RuleRefused } from '#app/domain/errors.ts'
import { beginOffice, endOffice } from '#app/domain/succession/keep-office.server.ts'
import { addPerson, changePerson } from '#app/domain/people/keep-person.server.ts'
import { addSeat, changeSeat } from '#app/domain/people/keep-seat.server.ts'
import { beginTerm, endTerm } from '#app/domain/succession/keep-term.server.ts'
import {
  findPersonByName,
  getPerson,
  listPeople,
  searchPeople,
} from '#app/domain/people/people-queries.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Store
  let context: CommandContext
  beforeEach(async () => {
    db = await newStore()
    context = aContext(db, { at: '2026-07-01T17:00:00Z' })
  })
  afterEach(() => db.destroy())

  const seat = (number: number) =>
    addSeat(context, {
      number,
      name: `District ${number}`,
      nominatorKind: 'district',
      nominator: 'Councilmember',
    })
  const person = (name: string) => addPerson(context, { name })
  const names = async (date: string) =>
    (await rosterOn(db, date)).lines.map((line) => line.person?.name ?? null)

  it('lists the seats in order with who held them on a day, both sides of each boundary', async () => {
    const second = await seat(2)
    const first = await seat(1)
    const elm = await person('Ada Elm')
    const oak = await person('Ben Oak')
    const term = { seatId: first.id, startsOn: '2023-07-01', endsOn: '2026-06-30' }
    const { id } = await beginTerm(context, { ...term, personId: elm.id })
    await endTerm(context, { termId: id, endedOn: '2025-03-10', endReason: 'Moved away' })
    await beginTerm(context, {
      seatId: second.id,
      personId: oak.id,
      startsOn: '2024-07-01',
      endsOn: '2027-06-30',
    })

    expect(await names('2023-06-30')).toEqual([null, null])
    expect(await names('2023-07-01')).toEqual(['Ada Elm', null])
    expect(await names('2024-07-01')).toEqual(['Ada Elm', 'Ben Oak'])
    expect(await names('2025-03-10')).toEqual(['Ada Elm', 'Ben Oak'])
    expect(await names('2025-03-11')).toEqual([null, 'Ben Oak'])
    const roster = await rosterOn(db, '2025-03-11')
    expect(roster).toMatchObject({ seats: 2, vacancies: 1 })
    expect(roster.lines[0]).toMatchObject({
      seat: { number: 1 },
      person: null,
      term: null,
      holdingOver: false,
    })
  })

  it('keeps a member whose term is over until a successor begins', async () => {
    const { id: seatId } = await seat(1)
    const elm = await person('Ada Elm')
    const oak = await person('Ben Oak')
    await beginTerm(context, { seatId, personId: elm.id, startsOn: '2023-07-01', endsOn: '2026-06-30' })
    expect((await rosterOn(db, '2026-06-30')).lines[0]).toMatchObject({ holdingOver: false })
    expect((await rosterOn(db, '2026-07-01')).lines[0]).toMatchObject({ holdingOver: true })
    await beginTerm(context, { seatId, personId: oak.id, startsOn: '2026-09-01', endsOn: '2029-08-31' })
    expect(await names('2026-08-31')).toEqual(['Ada Elm'])
    expect(await names('2026-09-01')).toEqual(['Ben Oak'])
  })

  it('shows a member whose seat is not reported after the seats, and invents no seat', async () => {
    await seat(1)
    const ho = await person('Selina Ho')
    await beginTerm(context, { personId: ho.id, startsOn: '2025-01-01', startsPrecision: 'year' })
    const { lines, seats, vacancies } = await rosterOn(db, '2025-08-14')
    expect(lines.map((line) => [line.seat?.number ?? null, line.person?.name ?? null])).toEqual([
      [1, null],
      [null, 'Selina Ho'],
    ])
    expect({ seats, vacancies }).toEqual({ seats: 1, vacancies: 1 })
  })

  it('refuses a seat that is held, a second seat, and a term that runs into the next one', async () => {
    const one = await seat(1)
    const two = await seat(2)
    const elm = await person('Ada Elm')
    const oak = await person('Ben Oak')
    const term = { startsOn: '2025-07-01', endsOn: '2028-06-30' }
    await beginTerm(context, { seatId: one.id, personId: elm.id, ...term })
    const refused = (input: Parameters<typeof beginTerm>[1]) =>
      expect(beginTerm(context, input)).rejects.toBeInstanceOf(RuleRefused)
    await refused({ seatId: one.id, personId: oak.id, startsOn: '2028-06-30' })
    await refused({ seatId: two.id, personId: elm.id, startsOn: '2026-07-01' })
    await refused({ seatId: one.id, personId: oak.id, startsOn: '2022-07-01', endsOn: '2025-07-01' })
    await beginTerm(context, {
      seatId: one.id,
      personId: oak.id,
      startsOn: '2022-07-01',
      endsOn: '2025-06-30',
    })
    await beginTerm(context, { seatId: two.id, personId: elm.id, startsOn: '2028-07-01' })
    await expect(beginTerm(context, { seatId: 'none', personId: oak.id })).rejects.toBeInstanceOf(NotFound)
  })

  it('lets a third term in a row begin only with a reason', async () => {
    const { id: seatId } = await seat(1)
    const elm = await person('Ada Elm')
    const term = { seatId, personId: elm.id }
    await beginTerm(context, { ...term, startsOn: '2019-07-01', endsOn: '2022-06-30' })
    await beginTerm(context, { ...term, startsOn: '2022-07-01', endsOn: '2025-06-30' })
    const third = { ...term, startsOn: '2025-07-01', endsOn: '2028-06-30' }
    await expect(beginTerm(context, third)).rejects.toBeInstanceOf(RuleRefused)
    await expect(beginTerm(context, { ...third, despiteTwoTerms: true })).rejects.toBeInstanceOf(Invalid)
    await beginTerm(context, { ...third, despiteTwoTerms: true, reason: 'The council waived the gap' })
    const entry = await db
      .selectFrom('recordEntry')
      .select('reason')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    expect(entry?.reason).toBe('The council waived the gap')
  })

  it('has one chair at a time, with dates', async () => {
    const one = await seat(1)
    const two = await seat(2)
    const elm = await person('Ada Elm')
    const oak = await person('Ben Oak')
    await beginTerm(context, { seatId: one.id, personId: elm.id, startsOn: '2024-07-01' })
    await beginTerm(context, { seatId: two.id, personId: oak.id, startsOn: '2024-07-01' })
    const chair = await beginOffice(context, { office: 'chair', personId: elm.id, fromOn: '2025-01-09' })
    const next = { office: 'chair' as const, personId: oak.id, fromOn: '2026-01-08' }
    await expect(beginOffice(context, next)).rejects.toBeInstanceOf(RuleRefused)
    await endOffice(context, { officeTermId: chair.id, toOn: '2026-01-07' })
    await beginOffice(context, next)
    const vice = { office: 'vice-chair' as const, personId: oak.id, fromOn: '2026-02-01' }
    await expect(beginOffice(context, vice)).rejects.toBeInstanceOf(RuleRefused)
    const offices = async (date: string) => (await rosterOn(db, date)).lines.map((line) => line.office)
    expect(await offices('2025-01-08')).toEqual([null, null])
    expect(await offices('2026-01-07')).toEqual(['chair', null])
    expect(await offices('2026-01-08')).toEqual([null, 'chair'])
  })

  it('finds a person by every spelling, without accents, and gives them one address for good', async () => {
    const { id, slug } = await addPerson(context, {
      name: 'Raúl Ibáñez',
      spellings: 'Raul Ibanez\nR. Ibañez\n',
    })
    expect(slug).toBe('raul-ibanez')
    expect((await addPerson(context, { name: 'Raul Ibanez' })).slug).toBe('raul-ibanez-2')
    expect((await searchPeople(db, 'IBAN')).map((found) => found.slug)).toContain('raul-ibanez')
    expect((await findPersonByName(db, 'r ibanez'))?.id).toBe(id)
    expect(await findPersonByName(db, 'Raul Ibáñez')).toBeUndefined()

    await changePerson(context, { personId: id, name: 'Raúl Ibáñez Soto', spellings: ['Raul Ibanez'] })
    const changed = await getPerson(db, 'raul-ibanez')
    expect(changed.name).toBe('Raúl Ibáñez Soto')
    expect(changed.spellings.toSorted()).toEqual(['Raul Ibanez', 'Raúl Ibáñez'])
    expect(changed.sortName).toBe('Soto, Raúl Ibáñez')
  })

  it('lists people as a directory does, whatever was derived of their names before', async () => {
    for (const name of ['Zoe Young', 'Dr. Martin Luther King Jr.', 'Álvaro Ábalos', 'Maria de la Cruz'])
      await person(name)
    const { id } = await person('Ada Kingsley Sr.')
    await db.updateTable('person').set({ sortName: 'Sr., Ada Kingsley' }).where('id', '=', id).execute()
    const listed = (await listPeople(db)).map(({ name }) => name)
    expect(listed).toEqual([
      'Álvaro Ábalos',
      'Maria de la Cruz',
      'Dr. Martin Luther King Jr.',
      'Ada Kingsley Sr.',
      'Zoe Young',
    ])
  })

  it('gives addresses in Latin letters, and asks for a spelling where a name has none', async () => {
    expect((await person('王小明')).slug).toBe('wang-xiao-ming')
    expect((await person('محمد علي')).slug).toBe('mhmd-ly')
    expect((await addPerson(context, { name: '🦋', spellings: ['Butterfly'] })).slug).toBe('butterfly')
    await expect(person('🦋')).rejects.toMatchObject({
      fields: { spellings: expect.stringContaining('in Latin letters') },
    })
  })

  it('refuses a number twice, unknown things, and those who may not', async () => {
    await seat(1)
    await expect(seat(1)).rejects.toBeInstanceOf(Conflict)
    const gone = { seatId: 'none', name: 'X', nominatorKind: 'mayor' as const, nominator: 'Y' }
    await expect(changeSeat(context, gone)).rejects.toBeInstanceOf(NotFound)
    await expect(endTerm(context, { termId: 'none', endedOn: '2026-01-01' })).rejects.toBeInstanceOf(NotFound)
    await expect(addPerson(context, { name: '  ' })).rejects.toBeInstanceOf(Invalid)
    const chair = aContext(db, { role: 'chair' })
    await expect(addPerson(chair, { name: 'Ada Elm' })).rejects.toBeInstanceOf(NotAllowed)
  })

  it('drops an abolished seat from its day on', async () => {
    const { id: seatId } = await seat(1)
    const rest = { name: 'District 1', nominatorKind: 'district' as const, nominator: 'Councilmember' }
    await changeSeat(context, { seatId, ...rest, abolishedOn: '2027-01-01' })
    expect((await rosterOn(db, '2026-12-31')).seats).toBe(1)
    expect((await rosterOn(db, '2027-01-01')).seats).toBe(0)
  })
})
