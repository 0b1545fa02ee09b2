import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { isWorkPath } from './work-paths.ts'

const nothing = ["'none'"]
const self = ["'self'"]

function policy(scripts: string[], connections: string[], secure: boolean) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: nothing,
      scriptSrc: scripts,
      styleSrc: self,
      fontSrc: self,
      imgSrc: ["'self'", 'data:'],
      connectSrc: connections,
      manifestSrc: self,
      formAction: self,
      frameAncestors: nothing,
      baseUri: nothing,
      objectSrc: nothing,
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  }
}

/**
 * Enforced headers. Public pages run no script at all; the working pages of signed-in roles run ours, by nonce.
 * `no-referrer` would make a form post without JavaScript send `Origin: null`, so the referrer goes to this site only.
 */
export function securityHeaders(options: { secure: boolean; development: boolean }): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    const work = isWorkPath(request.path)
    const scripts = work ? ["'self'", `'nonce-${nonce}'`] : nothing
    const connections = work ? (options.development ? ["'self'", 'ws:'] : self) : nothing
    const content = policy(scripts, connections, options.secure)
    if (options.development && work) content.directives.styleSrc = ["'self'", "'unsafe-inline'"]
    helmet({
      contentSecurityPolicy: content,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: options.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
    })(request, response, next)
  }
}
