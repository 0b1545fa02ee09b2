import type { Request, RequestHandler, Response } from 'express'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { isDomainError } from '#app/domain/errors.ts'
import { may, type Action } from '#app/domain/commands/permissions.ts'
import { contentDisposition } from './files/content-disposition.ts'
import { Refused } from './refused.ts'

/** Sends a PDF that was made for one reader now; it is kept nowhere. */
export function sendFreshPdf(
  request: Request,
  response: Response,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): void {
  response
    .set({
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition('inline', fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': String(bytes.byteLength),
    })
    .end(request.method === 'HEAD' ? undefined : Buffer.from(bytes))
}

/** A file for those who may open it: others are led to the sign-in page, or told so. What is not found, Remix says. */
export function answeringTo(
  action: Action,
  answer: (request: Request, response: Response) => Promise<unknown>,
): RequestHandler {
  return (request, response, next) => {
    const { role } = response.locals.actor as Actor
    if (role === 'anyone') {
      return response.redirect(302, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`)
    }
    if (!may(role, action)) return next(new Refused('not-open'))
    answer(request, response).catch((error: unknown) => {
      const isElsewhere = isDomainError(error) && error.kind !== 'not-made' && error.kind !== 'busy'
      next(isElsewhere ? undefined : error)
    })
  }
}
