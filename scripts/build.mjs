// @ts-check
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { command, Refused } from './refused.mjs'
import { alone } from './lock.mjs'
import { install, isInstalled } from './install.mjs'
import { environmentFor, findNode, runForeground } from './node.mjs'
import { parts, remake, staleParts } from './stale.mjs'

/** @typedef {import('./stale.mjs').Part} Part */

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Installs and builds what is missing or stale; costs a fraction of a second when nothing is.
 * @param {(line: string) => void} say
 * @param {Part[]} among the parts that are needed
 * @returns {Promise<string>} the Node to run the program with
 */
export async function prepare(say, among = parts) {
  if (!isInstalled(root) || staleParts(root, among).length > 0) {
    await alone(root, say, async () => {
      if (!isInstalled(root)) await install(root, say)
      const stale = staleParts(root, among)
      if (stale.length > 0) await buildWith(findNode(root), stale)
    })
  }
  return findNode(root)
}

/**
 * The build needs the packages and their Node, so it runs in a process of its own.
 * @param {string} node
 * @param {Part[]} stale
 */
async function buildWith(node, stale) {
  const args = [path.join(root, 'scripts', 'build.mjs'), '--parts', stale.join(',')]
  const code = await runForeground(node, args, { cwd: root, env: environmentFor(root, node) })
  if (code !== 0) throw new Refused('Dais could not be built; what is wrong stands above.')
}

/**
 * @param {Part[]} wanted
 * @param {(line: string) => void} say
 */
async function build(wanted, say) {
  say(`Building ${wanted.join(', ')}…`)
  /** @param {Part} part @param {() => Promise<void>} make */
  const one = async (part, make) => {
    if (!wanted.includes(part)) return
    const started = Date.now()
    await remake(root, part, make)
    say(`  ${part}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  // Sass and Remix take a core each; the pages don't read the styles, only the server does.
  const results = await Promise.allSettled([
    one('styles', styles),
    one('scripts', scripts),
    one('pages', pages),
  ])
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

async function styles() {
  const { buildStyles } = await import(pathToFileURL(path.join(root, 'scripts/build-styles.mjs')).href)
  await buildStyles()
}

async function pages() {
  const cli = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const options = { cwd: root, env: environmentFor(root, process.execPath, { NODE_ENV: 'production' }) }
  const code = await runForeground(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], options)
  if (code !== 0) throw new Refused('The pages could not be built.')
}

/** Bundles the programs to `build/scripts`, which is replaced only when all of them are there. */
async function scripts() {
  const { build: bundle } = await import('esbuild')
  const next = path.join(root, 'build', 'scripts.next')
  const final = path.join(root, 'build', 'scripts')
  rmSync(next, { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: programs(),
    outdir: next,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.12',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    logLevel: 'warning',
  }).catch(() => {
    throw new Refused('The programs could not be bundled.')
  })
  rmSync(final, { recursive: true, force: true })
  renameSync(next, final)
}

/** @returns {Record<string, string>} source by name of each program that there is, and of the workers beside them */
function programs() {
  const sources = {
    serve: 'scripts/serve.ts',
    verify: 'scripts/verify.ts',
    tidy: 'scripts/tidy.ts',
    backup: 'scripts/backup.ts',
    restore: 'scripts/restore.ts',
    bench: 'scripts/bench/index.ts',
    faults: 'scripts/faults/index.ts',
    'pdf-worker': 'app/documents/worker.ts',
    'file-reader': 'app/files/reader.ts',
    'packet-child': 'app/documents/packet/packet-child.tsx',
    'password-worker': 'app/http/password-worker.ts',
  }
  return Object.fromEntries(Object.entries(sources).filter(([, file]) => existsSync(path.join(root, file))))
}

/** @param {string[]} args */
async function main(args) {
  /** @param {string} line */
  const say = (line) => void process.stdout.write(`${line}\n`)
  if (args.length === 0) {
    await prepare(say)
    return 0
  }
  const wanted = /** @type {Part[]} */ ((args[1] ?? '').split(','))
  if (args[0] !== '--parts' || args.length > 2 || !wanted.every((part) => parts.includes(part))) {
    throw new Refused(`npm run build knows only --parts, and of them ${parts.join(', ')}.`)
  }
  await build(wanted, say)
  return 0
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void command(() => main(process.argv.slice(2)))
}
