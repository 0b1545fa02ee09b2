import type { Request, Response } from 'express'
import type { Store } from '#app/domain/commands/command.server.ts'
import { readFileChunks, type StoredFile } from '#db/files.ts'

/** Streams a stored file that is published: its bytes never change, so its hash is its tag. */
export async function sendStoredPdf(
  db: Store,
  request: Request,
  response: Response,
  file: StoredFile & { fileName: string },
  { lasting }: { lasting: boolean },
): Promise<void> {
  response
    .set('etag', `"${file.sha256}"`)
    .set('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, no-cache')
    .set('content-security-policy', "default-src 'none'; sandbox")
    .set('content-disposition', `inline; filename="${file.fileName}"`)
    .type(file.mediaType)
  if (request.fresh) {
    response.status(304).end()
    return
  }
  response.set('content-length', String(file.byteSize))
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  for await (const chunk of readFileChunks(db, file)) {
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve))
    if (response.destroyed) return
  }
  response.end()
}
