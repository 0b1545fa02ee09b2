type Params = Readonly<Record<string, string | undefined>>

/** Slugs, numbers, identifiers, codes and kinds are all that addresses of pages are made of. */
const named = /^[\w .~-]{0,200}$/

/**
 * The parts of a page's address that its file's name marks with `$`, each of at most 200 characters.
 * @throws Response 404, drawn in the reader's language, where a part is missing, longer, or no name
 */
export function routeParams<Name extends string>(params: Params, ...names: Name[]): Record<Name, string> {
  const read: Partial<Record<Name, string>> = {}
  for (const name of names) read[name] = readParam(params[name])
  return read as Record<Name, string>
}

/** Refuses an address with an ill-formed part, also one that the page does not read. @throws Response 404 */
export function checkRouteParams(params: Params): void {
  for (const [name, value] of Object.entries(params)) if (name !== '*') readParam(value)
}

function readParam(value: string | undefined): string {
  if (value === undefined || !named.test(value)) throw Response.json({ sentence: null }, { status: 404 })
  return value
}
