// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const HEARTBEAT = 2_000
/** A holder whose heartbeat is this old is gone, even where another process has its pid now. */
const DEAD_AFTER = 10_000

/**
 * Lets one process at a time install or build in this folder; the others wait. A holder that was killed is passed over.
 * @template T
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(root, say, work) {
  const folder = path.join(root, '.cache', 'preparing')
  const holder = path.join(folder, 'pid')
  mkdirSync(path.dirname(folder), { recursive: true })
  for (let told = false; !take(folder, holder); told = true) {
    if (!told) say('Waiting for another command that installs or builds here…')
    await wait(200)
  }
  const heart = setInterval(() => utimesSync(folder, new Date(), new Date()), HEARTBEAT)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {string} holder
 * @returns {boolean} whether the lock is ours now
 */
function take(folder, holder) {
  try {
    mkdirSync(folder)
    writeFileSync(holder, String(process.pid))
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (isHeld(folder, holder)) return false
  rmSync(folder, { recursive: true, force: true })
  return false
}

/**
 * @param {string} folder
 * @param {string} holder
 */
function isHeld(folder, holder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > DEAD_AFTER) return false
    const pid = Number(readFileSync(holder, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return true
  } catch (error) {
    // No pid file yet: the holder is about to write it.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' || isForeign(error)
  }
}

/** @param {unknown} error */
function isForeign(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
}
