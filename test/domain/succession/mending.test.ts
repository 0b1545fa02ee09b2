import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { Invalid, NotAllowed, NotFound, RuleRefused } from '#app/domain/errors.ts'
import { beginOffice, mendOffice } from '#app/domain/succession/keep-office.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addSeat } from '#app/domain/people/keep-seat.server.ts'
import { beginTerm, endTerm } from '#app/domain/succession/keep-term.server.ts'
import { mendTerm } from '#app/domain/succession/mend-term.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Store
  let context: CommandContext
  let one: string
  let two: string
  let elm: string
  let oak: string
  beforeEach(async () => {
    db = await newStore()
    context = aContext(db, { at: '2026-07-01T17:00:00Z' })
    const seat = async (number: number) =>
      (
        await addSeat(context, {
          number,
          name: `District ${number}`,
          nominatorKind: 'district',
          nominator: 'Councilmember',
        })
      ).id
    ;[one, two] = [await seat(1), await seat(2)]
    elm = (await addPerson(context, { name: 'Ada Elm' })).id
    oak = (await addPerson(context, { name: 'Ben Oak' })).id
  })
  afterEach(() => db.destroy())

  const days = { startsOn: '2025-07-01', endsOn: '2028-06-30' }
  const reason = 'Typed wrongly'
  const names = async (date: string) =>
    (await rosterOn(db, date)).lines.map((line) => line.person?.name ?? null)
  const lastEntry = () =>
    db.selectFrom('recordEntry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()

  it('puts a term into its right seat and on its right days, and the record keeps what it said', async () => {
    const { id: termId } = await beginTerm(context, { seatId: null, personId: elm, ...days })
    expect(await names('2026-07-01')).toEqual([null, null, 'Ada Elm'])
    await mendTerm(context, {
      termId,
      seatId: two,
      startsOn: '2026-06-15',
      startsPrecision: 'month',
      endsOn: '2029-06-30',
      reason: 'The seat was left out',
    })
    expect(await names('2026-05-31')).toEqual([null, null])
    expect(await names('2026-06-01')).toEqual([null, 'Ada Elm'])
    const entry = await lastEntry()
    expect(entry).toMatchObject({
      action: 'people.mend-term',
      subjectId: termId,
      reason: 'The seat was left out',
      summary: 'Corrected the term of Ada Elm: District 2, June 2026 to June 30, 2029',
    })
    expect(JSON.parse(entry.before!)).toMatchObject({ seatId: null, ...days })
    expect(JSON.parse(entry.after!)).toMatchObject({
      seatId: two,
      startsOn: '2026-06-15',
      startsPrecision: 'month',
      endsOn: '2029-06-30',
    })
  })

  it('takes back a last day served that was entered by mistake, and asks what was wrong', async () => {
    const { id: termId } = await beginTerm(context, { seatId: one, personId: elm, ...days })
    await endTerm(context, { termId, endedOn: '2026-01-31', endReason: 'Moved away' })
    expect(await names('2026-02-01')).toEqual([null, null])
    const still = { termId, seatId: one, ...days }
    await expect(mendTerm(context, { ...still, reason: ' ' })).rejects.toBeInstanceOf(Invalid)
    await mendTerm(context, { ...still, reason })
    expect(await names('2026-02-01')).toEqual(['Ada Elm', null])
    await expect(mendTerm(context, { ...still, endedOn: '2025-06-30', reason })).rejects.toThrow('endedOn')
  })

  it('leaves the terms of others alone, both sides of each boundary', async () => {
    const first = await beginTerm(context, { seatId: one, personId: elm, ...days })
    await beginTerm(context, {
      seatId: one,
      personId: oak,
      startsOn: '2028-07-01',
      endsOn: '2031-06-30',
    })
    const mend = (change: Partial<Parameters<typeof mendTerm>[1]>) =>
      mendTerm(context, { termId: first.id, seatId: one, ...days, reason, ...change })
    await expect(mend({ endsOn: '2028-07-01' })).rejects.toThrow('begins on July 1, 2028')
    await mend({ endsOn: '2028-07-02', endedOn: '2028-06-30' })
    await mend({})
    await expect(mend({ startsOn: '2028-07-01', endsOn: null })).rejects.toBeInstanceOf(RuleRefused)
    const other = await beginTerm(context, { seatId: two, personId: oak, ...days })
    const back = { termId: other.id, seatId: two, ...days, reason }
    await expect(mendTerm(context, { ...back, endsOn: '2028-07-01' })).rejects.toThrow(
      'This person holds another seat from July 1, 2028. This term must end before it.',
    )
    await expect(mendTerm(context, { ...back, seatId: one })).rejects.toThrow('The seat is held')
    await expect(mendTerm(context, { ...back, seatId: 'none' })).rejects.toBeInstanceOf(NotFound)
  })

  it('asks about two terms served only where the first day changes', async () => {
    const of = { seatId: one, personId: elm }
    await beginTerm(context, { ...of, startsOn: '2019-07-01', endsOn: '2022-06-30' })
    await beginTerm(context, { ...of, startsOn: '2022-07-01', endsOn: '2025-06-30' })
    const waived = { despiteTwoTerms: true, reason: 'The council waived the gap' }
    const { id: termId } = await beginTerm(context, { ...of, ...days, ...waived })
    await mendTerm(context, { termId, seatId: one, ...days, endsOn: '2028-07-31', reason })
    const later = { termId, seatId: one, startsOn: '2025-08-01', endsOn: '2028-07-31' }
    await expect(mendTerm(context, { ...later, reason })).rejects.toBeInstanceOf(RuleRefused)
    await mendTerm(context, { ...later, ...waived })
  })

  it('corrects which office somebody holds and its days, one holder at a time', async () => {
    const chair = await beginOffice(context, { office: 'chair', personId: elm, fromOn: '2026-01-08' })
    const mend = { officeTermId: chair.id, office: 'chair' as const, fromOn: '2026-01-15', reason }
    await mendOffice(context, { ...mend, toOn: '2026-06-30' })
    expect(JSON.parse((await lastEntry()).before!)).toEqual({
      office: 'chair',
      fromOn: '2026-01-08',
      toOn: null,
    })
    await beginOffice(context, { office: 'chair', personId: oak, fromOn: '2026-07-01' })
    await expect(mendOffice(context, { ...mend, toOn: '2026-07-01' })).rejects.toBeInstanceOf(RuleRefused)
    await expect(mendOffice(context, { ...mend, toOn: '2026-01-14' })).rejects.toBeInstanceOf(Invalid)
    await mendOffice(context, { ...mend, office: 'vice-chair' })
    expect(await db.selectFrom('officeTerm').select(['office', 'toOn']).orderBy('fromOn').execute()).toEqual([
      { office: 'vice-chair', toOn: null },
      { office: 'chair', toOn: null },
    ])
    await expect(mendOffice(context, { ...mend, officeTermId: 'none' })).rejects.toBeInstanceOf(NotFound)
  })

  it('is the stewards’ to do', async () => {
    const { id: termId } = await beginTerm(context, { seatId: one, personId: elm, ...days })
    const chair = aContext(db, { role: 'chair' })
    const mend = { termId, seatId: two, ...days, reason }
    await expect(mendTerm(chair, mend)).rejects.toBeInstanceOf(NotAllowed)
    await mendTerm(aContext(db, { role: 'administrator' }), mend)
    await expect(mendTerm(context, { ...mend, termId: 'none' })).rejects.toBeInstanceOf(NotFound)
  })
})
