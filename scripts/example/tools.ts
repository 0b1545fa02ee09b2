import type { Actor, CommandContext, Store } from '#app/domain/commands/command.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import type { ExampleClock } from './example-clock.ts'

/** What every part of the loader works with. `person` finds someone by their key in the example. */
export type LoaderTools = {
  db: Store
  clock: ExampleClock
  renderer: DocumentRenderer
  verifyAt: string
  zone: string
  people: Map<
    string,
    { id: string; slug: string; name: string; title: string | null; organization: string | null }
  >
}

/** The clerk of the example. Invented, as her name of a river says. */
export const clerk: Actor = { accountId: null, name: 'Dana Rivers', role: 'clerk', personId: null }

type Context = CommandContext & { renderer: DocumentRenderer; verifyAt: string }

function context(tools: LoaderTools, basis: CommandContext['basis']): Context {
  const { db, clock, renderer, verifyAt } = tools
  return { db, clock, renderer, verifyAt, actor: clerk, basis }
}

/** What a public report says. @param source its number */
export function reported(tools: LoaderTools, source: string): Context {
  return context(tools, { basis: 'reported', source })
}

/** What is made up for demonstration. */
export function invented(tools: LoaderTools): Context {
  return context(tools, { basis: 'invented', source: null })
}

/** @param source null for what is invented */
export function from(tools: LoaderTools, source: string | null): Context {
  return source === null ? invented(tools) : reported(tools, source)
}

/** @throws RangeError for a key that the example does not have */
export function person(tools: LoaderTools, key: string) {
  const found = tools.people.get(key)
  if (!found) throw new RangeError(`The example has no person ${key}.`)
  return found
}
