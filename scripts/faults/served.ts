import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type Ended = { code: number | null; signal: NodeJS.Signals | null; said: string }

/** A server of its own process, as `npm start` runs it. */
export type Served = {
  /** Its address; null where it ended before it served. */
  url: string | null
  ended: Promise<Ended>
  kill: (signal?: NodeJS.Signals) => Promise<Ended>
}

export const password = 'a password for the long run'
const patience = 120_000

type Wishes = {
  args?: string[]
  /** Bytes beyond which no file may grow: a full disk, without one. */
  mostFileBytes?: number
}

/** Starts the server on `folder/data`, and waits until it serves or has ended. */
export async function serve(folder: string, { args = [], mostFileBytes }: Wishes = {}): Promise<Served> {
  const program = [process.execPath, path.resolve('build/scripts/serve.js'), ...args]
  // A file that may not grow is an error to the program instead of its end.
  const limited = [
    'sh',
    '-c',
    `trap '' XFSZ; ulimit -f ${Math.ceil((mostFileBytes ?? 0) / 512)}; exec "$@"`,
    'sh',
    ...program,
  ]
  const [command, ...rest] = mostFileBytes === undefined ? program : limited
  const child = spawn(command!, rest, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: path.join(folder, 'data'),
      DATABASE_URL: '',
      STATE_DIR: '',
      EXAMPLE_PASSWORD: password,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, said }) as Ended)
  const url = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /^Dais is at (http\S+)$/m.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(found[1]!)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => {
      clearTimeout(timer)
      resolve(null)
    })
  })
  return {
    url,
    ended,
    kill(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** Runs one of the programs of `npm run`, on `folder/data`. */
export async function run(folder: string, name: string, args: string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [path.resolve(`build/scripts/${name}.js`), ...args], {
    env: { ...process.env, DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', STATE_DIR: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, said }
}
