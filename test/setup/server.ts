import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** A run of `npm start`'s script, as a process of its own. */
export type Run = {
  /** Resolves to its address once it says that it serves; rejects with what it said when it ends before. */
  url: Promise<string>
  ended: Promise<Ended>
  /** Resolves once it has printed what `pattern` finds: to the first group, else to all of it. */
  said: (pattern: RegExp) => Promise<string>
  tell: (signal: NodeJS.Signals) => void
  /** Asks it to stop, as a service manager would, and waits until it has. */
  stop: () => Promise<Ended>
}

/**
 * Starts the real server on a free port of this machine.
 * @param environment over this process's; give a `DATA_DIR` of the test's own
 */
export function runServer(environment: Record<string, string>, args: string[] = []): Run {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = endOf(child)
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stdout)
        if (found) resolve(found[1] ?? found[0])
      }
      look()
      child.stdout.on('data', look)
      ended.then((end) => reject(new Error(`The server ended before:\n${end.stdout}\n${end.stderr}`)), reject)
    })
  const url = said(/^Dais is at (http\S+)$/m)
  url.catch(() => undefined)
  const tell = (signal: NodeJS.Signals) => void child.kill(signal)
  return {
    url,
    ended,
    said,
    tell,
    stop: () => {
      tell('SIGTERM')
      return ended
    },
  }
}

function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, ...said }))
  })
}
