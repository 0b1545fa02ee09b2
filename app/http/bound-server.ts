import type { RequestListener, Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Bounds on what a connection may take before and between requests. How slowly the body of a form may come is bounded
 * where it is read; here only how long anything at all may take.
 */
export function boundServer(server: Server): void {
  server.headersTimeout = 20_000
  server.requestTimeout = 20 * 60_000
  // Longer than nginx and Caddy keep an idle connection open, so that they close it first and no request is cut off.
  server.keepAliveTimeout = 75_000
  server.maxHeadersCount = 100
  server.maxRequestsPerSocket = 10_000
  server.maxConnections = 10_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status = statuses[error.code ?? ''] ?? '400 Bad Request'
    const body = page(status)
    socket.end(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\nContent-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  })
}

/** Requests of one connection that are not answered yet. Browsers and proxies send the next one after the answer. */
const mostOpenOfSocket = 8

/** Ends a connection on which many requests are sent ahead: each would hold memory and a place in line. */
export function boundPipelines(listener: RequestListener): RequestListener {
  const open = new WeakMap<Socket, number>()
  return (request, response) => {
    const { socket } = request
    const count = (open.get(socket) ?? 0) + 1
    open.set(socket, count)
    response.once('close', () => open.set(socket, (open.get(socket) ?? 1) - 1))
    if (socket.destroyed) return
    if (count > mostOpenOfSocket) return void socket.destroy()
    listener(request, response)
  }
}

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const sentences: Record<string, [english: string, spanish: string]> = {
  '431': [
    'Your browser sent more than this site reads. Clear the cookies of this site, then try again.',
    'Su navegador envió más de lo que este sitio lee. Borre las cookies de este sitio e inténtelo de nuevo.',
  ],
  '408': [
    'The request took too long. Go back and send it again: your browser keeps what you typed.',
    'La solicitud tardó demasiado. Vuelva atrás y envíela de nuevo: su navegador conserva lo que escribió.',
  ],
  '400': [
    'We couldn’t read the request. Go back and try again: your browser keeps what you typed.',
    'No pudimos leer la solicitud. Vuelva atrás e inténtelo de nuevo: su navegador conserva lo que escribió.',
  ],
}

/** The sender's language is not known when a request can't be parsed, so this uses both languages that are always offered. */
function page(status: string): string {
  const number = status.slice(0, 3)
  const [english = '', spanish = ''] = sentences[number] ?? []
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status}</title></head>
<body><main><h1>${number}</h1><p>${english}</p><p lang="es">${spanish}</p></main></body></html>
`
}
