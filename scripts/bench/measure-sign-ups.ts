import { Agent, request } from 'node:http'
import { createCommentTickets } from '#app/http/comment-ticket.server.ts'
import { amount, type Figure } from './figures.ts'
import { compare, ownClients, type Load } from './load.ts'
import { benchSecret, roomNow } from './seed.ts'
import type { Asked, Said, Ready } from './server.ts'

const people = 32
const roomful = 500
type Counted = Extract<Said, { kind: 'queue' }>

/** Signing up to speak, as the form of the page sends it: how fast, and that nobody is lost. */
export async function measureSignUps(
  { room }: Ready,
  ask: (question: Asked) => Promise<Counted>,
  { processor, progress }: { processor: () => Promise<number>; progress: (words: string) => void },
): Promise<Figure[]> {
  progress('Signing up against a hello-world POST…')
  const tickets = createCommentTickets(benchSecret)
  const opened = Date.parse(roomNow) - 60_000
  let count = 0
  const form = (who: number) =>
    new URLSearchParams({
      ticket: tickets.make(opened),
      how: 'room',
      items: room.item,
      name: `Number ${who} in the line`,
    }).toString()
  const post = (url: string): Load => ({ url, body: () => form((count += 1)) })
  const compared = await compare(
    { name: 'clients of its own', run: ownClients },
    [post(room.signUp), post(room.hello)],
    { connections: people, seconds: 3 },
    processor,
  )
  const figures: Figure[] = [
    {
      name: 'Durable sign-up over HTTP, against a hello-world POST',
      bar: { least: 1.5, unit: '' },
      value: compared.ratio,
      note: `${amount(compared.one)} sign-ups, ${amount(compared.other)} hello-world POSTs/s; ${amount(compared.cost.one)} ms of processor each, ${amount(compared.cost.other)} ms; ${people} at a time, each answered once it is on the disk`,
    },
  ]
  progress(`${roomful} people at once, each press sent twice…`)
  const before = await ask({ kind: 'queue' })
  const started = performance.now()
  const names = Array.from({ length: roomful }, (_, index) => form(500_000 + index))
  const answers = await sendAll(room.signUp, [...names, ...names])
  const seconds = (performance.now() - started) / 1000
  const after = await ask({ kind: 'queue' })
  const added = after.comments - before.comments
  return [
    ...figures,
    {
      name: `Of ${roomful} people who sign up at once, each press sent twice: lost, or counted twice`,
      bar: { most: 0, unit: '' },
      value: Math.abs(added - roomful) + answers.filter((status) => status !== 303).length,
      note: `${added} sign-ups of ${names.length * 2} requests in ${amount(seconds)} s`,
    },
    {
      name: 'Places in the queue that are not in the order of sign-up, or given twice',
      bar: { most: 0, unit: '' },
      value: after.outOfOrder,
      note: `${after.comments} in the queue`,
    },
  ]
}

/** Sends all at once over as many connections. @returns the status of each */
function sendAll(url: string, bodies: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: bodies.length })
  const { origin } = new URL(url)
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  return Promise.all(
    bodies.map(
      (body) =>
        new Promise<number>((resolve, reject) => {
          const sent = request(url, { method: 'POST', agent, headers }, (response) => {
            response.resume().on('end', () => resolve(response.statusCode ?? 0))
          })
          sent.on('error', reject).end(body)
        }),
    ),
  )
}
