import { followable } from '#app/domain/text/web-address.ts'

/** An address that somebody entered, as a link; one that may not be followed only as its words. */
export function WebLink({ address }: { address: string }) {
  const href = followable(address)
  return href === null ? <>{address}</> : <a href={href}>{address}</a>
}
