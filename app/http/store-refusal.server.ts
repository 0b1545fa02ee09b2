import type { RequestHandler } from 'express'
import { failureOf } from '#app/domain/store-failure.server.ts'
import type { Health } from './health.server.ts'
import { Refused } from './refused.ts'

const again = { 'retry-after': '60' }
/** A database that went away is often back at once. */
const soon = { 'retry-after': '5' }

/**
 * What a failure of the store itself is to a visitor: a full disk, a data folder that is gone, a database that does not
 * answer.
 * @param sends whether something was to be saved
 * @returns null for any other error
 */
export function storeRefusal(error: unknown, sends: boolean): Refused | null {
  const failure = failureOf(error)
  if (failure === null) return null
  const headers = failure === 'away' ? soon : again
  if (!sends) return new Refused('away', {}, headers)
  const unsure = (error as { outcome?: unknown }).outcome === 'unknown'
  return new Refused(unsure ? 'unsure' : 'unsaved', {}, headers)
}

/** Refuses what can't be saved before any of it is read. */
export function refuseUnsavable(health: Health): RequestHandler {
  return (request, _response, next) => {
    // The public form goes back to its page with what was typed, so it is read first.
    const reads = /^(GET|HEAD)$/.test(request.method) || /^\/meetings\/[^/]+\/comment$/.test(request.path)
    next(reads || health.refusal() === null ? undefined : new Refused('unsaved', {}, again))
  }
}

/** For writes that are not essential: a store that can't be written still shows its pages. @throws any other error */
export function passOver(error: unknown): void {
  if (failureOf(error) === null) throw error
}
