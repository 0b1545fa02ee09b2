import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { pageBytes } from './http/page-bytes.ts'

const renderTimeout = 5_000

export const streamTimeout = renderTimeout + 1_000

/**
 * Every page is rendered whole before its first byte, so that an error still has its own status and page. It is handed on
 * in one piece: in the pieces that React writes, each would go through every stream on the way to the socket.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status
    let timer: NodeJS.Timeout | undefined
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          headers.set('content-type', 'text/html; charset=utf-8')
          pipe(whole((body) => resolve(new Response(body, { headers, status: responseStatus }))))
        },
        onShellError: reject,
        onError() {
          responseStatus = 500
        },
      },
    )
    timer = setTimeout(abort, renderTimeout)
  })
}

function whole(done: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, written) {
      pieces.push(piece)
      written()
    },
    final(ended) {
      done(pageBytes(pieces))
      ended()
    },
  })
}

/** Says what failed, never what was sent. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // Where the store failed, the log of the request says so.
  if (request.signal.aborted || context.failed !== null) return
  console.error(
    error instanceof Error
      ? (error.stack ?? error.message)
      : 'A page failed with something that is no error.',
  )
}
