import { expect, test } from 'vitest'
import { columnName, unsealedTables } from '#db/sealed-tables.ts'
import { onBothEngines } from '#test/setup/engines.ts'

/** Where a way to reach a person is kept: an address, a number, or the code of a receipt that was mailed. */
const contact = /^(?:e_?mail|phone|telephone|address|address_key|receipt_code|home_\w+|mobile)$/
const neverPublic = Object.entries(unsealedTables)
  .filter(([, why]) => why.startsWith('never public'))
  .map(([table]) => columnName(table))

onBothEngines((newStore) => {
  /** Government Code 7928.205: no home address or telephone of an appointed official on the web without their word. */
  test('N4: how to reach a person is kept in tables alone that no public page reads', async () => {
    const db = await newStore()
    const tables = await db.introspection.getTables()
    await db.destroy()
    const found = tables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => contact.test(columnName(column.name)))
        .map((column) => `${columnName(name)}.${column.name}`),
    )
    expect(found.length).toBeGreaterThan(6)
    expect(found.filter((column) => !neverPublic.includes(column.split('.')[0]!))).toEqual([])
  })
})
