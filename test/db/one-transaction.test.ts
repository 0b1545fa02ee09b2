import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { addSeat } from '#app/domain/people/keep-seat.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { inOneTransaction } from '#db/one-transaction.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

const seat = (number: number) => ({
  number,
  name: `District ${number}`,
  nominatorKind: 'district' as const,
  nominator: `Councilmember of District ${number}`,
})

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  const numbers = async () =>
    (await db.selectFrom('seat').select('number').orderBy('number').execute()).map((row) => row.number)

  it('keeps every command, and hands back what the work returns', async () => {
    const ids = await inOneTransaction(db, async (store) => [
      (await addSeat(aContext(store), seat(1))).id,
      (await addSeat(aContext(store), seat(2))).id,
    ])
    expect(ids).toHaveLength(2)
    expect(await numbers()).toEqual([1, 2])
    expect(await checkChain(db)).toMatchObject({ entries: 2, findings: [] })
  })

  it('keeps nothing of work that fails at its end', async () => {
    await addSeat(aContext(db), seat(1))
    const work = inOneTransaction(db, async (store) => {
      await addSeat(aContext(store), seat(2))
      throw new Error('cut off')
    })
    await expect(work).rejects.toThrow('cut off')
    expect(await numbers()).toEqual([1])
    expect(await checkChain(db)).toMatchObject({ entries: 1, findings: [] })
  })

  it('rolls back a refused command alone, and continues', async () => {
    await inOneTransaction(db, async (store) => {
      await addSeat(aContext(store), seat(1))
      await expect(addSeat(aContext(store), seat(1))).rejects.toMatchObject({ kind: 'conflict' })
      await addSeat(aContext(store), seat(3))
    })
    expect(await numbers()).toEqual([1, 3])
  })

  it('answers questions asked at once, one after another', async () => {
    await inOneTransaction(db, async (store) => {
      await addSeat(aContext(store), seat(1))
      const read = () => store.selectFrom('seat').select('number').execute()
      expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill([{ number: 1 }]))
    })
  })
})
