import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { RequestHandler } from 'express'
import { encodingFor } from './conditions.ts'

const suffixes = { br: '.br', gzip: '.gz' } as const
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/**
 * Serves the compressed copy that the build has put beside a style sheet or script, where there is one and the visitor
 * takes it. It stands before the folder's own server, which sends what this names.
 */
export function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const path = request.path
    const type = types[extname(path)]
    if (type === undefined || !/^(?:\/[\w.-]+)+$/.test(path) || path.includes('..')) return next()
    response.vary('Accept-Encoding')
    const encoding = encodingFor(request.headers)
    if (encoding === 'identity' || !existsSync(join(folder, path + suffixes[encoding]))) return next()
    request.url = path + suffixes[encoding]
    response.set({ 'content-encoding': encoding, 'content-type': type })
    next()
  }
}
