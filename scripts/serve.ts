import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { createPublications } from '#app/domain/publishing/publications.server.ts'
import { createCopier, type Copier } from '#app/domain/comments/copies/copier.server.ts'
import { createPapers, type Papers } from '#app/domain/papers/papers.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { createCopyMaker } from '#app/documents/metadata/copy-maker.server.ts'
import { createPacketPool, createPdfRenderer, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { createVirusScan } from '#app/files/virus-scan.server.ts'
import { boundServer } from '#app/http/bound-server.ts'
import { createHttpApp, type HttpOptions } from '#app/http/create-http-app.server.ts'
import { mounts } from '#app/http/mounts.server.ts'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import { openIncoming } from '#app/http/incoming.server.ts'
import { createKeptFiles } from '#app/http/kept-files.server.ts'
import { createCommentTickets } from '#app/http/comment-ticket.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import { createSentForms } from '#app/http/sent-forms.server.ts'
import { createSignInLimits } from '#app/http/sign-in-limits.server.ts'
import { createSpace, freeOn, hasRoomIn } from '#app/http/space.server.ts'
import { createSignUps } from '#app/http/sign-ups.server.ts'
import { readEnvironment, WrongEnvironment, type Environment } from '#app/http/env.server.ts'
import { sealAsFound } from '#app/domain/audit-log/seal-as-found.server.ts'
import { StoreUnusable } from '#db/connection.ts'
import { notePlaces } from '#db/head-note.ts'
import { makePrivateFolder } from '#db/store-files.ts'
import { openCaretaker } from './caretaker.ts'
import { prepareFirstUse } from './first-use.ts'
import { openPostOffice } from './post-office.ts'
import { readWishes } from './same-store.ts'
import { openServedStore } from './served-store.ts'

class CannotStart extends Error {}

const root = process.cwd()
const pagesPath = 'build/pages/server/index.js'
const stylesPath = 'build/styles.json'

async function main(): Promise<void> {
  // Only the owner reads what the server makes.
  process.umask(0o077)
  const environment = readEnvironment(process.env)
  const wishes = readWishes(process.argv.slice(2))
  const development = environment.NODE_ENV === 'development'
  checkBuilt(development)
  const logger = pino({ level: development ? 'debug' : environment.LOG_LEVEL, base: null })
  const clock = { now: () => new Date().toISOString() }
  const server = createServer(answerStarting)
  boundServer(server)
  await listen(server, environment)
  const location = { dataDir: environment.DATA_DIR, databaseUrl: environment.DATABASE_URL ?? null }
  try {
    if (environment.STATE_DIR) makePrivateFolder(environment.STATE_DIR)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new CannotStart(`The folder ${environment.STATE_DIR} can't be made (${why}); check STATE_DIR.`)
  }
  const places = notePlaces(location, { stateDir: environment.STATE_DIR ?? null, root })
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const store = await openServedStore({ location, places, wishes, clock, logger, say })
  const { db } = store
  const incoming = await openIncoming(environment.DATA_DIR)
  const reading = join(environment.DATA_DIR, 'reading')
  const packing = join(environment.DATA_DIR, 'packing')
  const preparing = join(environment.DATA_DIR, 'preparing')
  const redacting = join(environment.DATA_DIR, 'redacting')
  const copying = join(environment.DATA_DIR, 'copying')
  for (const folder of [reading, packing, preparing, redacting, copying])
    await rm(folder, { recursive: true, force: true })
  const renderer = createPdfRenderer({
    logger,
    pool: createPacketPool({ folder: packing }),
    sectionPool: createPacketPool({ folder: preparing }),
    redactPool: createPacketPool({ folder: redacting }),
    during: incoming.during,
  })
  const files = createFileDoor({
    folder: reading,
    scan: environment.CLAMAV_URL ? createVirusScan(environment.CLAMAV_URL) : null,
    note: (event) => logger.warn(event, 'a file was not taken'),
  })
  const passwords = createPasswords()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : environment.PORT
  const here = environment.ORIGIN ?? `http://localhost:${port}`
  let papers: Papers | null = null
  const copies = createCopyMaker(createPacketPool({ folder: copying, memoryMb: 768 }))
  let copier: Copier | null = null
  const publications = createPublications()
  try {
    const sealed = await sealAsFound(db, clock)
    if (sealed > 0) process.stdout.write(`Sealed ${sealed.toLocaleString('en-US')} rows as found.\n`)
    await prepareFirstUse({ db, clock, renderer, passwords }, { ...wishes, address: here, environment })
    await sealAsFound(db, clock)
    const health = await store.keep()
    const before = [...mounts]
    const space = createSpace({
      db,
      free: freeOn(environment.DATA_DIR),
      storeBytes: environment.MAX_STORE_GB * 1_000_000_000,
      // As it is sent, in the database and in its log; on another machine's disk only the first.
      copies: environment.DATABASE_URL ? 1 : 3,
    })
    papers = createPapers({
      db,
      clock,
      logger,
      maker: renderer,
      scanReader: renderer.scanReader,
      hasRoom: hasRoomIn(space),
    })
    const making = createCopier({ db, clock, logger, maker: copies, hasRoom: hasRoomIn(space) })
    copier = making
    const options: HttpOptions = {
      db,
      clock,
      renderer,
      papers,
      publications,
      passwords,
      signInLimits: createSignInLimits(),
      commentLimits: createCommentLimits(),
      commentTickets: createCommentTickets(await getSecret(db, clock, 'comment-ticket')),
      sentForms: createSentForms(await getSecret(db, clock, 'sent-form')),
      keptFiles: createKeptFiles(await getSecret(db, clock, 'kept-files')),
      incoming,
      files,
      space,
      signUps: createSignUps({ db, clock, filesCame: making.wake }),
      sendsMail: environment.SMTP_URL !== undefined,
      logger,
      health,
      development,
      origin: environment.ORIGIN ?? null,
      trustProxy: environment.TRUST_PROXY,
      stylesHref: readStylesHref(),
      buildId: development ? null : readBuildId(),
      staticFolders: [
        { at: '/assets', folder: join(root, 'build/pages/client/assets'), immutable: true },
        { at: '/assets', folder: join(root, 'public/assets'), immutable: true },
        { at: '/', folder: join(root, 'public'), immutable: false },
      ],
      build: await loadBuild(development, server, (mount) => before.push(mount)),
      before,
    }
    const app = createHttpApp(options)
    server.off('request', answerStarting)
    server.on('request', app)
  } catch (error) {
    await Promise.all([papers?.close(), renderer.close(), copier?.close(), copies.close()])
    await files.close()
    await store.close()
    throw error
  }
  const post = await openPostOffice({
    db,
    clock,
    logger,
    smtpUrl: environment.SMTP_URL,
    configuredOrigin: environment.ORIGIN ?? null,
    origin: here,
    mailPerHour: environment.MAIL_PER_HOUR,
  })
  const care = openCaretaker({ db, clock, logger, incoming })
  // Determined once, by a trial run.
  void renderer.office().then((office) => say(officeWords[office]))
  stopGracefully(server, async () => {
    // What was begun is published, if that takes no longer than the rest may.
    await publications.close(8_000)
    await post.close()
    await care.close()
    await Promise.all([papers?.close(), renderer.close(), publications.close()])
    await Promise.all([copier?.close(), copies.close()])
    await files.close()
    await incoming.close()
    await store.close()
  })
  // Whoever reads this line may stop it at once.
  process.stdout.write(`\nDais is at ${here}\n`)
}

const officeWords: Record<Awaited<ReturnType<PdfRenderer['office']>>, string> = {
  converts: 'Word and PowerPoint files have the pages in packets that LibreOffice makes.',
  'no converter':
    'Word and PowerPoint files have their text, tables and pictures in packets, not their looks: LibreOffice is not installed.',
  'no confinement':
    'Word and PowerPoint files have their text, tables and pictures in packets, not their looks: nothing can confine LibreOffice here. Install bubblewrap.',
}

/** While the store is made ready the port is open already; nobody is left hanging. */
function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '1' }).end('Dais is starting.\n')
}

