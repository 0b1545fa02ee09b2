// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Refused } from './refused.mjs'

/** @typedef {{ version?: string, os?: string | string[], cpu?: string | string[], libc?: string | string[], optional?: boolean }} LockedPackage */

/**
 * Whether `node_modules` holds what the lockfile says, for this platform. Cheap: one hash when nothing changed.
 * @param {string} root
 */
export function isInstalled(root) {
  const stamp = stampOf(root)
  if (read(stampFile(root)) === stamp) return true
  // Installed by hand: npm's own note of what it has put there says whether it is the same.
  const there = read(path.join(root, 'node_modules', '.package-lock.json'))
  if (there === undefined) return false
  /** @type {Record<string, LockedPackage>} */
  const present = JSON.parse(there).packages
  const same = wantedHere(root).every(([name, wanted]) => present[name]?.version === wanted.version)
  if (same) writeFileSync(stampFile(root), stamp)
  return same
}

/**
 * Installs exactly what the lockfile says.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function install(root, say) {
  const started = Date.now()
  const wanted = wantedHere(root).length
  say(`Installing ${wanted} packages from the lockfile; the first time takes a minute or two…`)
  let fetched = 0
  const progress = setInterval(() => {
    say(`  ${fetched} downloads so far, ${Math.round((Date.now() - started) / 1000)} s`)
  }, 10_000)
  const { code, output } = await runNpmCi(root, () => (fetched += 1)).finally(() => clearInterval(progress))
  if (code !== 0) throw new Refused(explain(output))
  writeFileSync(stampFile(root), stampOf(root))
  say(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/**
 * @param {string} root
 * @param {() => void} onFetched called after each download
 * @returns {Promise<{ code: number, output: string }>} what npm said, without its downloads
 */
function runNpmCi(root, onFetched) {
  const npm = process.env['npm_execpath']
  const viaNode = npm !== undefined && /\.[cm]?js$/.test(npm)
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  // Two quick retries per package: somebody is waiting at a terminal. Downloads are logged so that they can be counted.
  args.push(
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
    '--loglevel=http',
  )
  return new Promise((resolve, reject) => {
    const child = viaNode
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn('npm', args, {
          cwd: root,
          stdio: ['ignore', 'pipe', 'pipe'],
          shell: process.platform === 'win32',
        })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (line.startsWith('npm http fetch GET 200')) onFetched()
        else if (!line.startsWith('npm http')) output += `${line}\n`
      })
    }
    child.once('error', () =>
      reject(new Refused('Dais needs npm to install its packages, and npm could not be started.')),
    )
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * One sentence for why `npm ci` failed.
 * @param {string} output what npm printed
 */
export function explain(output) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? ''
  const network =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|FETCH_ERROR)\b/
  const cause = network.exec(`${code} ${output}`)?.[1]
  if (cause)
    return `The packages could not be downloaded (${cause}): check the network, or npm's registry setting, and try again.`
  if (code === 'ENOSPC') return 'The packages could not be installed: the disk is full.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `The packages could not be installed: this user may not write to node_modules (${code}).`
  if (code === 'EINTEGRITY')
    return 'The packages could not be installed: one that was downloaded is not the one in the lockfile (EINTEGRITY).'
  if (code === 'EUSAGE')
    return 'The packages could not be installed: package.json and package-lock.json do not agree.'
  const sentences = [...output.matchAll(/npm (?:error|ERR!) (.+)/g)].map((found) => found[1] ?? '')
  const said = sentences.find((sentence) => !sentence.startsWith('code ')) ?? 'npm gave no reason'
  return `The packages could not be installed: ${said.trim().replace(/\.$/, '')}${code && ` (${code})`}.`
}

/**
 * What of the lockfile this platform installs.
 * @param {string} root
 * @returns {[string, LockedPackage][]}
 */
function wantedHere(root) {
  const text = read(path.join(root, 'package-lock.json'))
  if (text === undefined)
    throw new Refused('package-lock.json is missing, so the packages can not be installed.')
  /** @type {Record<string, LockedPackage>} */
  const packages = JSON.parse(text).packages
  const libc = isMusl() ? 'musl' : 'glibc'
  return Object.entries(packages).filter(
    ([name, wanted]) =>
      name !== '' &&
      fits(wanted.os, process.platform) &&
      fits(wanted.cpu, process.arch) &&
      (process.platform !== 'linux' || fits(wanted.libc, libc)),
  )
}

/**
 * @param {string | string[] | undefined} allowed names, or names after `!` for what is not allowed
 * @param {string} here
 */
function fits(allowed, here) {
  const names = [allowed ?? []].flat()
  if (names.includes(`!${here}`)) return false
  return names.includes(here) || names.every((name) => name.startsWith('!'))
}

function isMusl() {
  return read('/usr/bin/ldd')?.includes('musl') ?? read('/etc/alpine-release') !== undefined
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.dais-installed')
}

/** @param {string} root */
function stampOf(root) {
  const lock = read(path.join(root, 'package-lock.json')) ?? ''
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
