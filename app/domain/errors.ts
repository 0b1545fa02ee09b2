import type { Verdict } from './verdict.ts'

const mark = Symbol.for('dais.domain-error')

/** The only errors a command or a `get…` query throws. `http/` holds the one table from these to HTTP statuses. */
export abstract class DomainError extends Error {
  readonly [mark] = true
  /** `not-made`: this can't be made, now or later. `busy`: it can, in a while. */
  abstract readonly kind:
    'not-found' | 'not-allowed' | 'rule-refused' | 'conflict' | 'invalid' | 'not-made' | 'busy'
}

/** Also for an error of the built pages, which carry a copy of this class of their own. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && mark in error
}

export class NotFound extends DomainError {
  readonly kind = 'not-found'
}

/** The actor's role may not do this, whatever the facts. */
export class NotAllowed extends DomainError {
  readonly kind = 'not-allowed'
}

/** A rule said no. Carries its verdict, so that the page can show sentence and section. */
export class RuleRefused extends DomainError {
  readonly kind = 'rule-refused'
  readonly code: string
  readonly section: string
  constructor(readonly verdict: Extract<Verdict, { ok: false }>) {
    super(verdict.sentence)
    this.code = verdict.code
    this.section = verdict.section
  }
}

/** Somebody else changed the same thing since it was read. `theirs` is what stands now. */
export class Conflict extends DomainError {
  readonly kind = 'conflict'
  constructor(
    message: string,
    readonly theirs?: unknown,
  ) {
    super(message)
  }
}

/** Input that no form should let through, named by field. */
export class Invalid extends DomainError {
  readonly kind = 'invalid'
  constructor(
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
  }
}

/** Throws RuleRefused unless the verdict is ok. */
export function enforce(verdict: Verdict): void {
  if (!verdict.ok) throw new RuleRefused(verdict)
}
