import type { Socket } from 'node:net'

type End = Pick<Socket, 'localAddress' | 'localPort'>

/** As a URL writes it: without the prefix of IPv4 in IPv6, with brackets around IPv6. */
function hostOf({ localAddress = '127.0.0.1', localPort = 0 }: End): string {
  const bare = localAddress.replace(/^::ffff:([\d.]+)$/, '$1').split('%', 1)[0]!
  const host = bare.includes(':') ? `[${bare}]` : bare
  return localPort === 80 ? host : `${host}:${localPort}`
}

/**
 * Scheme and host under which the site is reached, for every address that it writes: what `ORIGIN` says, else the end of
 * the connection on this machine. What a request claims of its host is never asked.
 */
export function originOf(configured: string | null, socket: End): string {
  return configured ?? `http://${hostOf(socket)}`
}

/** Whether a form that names this origin was sent from a page of ours. */
export function isOwnOrigin(named: string, configured: string | null, socket: End): boolean {
  if (configured !== null) return named === configured
  const own = originOf(null, socket)
  if (named === own) return true
  const { localPort = 0 } = socket
  const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(own)
  return (
    loopback && ['localhost', '127.0.0.1', '[::1]'].some((host) => named === `http://${host}:${localPort}`)
  )
}
