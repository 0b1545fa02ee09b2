import { isDomainError, type DomainError, type RuleRefused } from '#app/domain/errors.ts'

/** The one table from what a command throws to what HTTP says. */
const statuses: Record<DomainError['kind'], number> = {
  'not-found': 404,
  'not-allowed': 403,
  'rule-refused': 422,
  conflict: 409,
  invalid: 422,
  'not-made': 422,
  busy: 503,
}

/** @returns the status of a domain error; undefined for anything else */
export function statusOf(error: unknown): number | undefined {
  return isDomainError(error) ? statuses[error.kind] : undefined
}

/** @returns a Response that an error boundary can show, for a domain error that no form took */
export function responseOf(error: DomainError): Response {
  const section = error.kind === 'rule-refused' ? (error as RuleRefused).section : ''
  return Response.json({ sentence: error.message, section }, { status: statuses[error.kind] })
}
