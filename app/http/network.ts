import { isIPv6 } from 'node:net'

const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return groups.map((group) => Number.parseInt(group, 16).toString(16))
}

const bareOf = (address: string) => address.replace(/^::ffff:(\d+\.)/i, '$1').split('%', 1)[0]!

/** An IPv6 subscriber holds 2^64 addresses, so the first four groups stand for all of them. */
export function networkOf(address: string): string {
  const bare = bareOf(address)
  return isIPv6(bare) ? groupsOf(bare).slice(0, 4).join(':') : bare
}

/** Enough to see whether tries come from one place, too little to identify a household: /24, or /48 of IPv6. */
export function coarseNetworkOf(address: string): string {
  const bare = bareOf(address)
  if (isIPv6(bare)) return `${groupsOf(bare).slice(0, 3).join(':')}::/48`
  const parts = bare.split('.')
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : ''
}
