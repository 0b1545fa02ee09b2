import { pathToFileURL } from 'node:url'
import path from 'node:path'

/** In the tests' place of `app/files/child-program.server.ts`: children are what is served, built from the sources as they are. */
export function childProgram(_asking: string, _source: string, built: string): URL {
  return pathToFileURL(path.join(import.meta.dirname, '../../build/scripts', built))
}
