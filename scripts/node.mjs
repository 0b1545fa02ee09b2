// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Refused } from './refused.mjs'

/** The oldest Node that better-sqlite3 opens a database on. */
const OLDEST = [22, 12]

/** @param {string} version such as `v24.21.0` or `24.21.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor >= (OLDEST[1] ?? 0))
}

/**
 * The Node to run the program with: the one that runs this, else the one that the lockfile's packages bring.
 * @param {string} root the project's folder, installed
 * @returns {string} an absolute path
 */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const brought = [
    path.join(
      root,
      'node_modules',
      `node-${platform}-${process.arch}`,
      'bin',
      platform === 'win' ? 'node.exe' : 'node',
    ),
    path.join(root, 'node_modules', '.bin', 'node'),
  ]
  for (const file of brought) {
    if (!existsSync(file)) continue
    // It may be there and still not run: a glibc binary on a musl system, for one.
    const answer = spawnSync(file, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && isNewEnough(answer.stdout.trim())) return file
  }
  throw new Refused(
    `Dais needs Node 22.12 or newer; this is Node ${process.versions.node}, and none came with the packages.`,
  )
}

/**
 * @param {string} root
 * @param {string} node the Node that children of the child are to find first
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(root, node, more = {}) {
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env['PATH'] ?? '']
  return { ...process.env, PATH: folders.join(path.delimiter), ...more }
}

/**
 * Runs a program in the foreground and hands it the signals that arrive here.
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function runForeground(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options })
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    const done = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      done()
      resolve(code ?? 128 + signalNumber(signal))
    })
  })
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  /** @type {Partial<Record<NodeJS.Signals, number>>} */
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }
  return (signal && numbers[signal]) || 0
}
