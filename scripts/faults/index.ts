import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flippedBits } from './backups.ts'
import { tableOf, toolsOver, type Outcome, type Tools } from './fault.ts'
import { fullDisks, removedFolders, wrongServers } from './folders.ts'
import { kills, lostLogs } from './kills.ts'
import { serve } from './served.ts'

const faults: ((tools: Tools) => Promise<Outcome>)[] = [
  kills,
  lostLogs,
  flippedBits,
  removedFolders,
  fullDisks,
  wrongServers,
]

/**
 * `npm run faults -- [--short] [--seed=N] [FAULT]`: what the machine may do to a server, done to servers of its own in temporary
 * folders. Exit code 1 when anything was lost without a word.
 */
async function main(args: string[]): Promise<number> {
  const names = faults.map(({ name }) => name)
  const strange = args.find((arg) => !/^--(short|seed=\d+)$/.test(arg) && !names.includes(arg))
  if (strange !== undefined) {
    process.stderr.write(
      `npm run faults knows no ${strange}; it knows --short, --seed=N, ${names.join(', ')}.\n`,
    )
    return 1
  }
  const short = args.includes('--short')
  const seed = Number(/^--seed=(\d+)$/m.exec(args.join('\n'))?.[1] ?? Date.now() % 1_000_000)
  process.stdout.write(`Seed ${seed}${short ? ', the short run' : '; takes some minutes'}.\n`)
  const seedFolder = mkdtempSync(path.join(tmpdir(), 'dais-fault-seed-'))
  const tools = toolsOver(seedFolder, seed, short)
  const outcomes: Outcome[] = []
  try {
    const first = await serve(seedFolder)
    if (first.url === null) throw new Error((await first.ended).said)
    await first.kill()
    const only = args.find((arg) => !arg.startsWith('--'))
    for (const fault of faults.filter(({ name }) => only === undefined || name === only)) {
      const outcome = await fault(tools)
      process.stderr.write(`${outcome.fault}: ${outcome.lost} lost\n`)
      outcomes.push(outcome)
    }
  } finally {
    tools.close()
    rmSync(seedFolder, { recursive: true, force: true })
  }
  const lost = outcomes.reduce((sum, outcome) => sum + outcome.lost, 0)
  process.stdout.write(`\n${tableOf(outcomes)}\n\n${lost === 0 ? 'Nothing was lost.' : `${lost} lost.`}\n`)
  return lost === 0 ? 0 : 1
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
