// @ts-check
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './build.mjs'
import { findChromium } from './find-chromium.mjs'
import { environmentFor, runForeground } from './node.mjs'
import { command, Refused } from './refused.mjs'

/** @typedef {{ passed: number, failed: number }} Tally */

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = path.join(root, '.cache')
const tallyFile = path.join(cache, 'tally.json')

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`)

void command(async () => {
  const strange = process.argv[2]
  if (strange !== undefined) {
    throw new Refused(`npm test takes nothing, so no ${strange}; for one file: npm run unit -- FILE`)
  }
  const tally = { passed: 0, failed: 0 }
  try {
    await everything(tally)
  } catch (error) {
    tally.failed += 1
    say(error instanceof Refused ? error.message : String(error instanceof Error ? error.stack : error))
  }
  say(`\n${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0 ? 0 : 1
})

/**
 * Every step runs, whatever happened to the ones before it, so that one run tells all.
 * @param {Tally} tally
 */
async function everything(tally) {
  const node = await prepare(say, [])
  const env = environmentFor(root, node, { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' })
  const bin = path.join(root, 'node_modules')
  /**
   * @param {string[]} command a script and what it is given
   * @param {import('node:child_process').SpawnOptions} [options]
   */
  const run = (command, options = {}) => runForeground(node, command, { cwd: root, env, ...options })

  /** @param {string} name @param {() => Promise<number>} work resolves to 0 when all is well */
  const outcome = async (name, work) => {
    const started = Date.now()
    let problem
    try {
      const code = await work()
      if (code !== 0) problem = `failed with code ${code}`
    } catch (error) {
      problem = error instanceof Refused ? error.message : String(error)
    }
    const time = `${((Date.now() - started) / 1000).toFixed(1)} s`
    return {
      clean: problem === undefined,
      words: problem ? `✗ ${name}: ${problem} (${time})` : `✓ ${name} (${time})`,
    }
  }

  /** @param {string} name @param {() => Promise<number>} work */
  const step = async (name, work) => {
    say(`\n— ${name}`)
    const { clean, words } = await outcome(name, work)
    say(words)
    return clean
  }

  /**
   * Steps that need nothing of each other, at the same time; what each of them says is shown when it is done.
   * @param {Record<string, string[]>} commands by name
   */
  const together = async (commands) => {
    say(`\n— ${Object.keys(commands).join(', ')}`)
    mkdirSync(cache, { recursive: true })
    /** @param {[string, string[]]} step */
    const one = async ([name, command]) => {
      const said = path.join(cache, `${name.toLowerCase()}.txt`)
      const file = openSync(said, 'w')
      const { clean, words } = await outcome(name, () => run(command, { stdio: ['ignore', file, file] }))
      closeSync(file)
      say([readFileSync(said, 'utf8').trimEnd(), words].filter(Boolean).join('\n'))
      if (!clean) tally.failed += 1
    }
    await Promise.all(Object.entries(commands).map(one))
  }

  const hasBrowser = await step('Browser', async () => {
    env['CHROMIUM_PATH'] = await browser(node)
    say(env['CHROMIUM_PATH'])
    return 0
  })
  if (!hasBrowser) tally.failed += 1
  confinement()
  await together({
    Build: [path.join(root, 'scripts', 'build.mjs')],
    Lint: [path.join(bin, 'oxlint/bin/oxlint'), '--deny-warnings', 'app', 'db', 'scripts', 'test'],
    Format: [path.join(bin, 'prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    Types: [path.join(bin, 'ts7/bin/tsc'), '--noEmit'],
  })

  rmSync(tallyFile, { force: true })
  env['TALLY_FILE'] = tallyFile
  const reporters = ['--reporter=default', '--reporter=./test/setup/tally-reporter.ts']
  const config = path.join('test', 'vitest.config.ts')
  const clean = await step('Tests', () =>
    run([path.join(bin, 'vitest/vitest.mjs'), 'run', '--config', config, ...reporters]),
  )
  const tests = readTally()
  tally.passed += tests.passed
  // Where the run failed but no single test did, it did not finish.
  tally.failed += !clean && tests.failed === 0 ? 1 : tests.failed
}

/** @returns {Tally} */
function readTally() {
  if (!existsSync(tallyFile)) return { passed: 0, failed: 0 }
  return JSON.parse(readFileSync(tallyFile, 'utf8'))
}

/**
 * Finds Chromium, or installs it: from Debian as root, else Playwright's own.
 * @param {string} node
 * @returns {Promise<string>} its path
 */
async function browser(node) {
  const found = await findChromium()
  if (found) return found
  if (isDebianAsRoot()) {
    say('Installing Chromium with apt-get; this takes about a minute…')
    // poppler-utils reads PDFs back, as a second opinion.
    if (!installPackages(['chromium-headless-shell', 'poppler-utils'])) {
      installPackages(['chromium', 'poppler-utils'])
    }
  } else {
    say('Installing Chromium with Playwright; this takes about a minute…')
    const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js')
    await runForeground(node, [cli, 'install', 'chromium'], { cwd: root })
  }
  const installed = await findChromium()
  if (installed) return installed
  throw new Refused(
    'The browser tests need Chromium, and it could be neither found nor installed; install it, or set CHROMIUM_PATH to it.',
  )
}

/** Without bubblewrap nothing confines a converter; the tests then check that none is run. */
function confinement() {
  const isHere = spawnSync('bwrap', ['--version'], { stdio: 'ignore' }).status === 0
  if (!isHere && isDebianAsRoot()) installPackages(['bubblewrap'])
}

/**
 * @param {string[]} packages
 * @returns {boolean} whether all of them are there now
 */
function installPackages(packages) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-q'], quiet)
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet).status === 0
  )
}

function isDebianAsRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}
