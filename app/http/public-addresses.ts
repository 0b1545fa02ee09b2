/** Addresses of public pages, each whole, with the one query that it may carry in the one form that it has. */
const pages: RegExp[] = [
  /^\/$/,
  /^\/meetings(?:\?month=\d{4}-(?:0[1-9]|1[0-2])|\?year=(?:19|20)\d\d)?$/,
  /^\/meetings\/[a-z0-9][a-z0-9-]{0,119}(?:\?edition=[1-9]\d{0,2})?$/,
  /^\/meetings\/[a-z0-9][a-z0-9-]{0,119}\/presentations\/[0-9a-f-]{36}$/,
  /^\/meetings\/[a-z0-9][a-z0-9-]{0,119}\/comments(?:\?item=[0-9a-f-]{36}(?:&page=[1-9]\d{0,3})?)?$/,
  /^\/meetings\/[a-z0-9][a-z0-9-]{0,119}\/minutes(?:\?edition=[1-9]\d{0,2})?$/,
  /^\/(?:questions|follow-ups)(?:\/(?:19|20)\d\d-\d{3,6})?$/,
  /^\/commissioners$/,
  /^\/commissioners\/[a-z0-9][a-z0-9-]{0,119}(?:\?year=(?:19|20)\d\d)?$/,
  /^\/library(?:\/[a-z0-9][a-z0-9-]{0,119})?$/,
  /^\/verify(?:\?hash=[0-9a-f]{64})?$/,
]

const longest = 300

/**
 * Whether an address (path and query) is one of the public pages that everyone sees alike. Pages that a secret or a
 * form leads to are not among them, nor is a query that the page does not know, since there is no limit to those.
 */
export function isPublicAddress(address: string): boolean {
  return address.length <= longest && pages.some((page) => page.test(address))
}
