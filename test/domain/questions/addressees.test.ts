import { expect, it } from 'vitest'
import { addresseesOf } from '#app/domain/questions/addressees/addressees.ts'
import { listAddressees } from '#app/domain/questions/addressees/addressees.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening } from '#test/setup/meeting.ts'
import { item, meetingRecord, origin, person } from '#test/factories/meeting-record.ts'

const department = 'Police Department'

it('names the department, the presenters with their organization, the staff, and then who was asked before', () => {
  const stone = { name: 'Sam Stone', title: 'Lieutenant', organization: 'Heron Police', personId: null }
  const record = meetingRecord({
    items: [item({ number: '1', kind: 'presentation', title: 'Policy', presenters: [stone] })],
    staff: [{ id: 's', name: 'Dana Rivers', title: null, organization: null, personId: null, ...origin }],
  })
  expect(
    addresseesOf(record, { department, before: ['City Attorney', 'SAM STONE', 'police department'] }),
  ).toEqual([
    'Police Department',
    'Heron Police',
    'Lieutenant Sam Stone',
    'Dana Rivers',
    'City Attorney',
    'SAM STONE',
  ])
})

it('leaves out members, the commission itself, and more than twenty', () => {
  const alder = { name: 'A. Alder', title: null, personId: person('Alder').id }
  const clerk = { name: 'Dana Rivers', title: null, personId: 'clerk' }
  const record = meetingRecord({ items: [] })
  const organization = record.commission.name
  const presenters = [alder, clerk].map((one) => ({ ...one, organization }))
  const items = [item({ number: '1', kind: 'presentation', title: 'Policy', presenters })]
  expect(addresseesOf({ ...record, items }, { department, before: [] })).toEqual([department, 'Dana Rivers'])
  const before = Array.from({ length: 30 }, (_, index) => `Office ${index}`)
  expect(addresseesOf(record, { department, before })).toHaveLength(20)
})

onBothEngines((newStore) => {
  it('puts who was asked most often first, and forgets what was struck', async () => {
    const db = await newStore()
    const { context, meetingId } = await anEvening(db)
    const ask = (addressee: string) => askQuestion(context, { meetingId, addressee, text: 'When?' })
    const struck = await ask('No one')
    await strikeFact(context, { kind: 'question', id: struck.id, reason: 'Mistyped.' })
    for (const name of ['Auditor', 'Zoo', 'Zoo', 'Bureau']) await ask(name)
    const record = await getMeetingRecord(db, meetingId)
    expect(await listAddressees(db, record)).toEqual({
      department,
      names: [department, 'Zoo', 'Auditor', 'Bureau'],
    })
    await db.destroy()
  })
})
