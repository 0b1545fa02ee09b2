import { basename } from 'node:path'
import type { ConfinedTask, ConfinementLimits } from './confined-task.ts'

/** What programs of the system need to run: libraries, tools and fonts, and nothing that holds anyone's data. */
const SYSTEM = [
  '/usr/bin',
  '/usr/lib',
  '/usr/lib32',
  '/usr/lib64',
  '/usr/share/fonts',
  '/usr/share/fontconfig',
  '/usr/share/icu',
  '/usr/share/liblangtag',
  '/usr/share/libreoffice',
  '/etc/fonts',
  '/etc/libreoffice',
  '/etc/ld.so.cache',
]

const LINKS = ['bin', 'lib', 'lib32', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])

const ENVIRONMENT = { HOME: '/room/home', PATH: '/usr/bin', LANG: 'C.UTF-8' }

/**
 * The arguments with which bubblewrap runs a task: no network, no other processes, no capabilities, an empty
 * environment, an empty home, and read-only everything but three folders in memory with a bound each. Standard input is
 * the task's input, descriptor 3 its settings, standard output its result; nothing of the host's disk can be written.
 */
export function sandboxArguments(task: ConfinedTask, limits: ConfinementLimits, prlimit: string): string[] {
  const scratch = (at: string): string[] => ['--size', String(limits.scratchBytes), '--tmpfs', at]
  const settings = task.settings ? `/room/${task.settings.path}` : '/room/settings'
  const seconds = Math.ceil(limits.timeMs / 1000)
  const bounds = {
    nproc: limits.processes,
    as: 3 * limits.memoryBytes,
    fsize: Math.min(limits.resultBytes, limits.scratchBytes),
    cpu: 2 * seconds,
    core: 0,
    nofile: 512,
  }
  const flags = 'unshare-all unshare-user die-with-parent new-session clearenv'
    .split(' ')
    .map((flag) => `--${flag}`)
  const reads = [...SYSTEM, ...(task.reads ?? []), prlimit].flatMap((path) => ['--ro-bind-try', path, path])
  const folders = [...scratch('/dev/shm'), ...scratch('/tmp'), ...scratch('/room'), '--dir', '/room/home']
  const fonts = (task.fonts ?? []).flatMap((path) => [
    '--ro-bind-try',
    path,
    `${ENVIRONMENT.HOME}/.fonts/${basename(path)}`,
  ])
  const files = ['--file', '3', settings, '--file', '0', `/in/${task.input.name}`]
  const environment = Object.entries(ENVIRONMENT).flatMap(([name, value]) => ['--setenv', name, value])
  const bounded = [prlimit, ...Object.entries(bounds).map(([name, value]) => `--${name}=${value}:${value}`)]
  const shell = ['/bin/sh', '-c', '"$@" >/dev/null 2>&1 && exec cat "$0"', `/room/${task.result}`]
  return [
    ...flags,
    ...'--cap-drop ALL --hostname confined'.split(' '),
    ...reads,
    ...LINKS,
    ...'--proc /proc --dev /dev'.split(' '),
    ...folders,
    ...fonts,
    ...files,
    ...'--remount-ro /dev --remount-ro / --chdir /room/home'.split(' '),
    ...environment,
    '--',
    ...bounded,
    '--',
    ...shell,
    ...task.command,
  ]
}
