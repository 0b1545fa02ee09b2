import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { prepare } from '#scripts/build.mjs'

const root = path.resolve(import.meta.dirname, '../..')

let fresh: Promise<unknown> | undefined

/** Builds what is missing or older than its sources, so that no test judges what was built before they changed. */
export async function freshBuild(): Promise<void> {
  fresh ??= prepare((line) => void process.stderr.write(`${line}\n`))
  await fresh
}

/** The built pages, as the sources are now. */
export async function builtPages(): Promise<ServerBuild> {
  await freshBuild()
  const file = path.join(root, 'build/pages/server/index.js')
  return (await import(pathToFileURL(file).href)) as ServerBuild
}
