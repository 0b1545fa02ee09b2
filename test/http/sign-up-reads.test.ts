import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'
import { openSite, Visitor } from '#test/setup/site.ts'

/** Counts what is asked of a store, and the rows that come back. */
class Counter implements KyselyPlugin {
  queries = 0
  rows = 0
  transformQuery({ node }: Parameters<KyselyPlugin['transformQuery']>[0]) {
    this.queries += 1
    return node
  }
  async transformResult({ result }: Parameters<KyselyPlugin['transformResult']>[0]) {
    this.rows += result.rows.length
    return result
  }
}

/** @returns what the second sign-up to a meeting of so many items costs */
async function costOfSignUp(db: Store, count: number): Promise<{ queries: number; rows: number }> {
  const { items, slug } = await aPostedMeeting(db, {
    items: Array.from({ length: count }, (_, index) => `Item ${index}`),
  })
  const counter = new Counter()
  const site = await openSite(db.withPlugin(counter), { at: '2026-12-08T00:12:00.000Z' })
  try {
    const signUp = async (name: string) => {
      const sent = await new Visitor(site).post(`/meetings/${slug}/comment`, {
        how: 'room',
        items: items.at(-1)!,
        name,
      })
      expect(sent.status).toBe(303)
    }
    await signUp('First')
    const { queries, rows } = counter
    await signUp('Second')
    return { queries: counter.queries - queries, rows: counter.rows - rows }
  } finally {
    await site.close()
  }
}

onBothEngines((newStore) => {
  test('a sign-up reads as much of an agenda of 122 items as of one of two', async () => {
    const costs = []
    for (const count of [2, 122]) {
      const db = await newStore()
      costs.push(await costOfSignUp(db, count))
      await db.destroy()
    }
    expect(costs[1]).toEqual(costs[0])
    expect(costs[0]!.rows).toBeGreaterThan(0)
  })
})
