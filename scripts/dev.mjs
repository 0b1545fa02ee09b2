// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './build.mjs'
import { environmentFor, runForeground } from './node.mjs'
import { command } from './refused.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

void command(async () => {
  const node = await prepare((line) => process.stdout.write(`${line}\n`), ['styles', 'scripts'])
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const watch = [tsx, 'watch', '--clear-screen=false', 'scripts/serve.ts']
  const env = environmentFor(root, node, { NODE_ENV: 'development' })
  return runForeground(node, [...watch, ...process.argv.slice(2)], { cwd: root, env })
})
