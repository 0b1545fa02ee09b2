import type { Actor, CommandContext, Store } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'

/** A clock that stands still until it is moved. */
export class TestClock {
  constructor(private instant: string) {}
  now(): string {
    return this.instant
  }
  set(instant: string): void {
    this.instant = new Date(instant).toISOString()
  }
  forward(minutes: number): void {
    this.instant = new Date(Date.parse(this.instant) + minutes * 60_000).toISOString()
  }
}

/** @returns someone with `role` and no account row behind them */
export function anActor(role: Role = 'clerk', name = 'Dana Rivers'): Actor {
  return { accountId: null, name, role, personId: null }
}

/** A command context with a clock at `at`. */
export function aContext(
  db: Store,
  { role = 'clerk', at = '2026-12-04T17:41:00.000Z' }: { role?: Role; at?: string } = {},
): CommandContext & { clock: TestClock } {
  return { db, clock: new TestClock(new Date(at).toISOString()), actor: anActor(role) }
}
