import type { RequestListener } from 'node:http'
import express, { type Express, type Request, type Response } from 'express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { settingsOnce } from '#app/domain/commission/queries.server.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { mountCommentHeaders } from './comment-headers.server.ts'
import { assertDoors, countLayers, guardDoors } from './doors.server.ts'
import type { IntakeBounds } from './files/intake-bounds.ts'
import { createIntake, type Intake } from './files/intake.server.ts'
import { gate } from './gate.server.ts'
import { boundPipelines } from './bound-server.ts'
import { guardRoutes } from './guard-routes.server.ts'
import { mountHealth, type Health } from './health.server.ts'
import { visitor } from './visitor.server.ts'
import type { Services } from './load-context.server.ts'
import { requestLog } from './logging.server.ts'
import { noteRefusals } from './note-refusals.server.ts'
import { withPageCache } from './page-cache.server.ts'
import { pageForms, pages } from './pages.server.ts'
import { precompressed } from './precompressed.ts'
import { refusals } from './refusals.server.ts'
import { routeTable } from './route-table.server.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { refuseUnsavable } from './store-refusal.server.ts'
import { findActor } from './sessions.server.ts'

const year = 31_536_000_000

export type HttpOptions = Services & {
  build: ServerBuild | (() => Promise<ServerBuild>)
  logger: Logger
  /** How the store is. */
  health: Health
  /** How many proxies stand in front, or their addresses and networks; never everyone. */
  trustProxy: number | string[]
  development: boolean
  /** Of the current build. Without one no page is cached, as in development, where pages change at any time. */
  buildId: string | null
  /** Folders served as they are; `immutable` where names carry a content hash. */
  staticFolders: { at: string; folder: string; immutable: boolean }[]
  /** Routers that answer before Remix: uploads, downloads, data twins, Vite's own in development. */
  before?: ((app: Express, options: MountOptions) => void)[]
  /** Small numbers, where a test goes beyond them. */
  intakeBounds?: IntakeBounds
}

/** What a router that answers before Remix is given. */
export type MountOptions = HttpOptions & { intake: Intake }

/** The whole of HTTP, without listening: so that a test can open it on any port. */
export function createHttpApp(options: HttpOptions): RequestListener {
  const { logger, development, origin } = options
  const secure = origin?.startsWith('https:') ?? false
  const build = guardedBuild(options.build)
  const routes = routeTable(async () => (typeof build === 'function' ? build() : build))
  const intake = createIntake(options.incoming, options.intakeBounds)
  const show = pages({ build, development, contextOf: (...exchange) => contextOf(options, ...exchange) })

  const app = express()
  app.disable('x-powered-by')
  app.set('json replacer', (_key: string, value: unknown) =>
    typeof value === 'string' ? sendable(value) : value,
  )
  app.set('trust proxy', options.trustProxy)
  app.use(requestLog(logger))
  app.use(securityHeaders({ secure, development }))
  app.use(gate(app, routes, origin))
  mountHealth(app, options.health)
  for (const { at, folder, immutable } of options.staticFolders) {
    app.use(
      at,
      precompressed(folder),
      express.static(folder, {
        immutable,
        maxAge: immutable ? year : 3_600_000,
        index: false,
        redirect: false,
      }),
    )
  }
  app.use(refuseUnsavable(options.health))
  app.use(sameOriginOnly(origin))
  app.use(async (request, response, next) => {
    try {
      const cookie = request.headers.cookie ?? null
      const found = await findActor({ ...options, origin: response.locals.origin as string }, cookie)
      if (found?.setCookie) response.append('set-cookie', found.setCookie)
      response.locals.actor = found?.actor ?? visitor
      response.locals.sessionIdHash = found?.session.idHash ?? null
      response.locals.passwordTypedAt = found ? (found.session.confirmedAt ?? found.session.createdAt) : null
      if (found) response.set('cache-control', 'private, no-store')
      next()
    } catch (error) {
      next(error)
    }
  })
  mountCommentHeaders(app)
  guardDoors(app)
  const layers = countLayers(app)
  for (const mount of options.before ?? []) mount(app, { ...options, intake })
  // In development Vite answers there too, at addresses of its own.
  if (!development) assertDoors(app, layers)
  app.use(pageForms(intake, routes, show))
  app.use(noteRefusals(options))
  app.use(refusals(show, intake))
  const { buildId } = options
  return boundPipelines(buildId === null ? app : withPageCache(app, { ...options, buildId }))
}

function guardedBuild(build: HttpOptions['build']): HttpOptions['build'] {
  return typeof build === 'function' ? async () => guardRoutes(await build()) : guardRoutes(build)
}

function contextOf(options: HttpOptions, request: Request, { locals }: Response): AppLoadContext {
  return {
    db: options.db,
    clock: options.clock,
    settings: settingsOnce(options.db),
    renderer: options.renderer,
    papers: options.papers,
    publications: options.publications,
    passwords: options.passwords,
    signInLimits: options.signInLimits,
    signUps: options.signUps,
    commentLimits: options.commentLimits,
    commentTickets: options.commentTickets,
    keptFiles: options.keptFiles,
    space: options.space,
    incoming: options.incoming,
    files: options.files,
    sendsMail: options.sendsMail,
    stylesHref: options.stylesHref,
    origin: locals.origin as string,
    // No visitor is known where a request was refused before its session was read.
    actor: (locals.actor as Actor | undefined) ?? visitor,
    sessionIdHash: (locals.sessionIdHash as string | undefined) ?? null,
    sendsForm: request.method !== 'GET' && request.method !== 'HEAD',
    passwordTypedAt: (locals.passwordTypedAt as string | undefined) ?? null,
    clientAddress: request.ip ?? '',
    userAgent: request.get('user-agent') ?? '',
    nonce: locals.nonce as string,
    formReply: locals.formReply ?? null,
    signUpReply: locals.signUpReply ?? null,
    refusal: locals.refusal ?? null,
    typed: locals.typed ?? null,
    failed: null,
  }
}
