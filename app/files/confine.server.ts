import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ForkOptions } from 'node:child_process'

/** What holds a child on this machine, beside its bounds of heap and time, which hold everywhere. */
export type Confinement = {
  /** It runs in namespaces of its own: no network, and of the machine's files only the program and its room. */
  namespaces: boolean
  /** The kernel refuses it more memory and larger files than its bound. */
  limits: boolean
  /** Node itself refuses it other files, other processes and native code. */
  permissions: boolean
}

type Child = {
  program: string
  folder: string
  memoryMb: number
  mostOutputBytes: number
  threads: boolean
}

/** Nothing of the server's: its secrets are there. */
const emptyEnvironment = { PATH: '/usr/bin:/bin', NODE_ENV: 'production' as const }

/** What the kernel counts for Node before a file is read: 575 MB, nearly all of it room for code that is never filled. */
const startMb = 640

/** The same room for each thread; eight at the most, which is more than libvips starts. What they hold is watched. */
const threadsMb = 8 * 512

/**
 * Emscripten asks each of its threads for constants in a way that Node's permissions refuse. It needs nothing else of it.
 */
const constantsForThreads =
  "data:text/javascript,import{constants as fs}from'node:fs';process.binding=()=>({fs})"

/**
 * How a child is started so that what it reads can harm nothing: an empty environment, Node's permissions, and where the
 * machine has them `prlimit` and bubblewrap. What does not work here is left out and told.
 */
export async function confine(child: Child): Promise<{ forkOpts: ForkOptions; confinement: Confinement }> {
  const node = realpathSync(process.execPath)
  const root = projectOf(child.program)
  const readable = ['node_modules', 'app', 'build', 'package.json', 'tsconfig.json']
    .map((name) => join(root, name))
    .concat(dirname(child.program))
    .filter((path) => existsSync(path))
  const { flags, permissions } = nodeFlags(child, readable)
  const prlimit = await firstThatRuns([limits(child), []], [node, '--eval', '0'])
  const bubblewrap = await firstThatRuns(
    [[...prlimit, ...namespaces(node, readable, child.folder)], prlimit],
    [node, '--eval', '0'],
  )
  const command = [...bubblewrap, node, ...flags]
  const [execPath = node, ...execArgv] = command
  return {
    forkOpts: { execPath, execArgv, env: emptyEnvironment, cwd: root, silent: true },
    confinement: {
      namespaces: bubblewrap.length > prlimit.length,
      limits: prlimit.length > 0,
      permissions,
    },
  }
}

function limits({ memoryMb, mostOutputBytes, threads }: Child): string[] {
  const path = found('prlimit')
  const bytes = (memoryMb + startMb + (threads ? threadsMb : 0)) * 1024 ** 2
  return path ? [path, `--data=${bytes}`, `--fsize=${mostOutputBytes}`, '--core=0', '--nofile=256', '--'] : []
}

function namespaces(node: string, readable: string[], folder: string): string[] {
  const path = found('bwrap')
  if (!path) return []
  const system = ['/usr', '/lib', '/lib64', '/lib32'].filter((name) => existsSync(name))
  return [
    `${path} --unshare-net --unshare-ipc --unshare-uts --die-with-parent --new-session`.split(' '),
    '--dev /dev --tmpfs /tmp'.split(' '),
    [...system, node, ...readable].flatMap((name) => ['--ro-bind', name, name]),
    ['--bind', folder, folder, '--'],
  ].flat()
}

function nodeFlags({ program, folder, memoryMb, threads }: Child, readable: string[]) {
  const flags = ['--no-warnings', `--max-old-space-size=${Math.floor(memoryMb / 2)}`]
  // Only tsx reads TSX, and it starts processes of its own.
  if (program.endsWith('.tsx')) {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    return { flags: [...flags, '--import', loader], permissions: false }
  }
  if (program.endsWith('.ts')) flags.push('--experimental-strip-types')
  const permissions = process.allowedNodeEnvironmentFlags.has('--permission')
  if (permissions) {
    flags.push('--permission', `--allow-fs-write=${folder}`)
    flags.push(...[...readable, folder].map((path) => `--allow-fs-read=${path}`))
    // A thread has the same permissions, and no more.
    if (threads) flags.push('--allow-worker', '--import', constantsForThreads)
  }
  return { flags, permissions }
}

/** The folder with the project's `package.json`. */
function projectOf(program: string): string {
  const folder = dirname(program)
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : projectOf(folder)
}

function found(name: string): string | undefined {
  const folders = ['/usr/bin', '/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** @returns the first of the ways, each a command before the command, in which a program runs here */
async function firstThatRuns(ways: string[][], program: string[]): Promise<string[]> {
  for (const way of ways) {
    const [path = '', ...args] = [...way, ...program]
    const ran = await promisify(execFile)(path, args, { timeout: 10_000, env: emptyEnvironment }).then(
      () => true,
      () => false,
    )
    if (ran) return way
  }
  return []
}
