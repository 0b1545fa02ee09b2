import path from 'node:path'
import SQLite from 'better-sqlite3'

const atOnce = 6
/** Between two presses of one visitor: a room that signs up, below what is taken for a flood. */
const pace = 120

export type Load = {
  /** Names whose receipt was handed out. */
  acknowledged: string[]
  /** How often each status was answered; `cut` where the server was gone. */
  statuses: Map<number | 'cut', number>
  /** Ends it once what is under way is answered or cut off. */
  stop: () => Promise<void>
}

/** The address at which the public signs up for the meeting ahead. */
export async function signUpAddress(url: string): Promise<string> {
  const home = await (await fetch(url)).text()
  const found =
    /\/meetings\/[^/"?]+\/comment/.exec(home) ??
    /\/meetings\/[^/"?]+\/comment/.exec(await (await fetch(`${url}/meetings`)).text())
  if (!found) throw new Error('No meeting takes comment.')
  return url + found[0]
}

/** Fills in the form anew each time, and sends it. @returns the status, or `cut` */
export async function signUp(address: string, name: string, words = ''): Promise<number | 'cut'> {
  try {
    const page = await (await fetch(address, { signal: AbortSignal.timeout(20_000) })).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]
    const tag = page.split('<').find((each) => each.includes('name="items"'))
    const item = tag && / value="([^"]+)"/.exec(tag)?.[1]
    if (!ticket || !item) return 503
    const fields: Record<string, string> = { ticket, items: item, name }
    Object.assign(fields, words ? { how: 'write', text: words } : { how: 'room' })
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: new URL(address).origin },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    await answer.arrayBuffer().catch(() => null)
    return answer.status
  } catch {
    return 'cut'
  }
}

/** Visitors who sign up until they are stopped; each by a name of its own. */
export function startLoad(address: string, mark: string): Load {
  const load: Load = { acknowledged: [], statuses: new Map(), stop: async () => {} }
  let stopped = false
  let number = 0
  const visitors = Array.from({ length: atOnce }, async () => {
    while (!stopped) {
      const name = `${mark} ${++number}`
      const status = await signUp(address, name)
      load.statuses.set(status, (load.statuses.get(status) ?? 0) + 1)
      if (status === 303) load.acknowledged.push(name)
      if (status === 'cut') return
      await new Promise((resolve) => setTimeout(resolve, pace))
    }
  })
  load.stop = async () => {
    stopped = true
    await Promise.all(visitors)
  }
  return load
}

/** @returns those of `names` that the store in `folder/data` lacks */
export function missing(folder: string, names: readonly string[]): string[] {
  const db = new SQLite(path.join(folder, 'data', 'dais.sqlite'), { readonly: true })
  try {
    const kept = db.prepare('select display_name as name from comment').all() as { name: string | null }[]
    const there = new Set(kept.map(({ name }) => name))
    return names.filter((name) => !there.has(name))
  } finally {
    db.close()
  }
}
