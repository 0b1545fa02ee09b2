import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { createElement } from 'react'
import { createPublications } from '#app/domain/publishing/publications.server.ts'
import { createPdfRenderer, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { getMeetingForComment } from '#app/domain/comments/comment-meeting.server.ts'
import { getQueues } from '#app/domain/comments/queue/queue.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { createHttpApp } from '#app/http/create-http-app.server.ts'
import { mounts } from '#app/http/mounts.server.ts'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import { unwatchedHealth } from '#app/http/health.server.ts'
import { openIncoming } from '#app/http/incoming.server.ts'
import { createKeptFiles } from '#app/http/kept-files.server.ts'
import { createCommentTickets } from '#app/http/comment-ticket.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import { createSentForms } from '#app/http/sent-forms.server.ts'
import { createSignInLimits } from '#app/http/sign-in-limits.server.ts'
import { createSpace, freeOn } from '#app/http/space.server.ts'
import { createSignUps } from '#app/http/sign-ups.server.ts'
import { openStore } from '#db/connection.ts'
import { growHistory } from './history.ts'
import { longMinutes } from './long-minutes.ts'
import { benchNow, benchSecret, roomNow, seedMeeting } from './seed.ts'

/** What the measured process tells the measuring one. */
export type Said =
  | { kind: 'progress'; words: string }
  | {
      kind: 'ready'
      kept: string
      anew: string
      hello: string
      longKept: string
      page: string
      long: string
      /** A meeting whose queue is open: where its form is sent, one of its items, and a hello-world POST. */
      room: { signUp: string; item: string; hello: string }
    }
  | { kind: 'queue'; comments: number; outOfOrder: number }
  | { kind: 'processor'; milliseconds: number }
  | { kind: 'pdf'; milliseconds: number; pageCount: number; longestPause: number; bytes: number }
  | { kind: 'failed'; why: string }
/** What the measuring process asks: a PDF of minutes of so many matters, the processor time used so far, or the queue. */
export type Asked = { kind: 'pdf'; matters: number } | { kind: 'processor' } | { kind: 'queue' }

const longYears = 20
/** The routes that the bench's own copy of the build replaces by "Hello, world"; nothing of it is in the product. */
const replaced = 'routes/library._index'
const replacedPost = 'routes/sign-out'

const root = process.cwd()
const say = (said: Said): void => void process.send?.(said)

/**
 * The measured process: the product's own server over stores in `folder`, each on a port of its own, in one thread on
 * one core, as in production.
 */
export async function serveForBench(folder: string): Promise<void> {
  const renderer = createPdfRenderer()
  const short = await openStore({ dataDir: path.join(folder, 'short'), databaseUrl: null })
  const long = await openStore({ dataDir: path.join(folder, 'long'), databaseUrl: null })
  say({ kind: 'progress', words: 'A commission with one year of record…' })
  const { slug } = await seedMeeting(short, renderer)
  await growHistory(short, slug, 1)
  say({ kind: 'progress', words: `A commission with ${longYears} years of record…` })
  await seedMeeting(long, renderer)
  await growHistory(long, slug, longYears)
  const room = await openStore({ dataDir: path.join(folder, 'room'), databaseUrl: null })
  const { meetingId } = await seedMeeting(room, renderer)
  const pages = path.join(root, 'build/pages/server/index.js')
  const build = (await import(pathToFileURL(pages).href)) as ServerBuild
  const open = (db: Store, of: ServerBuild, kept: boolean, now = benchNow) =>
    listen({ db, renderer, build: of, kept, now, dataDir: folder })
  say({
    kind: 'ready',
    kept: await open(short, build, true),
    anew: await open(short, build, false),
    hello: `${await open(short, withHello(build), false)}/library`,
    long: await open(long, build, false),
    longKept: await open(long, build, true),
    page: `/meetings/${slug}`,
    room: {
      signUp: `${await open(room, build, true, roomNow)}/meetings/${slug}/comment`,
      item: await anItem(room, meetingId),
      hello: `${await open(room, withHello(build), true, roomNow)}/sign-out`,
    },
  })
  process.on('message', (asked: Asked) => {
    if (asked.kind === 'processor') {
      const { user, system } = process.cpuUsage()
      return say({ kind: 'processor', milliseconds: (user + system) / 1000 })
    }
    const answer = asked.kind === 'queue' ? readQueue(room, meetingId) : makePdf(renderer, asked.matters)
    answer.then(say, (error: unknown) =>
      say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
  })
}

type Serving = {
  db: Store
  renderer: PdfRenderer
  build: ServerBuild
  kept: boolean
  now: string
  dataDir: string
}

async function listen({ db, renderer, build, kept, now, dataDir }: Serving): Promise<string> {
  const { href } = JSON.parse(readFileSync(path.join(root, 'build/styles.json'), 'utf8')) as { href: string }
  const clock = { now: () => now }
  const app = createHttpApp({
    db,
    renderer,
    // Nothing works beside what is measured.
    papers: { wake: () => {}, ready: async () => {}, close: async () => {} },
    publications: createPublications(),
    build,
    clock,
    passwords: createPasswords(),
    signInLimits: createSignInLimits(),
    // Everyone in the bench comes from one machine.
    commentLimits: createCommentLimits({ flood: 1e9, most: 1e9 }),
    commentTickets: createCommentTickets(benchSecret),
    sentForms: createSentForms(benchSecret),
    keptFiles: createKeptFiles(benchSecret),
    health: unwatchedHealth,
    incoming: await openIncoming(dataDir),
    files: createFileDoor({ folder: path.join(dataDir, 'reading') }),
    space: createSpace({ db, free: freeOn(dataDir), storeBytes: 50_000_000_000, copies: 3 }),
    signUps: createSignUps({ db, clock }),
    sendsMail: false,
    logger: pino({ level: 'info', base: null }, { write: () => undefined }),
    development: false,
    buildId: kept ? 'bench' : null,
    origin: null,
    trustProxy: 0,
    stylesHref: href,
    staticFolders: [{ at: '/', folder: path.join(root, 'public'), immutable: false }],
    before: mounts,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function withHello(build: ServerBuild): ServerBuild {
  const route = build.routes[replaced]
  if (!route) throw new Error(`The build has no route ${replaced}`)
  const module = {
    loader: () => ({ words: 'Hello, world' }),
    default: () => createElement('h1', null, 'Hello, world'),
  }
  const posted = build.routes[replacedPost]
  if (!posted) throw new Error(`The build has no route ${replacedPost}`)
  const helloPost = {
    ...posted,
    module: { action: sayHello } as unknown as typeof posted.module,
  }
  const routes = { ...build.routes, [replaced]: { ...route, module }, [replacedPost]: helloPost }
  return { ...build, routes }
}

async function sayHello({ request }: { request: Request }): Promise<Response> {
  await request.formData()
  return new Response('Hello, world')
}

async function anItem(db: Store, meetingId: string): Promise<string> {
  const { items } = await getMeetingForComment(db, { id: meetingId })
  return items[0]!.id
}

/** How many signed up, and how many places are out of the order of the numbers or given twice. */
async function readQueue(db: Store, meetingId: string): Promise<Said> {
  const { settings } = await getMeetingForComment(db, { id: meetingId })
  const queues = await getQueues(db, meetingId, settings)
  const numbers = [...queues.values()].flatMap(({ next }) => next.map(({ number }) => number))
  const outOfOrder = numbers.filter((number, index) => number !== index + 1).length
  return { kind: 'queue', comments: numbers.length, outOfOrder }
}

async function makePdf(renderer: PdfRenderer, matters: number): Promise<Said> {
  const mark = { number: 1, hash: 'a'.repeat(64), verifyAt: 'commission.example.org/verify' }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  const { pageCount, bytes } = await renderer.render(longMinutes(matters), mark, benchNow)
  const milliseconds = performance.now() - started
  // A pause at the very end is seen by the turn after it.
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return {
    kind: 'pdf',
    milliseconds,
    pageCount,
    bytes: bytes.byteLength,
    longestPause: delay.max / 1e6,
  }
}

export type Ready = Extract<Said, { kind: 'ready' }>
