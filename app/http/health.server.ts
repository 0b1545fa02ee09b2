import type { Express, Request } from 'express'

/** The state of the store, for whoever monitors the server. Sentences name no person and no address. */
export type Health = {
  /** Writes, reads and looks around; asked again within a second, it answers what it found. @returns null when all is well */
  look: () => Promise<string | null>
  /** Checks everything, as `npm run verify` does: one at a time, and a minute apart at least. */
  lookDeep: () => Promise<{ well: boolean; sentence: string }>
  /** Why nothing may be written now, without asking the database; null where it may. */
  refusal: () => string | null
}

/** For a store that is not monitored, such as one in memory. */
export const unwatchedHealth: Health = {
  look: async () => null,
  lookDeep: async () => ({ well: true, sentence: '' }),
  refusal: () => null,
}

/**
 * `/healthz` for a monitor: `ok`, or 503 and a sentence. `/healthz?deep` reads the whole store, so only this machine may
 * ask for it.
 */
export function mountHealth(app: Express, health: Health): void {
  app.get('/healthz', async (request, response) => {
    response.set('cache-control', 'no-store').type('text/plain')
    const deep = 'deep' in request.query
    if (deep && !fromThisMachine(request)) {
      response.status(403).send('The deep check is only for this machine: curl localhost:PORT/healthz?deep\n')
      return
    }
    try {
      const trouble = await health.look()
      if (trouble !== null) return void response.status(503).send(`${trouble}\n`)
      if (!deep) return void response.send('ok')
      const { well, sentence } = await health.lookDeep()
      response.status(well ? 200 : 503).send(well ? `ok\n${sentence}\n` : `${sentence}\n`)
    } catch {
      response.status(503).send('The store could not be checked.\n')
    }
  })
}

/** A request that a proxy on this machine forwards comes from elsewhere. */
function fromThisMachine({ socket, headers }: Request): boolean {
  const passedOn = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers)
  return !passedOn && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}
