import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createPublications } from '#app/domain/publishing/publications.server.ts'
import { createCopier, type Copier } from '#app/domain/comments/copies/copier.server.ts'
import { createPapers, type Papers } from '#app/domain/papers/papers.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { createCopyMaker } from '#app/documents/metadata/copy-maker.server.ts'
import { createPacketPool, createPdfRenderer } from '#app/documents/renderer.server.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { boundServer } from '#app/http/bound-server.ts'
import { createHttpApp } from '#app/http/create-http-app.server.ts'
import type { IntakeBounds } from '#app/http/files/intake-bounds.ts'
import { mounts } from '#app/http/mounts.server.ts'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import { unwatchedHealth } from '#app/http/health.server.ts'
import { openIncoming } from '#app/http/incoming.server.ts'
import { createKeptFiles } from '#app/http/kept-files.server.ts'
import { createCommentTickets } from '#app/http/comment-ticket.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import { createSentForms } from '#app/http/sent-forms.server.ts'
import { createSignInLimits } from '#app/http/sign-in-limits.server.ts'
import { createSpace, freeOn, type Space } from '#app/http/space.server.ts'
import { createSignUps } from '#app/http/sign-ups.server.ts'
import { builtPages } from './build.ts'
import { TestClock } from './context.ts'
import { quickCost } from './people.ts'

export type Site = {
  url: string
  clock: TestClock
  /** The folder of its data, as `DATA_DIR` names one. */
  dataDir: string
  papers: Papers
  /** Of the public copies of files that come with comments. */
  copier: Copier
  /** Every line that the server logged. */
  logged: string[]
  close: () => Promise<void>
}

const folderOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const assets = [
  { at: '/assets', folder: folderOf('build/pages/client/assets'), immutable: true },
  { at: '/assets', folder: folderOf('public/assets'), immutable: true },
  { at: '/', folder: folderOf('public'), immutable: false },
]

function builtStyles(): string {
  return (JSON.parse(readFileSync(folderOf('build/styles.json'), 'utf8')) as { href: string }).href
}

/** The built pages over a test's own store and clock, on a free port: everything but the clock is what `npm start` runs. */
export async function openSite(
  db: Store,
  {
    at = '2026-12-04T17:41:00.000Z',
    origin = null as string | null,
    trustProxy = 1 as number | string[],
    /** Serves the built styles, fonts and scripts too, as a browser needs them. */
    withAssets = false,
    /** A mail server is there, so that addresses are asked for. */
    sendsMail = true,
    /** Of a store whose files the test takes away. */
    health = unwatchedHealth,
    /** Small numbers, where a test goes beyond them. */
    commentLimits = createCommentLimits(),
    space = null as Space | null,
    intakeBounds = undefined as IntakeBounds | undefined,
    passwords = createPasswords(quickCost),
    /** Closed with the site. */
    renderer = createPdfRenderer(),
    /** How long a press of “Publish” waits for the edition. */
    publishPatienceMs = 30_000,
  } = {},
): Promise<Site> {
  const clock = new TestClock(new Date(at).toISOString())
  const logged: string[] = []
  const dataDir = mkdtempSync(join(tmpdir(), 'dais-site-'))
  const papers = createPapers({ db, clock, maker: renderer, scanReader: renderer.scanReader })
  const copies = createCopyMaker(createPacketPool({ memoryMb: 768 }))
  const copier = createCopier({ db, clock, maker: copies })
  const publications = createPublications({ patienceMs: publishPatienceMs })
  const files = createFileDoor({ folder: join(dataDir, 'reading') })
  const build = await builtPages()
  const app = createHttpApp({
    db,
    clock,
    renderer,
    papers,
    publications,
    origin,
    trustProxy,
    build,
    passwords,
    signInLimits: createSignInLimits(),
    commentLimits,
    commentTickets: createCommentTickets(await getSecret(db, clock, 'comment-ticket')),
    sentForms: createSentForms(await getSecret(db, clock, 'sent-form')),
    keptFiles: createKeptFiles(await getSecret(db, clock, 'kept-files')),
    incoming: await openIncoming(dataDir),
    files,
    space: space ?? createSpace({ db, free: freeOn(dataDir), storeBytes: 50_000_000_000, copies: 3 }),
    signUps: createSignUps({ db, clock, filesCame: copier.wake }),
    sendsMail,
    stylesHref: withAssets ? builtStyles() : '/styles.css',
    health,
    logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    development: false,
    buildId: 'test',
    intakeBounds,
    staticFolders: withAssets ? assets : [],
    before: mounts,
  })
  const server = createServer(app)
  boundServer(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock,
    dataDir,
    papers,
    copier,
    logged,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all([papers.close(), renderer.close(), publications.close()])
      await Promise.all([copier.close(), copies.close()])
      await files.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A browser without scripts: keeps one cookie jar, follows no redirect by itself. */
export class Visitor {
  #cookies = new Map<string, string>()
  constructor(
    private readonly site: { url: string },
    private readonly headers: Record<string, string> = {},
  ) {}

  /** As a browser sends it back. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  set cookie(header: string) {
    const pairs = header ? header.split('; ').map((pair) => pair.split('=') as [string, string]) : []
    this.#cookies = new Map(pairs)
  }

  /** As a real browser is given them. */
  browserCookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.site.url }))
  }

  get(path: string): Promise<Response> {
    return this.#send(path, {})
  }

  /** Sends a form; one with files as `FormData`. */
  post(path: string, fields: Record<string, string> | FormData = {}): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
    return this.#send(path, { method: 'POST', body })
  }

  /** Sends nothing but the method. */
  send(method: string, path: string): Promise<Response> {
    return this.#send(path, { method })
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.method ? { origin: this.site.url } : {})
    if (this.cookie) headers.set('cookie', this.cookie)
    for (const [name, value] of Object.entries(this.headers)) headers.set(name, value)
    const response = await fetch(this.site.url + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }
}
