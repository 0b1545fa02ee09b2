import { createHash } from 'node:crypto'
import busboy from 'busboy'
import type { Express, Request, Response } from 'express'
import type { HttpOptions } from './create-http-app.server.ts'

const mostBytes = 250_000_000

/**
 * Takes a file that somebody wants checked, hashes it as it streams by and keeps nothing of it, then shows the answer at
 * an address that can be kept: the hash says nothing of who asked.
 */
export function mountVerifyUpload(app: Express, _options?: HttpOptions, largestFile = mostBytes): void {
  app.post('/verify', (request, response, next) => {
    if (!request.is('multipart/form-data')) return next()
    hashUpload(request, response, largestFile)
  })
}

function hashUpload(request: Request, response: Response, largestFile: number): void {
  let answered = false
  const answer = (query: string) => {
    if (answered) return
    answered = true
    request.unpipe()
    request.resume()
    response.redirect(303, `/verify?${query}`)
  }
  let form: busboy.Busboy
  try {
    // busboy says that a file of exactly its limit is cut off.
    form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: largestFile + 1, fields: 1, parts: 3 },
    })
  } catch {
    answer('refused=broken')
    return
  }
  form.on('file', (_field, stream) => {
    const hash = createHash('sha256')
    let bytes = 0
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes > largestFile) answer('refused=too-large')
      else hash.update(chunk)
    })
    stream.on('error', () => answer('refused=broken'))
    stream.on('end', () => answer(bytes === 0 ? 'refused=no-file' : `hash=${hash.digest('hex')}&from=file`))
  })
  form.on('close', () => answer('refused=no-file'))
  form.on('error', () => answer('refused=broken'))
  request.pipe(form)
}
