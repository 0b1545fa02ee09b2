import type { Action } from '#app/domain/commands/permissions.ts'

/**
 * What a visitor must be allowed to open a route, and to send its form. A route without a row can't be served. Who may
 * send a form may open its page; `wider` says why, where more may send it.
 */
export type Access = {
  load: Action
  act?: Action
  wider?: string
  /** The password must have been typed lately. */
  fresh?: true
}
