import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { itemKindCodes, type ItemKind } from '#app/domain/meeting-record/item-kinds.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import type { ItemRecord } from '#app/domain/meeting-record/record-types.ts'
import { composeMinutes } from '#app/domain/minutes/compose-minutes.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { item, meetingRecord } from '#test/factories/meeting-record.ts'
import { aContext } from '#test/setup/context.ts'
import { aMeeting } from '#test/setup/meeting.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const none = { approval: null, correction: null, preparedBy: null, basisLine: null }
const words = 'The chair read the land acknowledgment.\n\nA moment of silence followed.'
const detail = 'summary' as const

/** One item of every kind, and one of every kind under a heading. */
const items: ItemRecord[] = [
  ...itemKindCodes.map((kind, index) => item({ number: `${index + 1}`, kind, title: kind })),
  ...itemKindCodes
    .filter((kind) => kind !== 'heading')
    .map((kind, index) => {
      const number = `${itemKindCodes.indexOf('heading') + 1}.${index}`
      const under: Partial<ItemRecord> = { parentId: headingId(), depth: 1 }
      return item({ number, kind, title: `${kind} under a heading`, ...under })
    }),
]

function headingId(): string {
  return `item-${itemKindCodes.indexOf('heading') + 1}`
}

function minutesWith(itemId: string | null, narrative: string): { text: string; under: string }[] {
  const document = composeMinutes({
    record: meetingRecord({ items }),
    notes: [{ itemId, narrative, detail }],
    ...none,
  })
  return linesOf(document)
}

describe('the text that the clerk writes', () => {
  it.each([null, ...items])('stands in the minutes, once, each paragraph by itself: $title', (on) => {
    const lines = minutesWith(on?.id ?? null, words)
    for (const part of words.split('\n\n')) {
      expect(lines.filter(({ text }) => text === part)).toHaveLength(1)
    }
    expect(lines).not.toEqual(minutesWith(on?.id ?? null, ''))
  })

  it.each<[ItemKind, string]>([
    ['call-to-order', 'Opening'],
    ['adjournment', 'Adjournment'],
  ])('on the item %s stands under %s, which says nothing more where nothing is written', (kind, heading) => {
    const on = items.find((each) => each.kind === kind && each.parentId === null)!
    const found = minutesWith(on.id, 'A text.').find(({ text }) => text === 'A text.')
    expect(found?.under).toBe(heading)
    const silent = minutesWith(on.id, '').filter(({ under }) => under === heading)
    expect(silent.map(({ text }) => text).join()).not.toMatch(
      /nothing else is recorded|What was done|comment/i,
    )
  })
})

describe('a text that could not be printed', () => {
  let db: Store
  beforeEach(async () => void (db = await newSqliteStore()))
  afterEach(() => db.destroy())

  it('is refused: the item was taken off the agenda', async () => {
    const { id, items: ids } = await aMeeting(db)
    const { slug } = await db
      .selectFrom('meeting')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const note = { slug, itemId: ids[0]!, narrative: words, detail, version: 0 }
    expect(await writeNote(aContext(db), note)).toEqual({ version: 1 })
    await db.updateTable('agendaItem').set({ removedAt: '2026-12-01T00:00:00.000Z' }).execute()
    const again = writeNote(aContext(db), { ...note, version: 1 })
    await expect(again).rejects.toThrow(NotFound)
    await expect(again).rejects.toThrow('This item was taken off the agenda')
  })
})
