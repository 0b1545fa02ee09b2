// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './build.mjs'
import { environmentFor, runForeground } from './node.mjs'
import { command } from './refused.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

void command(async () => {
  const node = await prepare((line) => process.stdout.write(`${line}\n`))
  const serve = path.join(root, 'build', 'scripts', 'serve.js')
  const env = environmentFor(root, node, { NODE_ENV: process.env['NODE_ENV'] || 'production' })
  return runForeground(node, ['--enable-source-maps', serve, ...process.argv.slice(2)], { cwd: root, env })
})
