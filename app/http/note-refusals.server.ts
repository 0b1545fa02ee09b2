import type { ErrorRequestHandler } from 'express'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { noteSecurity } from '#app/domain/people/accounts/security-log.server.ts'
import type { Services } from './load-context.server.ts'
import { coarseNetworkOf } from './network.ts'
import { Refused } from './refused.ts'

const kinds = { 'not-open': 'refused', 'other-site': 'foreign-form' } as const

/** Writes into the security log who was refused at a door of their role, and forms that another site sent. */
export function noteRefusals({ db, clock }: Pick<Services, 'db' | 'clock'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = error instanceof Refused ? error.refusal.code : undefined
    if (code !== 'not-open' && code !== 'other-site') return next(error)
    const accountId = (response.locals.actor as Actor | undefined)?.accountId ?? null
    const network = coarseNetworkOf(request.ip ?? '')
    const subject = `${request.method} ${request.path}`
    // What can't be written down is refused all the same.
    const refuse = () => next(error)
    noteSecurity(db, clock.now(), { kind: kinds[code], accountId, network, subject }).then(refuse, refuse)
  }
}
