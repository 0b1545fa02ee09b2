import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** Paths whose second part is a secret of the person who holds the link. */
const secretFolders = /^\/(accept|comments)\/[^/?]+/

/**
 * One structured line per request: id, method, path, status, time taken. No address, no browser, no cookie, no query and
 * no body, so that nothing in a log can be tied to a person who comments or reads.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('x-request-id', id)
      return id
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0]!.replace(secretFolders, '/$1/…'),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
    // An answer of 500 or more without an error was made on purpose: the stack that pino-http makes up says nothing.
    customErrorObject: (_request, response, error, { err, ...value }: Record<string, unknown>) =>
      error.message === `failed with status code ${response.statusCode}` ? value : { err, ...value },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
  }) as RequestHandler
}
