import type { RequestListener } from 'node:http'
import express, { type Express, type RequestHandler } from 'express'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import { sql } from 'kysely'
import { settingsOnce } from '#app/domain/commission/queries.server.ts'
import { sendable } from '#app/domain/text/sendable.ts'
import { bodyLimit } from './body-limit.ts'
import { mountCommentHeaders } from './comment-headers.server.ts'
import { assertDoors, countLayers, guardDoors } from './doors.server.ts'
import { guardRoutes } from './guard-routes.server.ts'
import { visitor, type Services } from './load-context.server.ts'
import { requestLog } from './logging.server.ts'
import { withPageCache } from './page-cache.server.ts'
import { precompressed } from './precompressed.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { findActor } from './sessions.server.ts'

const formBytes = 2_000_000
const year = 31_536_000_000

export type HttpOptions = Services & {
  build: ServerBuild | (() => Promise<ServerBuild>)
  logger: Logger
  /** How many proxies stand in front, or their addresses and networks; never everyone. */
  trustProxy: number | string[]
  development: boolean
  /** Of what is built. Without one no page is kept in memory, as in development, where pages change at any time. */
  buildId: string | null
  /** Folders served as they are; `immutable` where names carry a content hash. */
  staticFolders: { at: string; folder: string; immutable: boolean }[]
  /** Routers that answer before Remix: uploads, downloads, data twins, Vite's own in development. */
  before?: ((app: Express, options: HttpOptions) => void)[]
}

/** The whole of HTTP, without listening: so that a test can open it on any port. */
export function createHttpApp(options: HttpOptions): RequestListener {
  const { build, logger, development, origin } = options
  const secure = origin?.startsWith('https:') ?? false
  const originOf = (host: string | undefined, requestSecure: boolean) =>
    origin ?? `${requestSecure ? 'https' : 'http'}://${host ?? 'localhost'}`

  const app = express()
  app.disable('x-powered-by')
  app.set('json replacer', (_key: string, value: unknown) =>
    typeof value === 'string' ? sendable(value) : value,
  )
  app.set('trust proxy', options.trustProxy)
  app.use(requestLog(logger))
  app.use(securityHeaders({ secure, development }))
  app.get('/healthz', async (_request, response) => {
    try {
      await sql`select 1`.execute(options.db)
      response.type('text/plain').send('ok')
    } catch {
      response.status(503).type('text/plain').send('the database does not answer')
    }
  })
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
  app.use(sameOriginOnly(originOf))
  app.use(async (request, response, next) => {
    try {
      const cookie = request.headers.cookie ?? null
      const origin = originOf(request.get('host'), request.secure)
      const found = await findActor({ ...options, origin }, cookie)
      if (found?.setCookie) response.append('set-cookie', found.setCookie)
      response.locals.actor = found?.actor ?? visitor
      response.locals.sessionIdHash = found?.session.idHash ?? null
      response.locals.origin = origin
      if (found) response.set('cache-control', 'private, no-store')
      next()
    } catch (error) {
      next(error)
    }
  })
  mountCommentHeaders(app)
  guardDoors(app)
  const layers = countLayers(app)
  for (const mount of options.before ?? []) mount(app, options)
  // In development Vite answers there too, at addresses of its own.
  if (!development) assertDoors(app, layers)
  app.use(bodyLimit(formBytes))
  if (origin) app.use(hostOf(origin))
  app.all(
    '*',
    createRequestHandler({
      build: typeof build === 'function' ? async () => guardRoutes(await build()) : guardRoutes(build),
      mode: development ? 'development' : 'production',
      getLoadContext: (request, response) => ({
        db: options.db,
        clock: options.clock,
        settings: settingsOnce(options.db),
        renderer: options.renderer,
        passwords: options.passwords,
        signInLimits: options.signInLimits,
        signUps: options.signUps,
        commentLimits: options.commentLimits,
        commentTickets: options.commentTickets,
        incoming: options.incoming,
        sendsMail: options.sendsMail,
        stylesHref: options.stylesHref,
        origin: response.locals.origin as string,
        actor: response.locals.actor,
        sessionIdHash: response.locals.sessionIdHash,
        clientAddress: request.ip ?? '',
        userAgent: request.get('user-agent') ?? '',
        nonce: response.locals.nonce as string,
        formReply: response.locals.formReply ?? null,
        signUpReply: response.locals.signUpReply ?? null,
      }),
    }),
  )
  return options.buildId === null ? app : withPageCache(app, { ...options, buildId: options.buildId })
}

/**
 * Remix compares a form's origin with the host that the request names, which a proxy in front may have replaced by
 * ours. Whose form it is has been judged by then.
 */
function hostOf(origin: string): RequestHandler {
  const { host } = new URL(origin)
  return (request, _response, next) => {
    request.headers.host = host
    delete request.headers['x-forwarded-host']
    next()
  }
}