/** Opens the port before anything else is touched, so that a port in use harms nothing. */
function listen(server: Server, { PORT, HOST }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new CannotStart(
            `Port ${PORT} is in use; stop what uses it, or choose another: PORT=3001 npm start`,
          ),
        )
      } else if (error.code === 'EACCES') {
        reject(
          new CannotStart(
            `Port ${PORT} may not be opened by this user; choose one above 1023: PORT=3001 npm start`,
          ),
        )
      } else
        reject(
          new CannotStart(`The server can't listen on ${HOST} port ${PORT}: ${error.code ?? error.message}.`),
        )
    })
    server.listen(PORT, HOST, resolve)
  })
}

/**
 * Asked before a port is opened or a store is touched, so that what can't be served changes nothing. In development Vite
 * makes the pages.
 */
function checkBuilt(development: boolean): void {
  const built = (path: string) => existsSync(join(root, path))
  if (!development && !built(pagesPath)) throw new CannotStart('The pages are not built; run: npm run build')
  if (!built(stylesPath)) throw new CannotStart('The styles are not built; run: npm run build')
}

function readStylesHref(): string {
  return (JSON.parse(readFileSync(join(root, stylesPath), 'utf8')) as { href: string }).href
}

/** Changes with the pages and with the styles, whose address names their content. */
function readBuildId(): string {
  const hash = createHash('sha256')
  for (const path of [pagesPath, stylesPath]) hash.update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

async function loadBuild(
  development: boolean,
  server: Server,
  mount: (mount: NonNullable<HttpOptions['before']>[number]) => void,
): Promise<HttpOptions['build']> {
  if (development) {
    const { createServer: createVite } = await import('vite')
    const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
    mount((app) => app.use(vite.middlewares))
    return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  }
  return (await import(pathToFileURL(join(root, pagesPath)).href)) as ServerBuild
}

/** On a signal: no new requests, the running ones finish, then everything closes. */
function stopGracefully(server: Server, close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    // npm and the terminal may each send the same signal.
    if (stopping) return
    stopping = true
    process.stdout.write('\nStopping: finishing what is under way.\n')
    server.close(() => void close().then(() => process.exit(0)))
    // Connections become idle one by one, as their last requests are answered.
    setInterval(() => server.closeIdleConnections(), 100)
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  const expected =
    error instanceof CannotStart || error instanceof StoreUnusable || error instanceof WrongEnvironment
  process.stderr.write(
    expected ? `\n${(error as Error).message}\n` : `\n${(error as Error).stack ?? String(error)}\n`,
  )
  process.exit(1)
})
