// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './build.mjs'
import { environmentFor, runForeground } from './node.mjs'
import { command, Refused } from './refused.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const needsEverything = ['serve', 'bench', 'faults']

void command(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Refused('Say which program to run, for example: node scripts/run.mjs verify')
  const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`)
  const node = await prepare(say, needsEverything.includes(name) ? undefined : ['scripts'])
  const file = path.join(root, 'build', 'scripts', `${name}.js`)
  if (!existsSync(file)) throw new Refused(`There is no program called ${name}.`)
  const env = environmentFor(root, node, { NODE_ENV: process.env['NODE_ENV'] || 'production' })
  return runForeground(node, ['--enable-source-maps', file, ...args], { cwd: root, env })
})
