import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { measurePages } from './measure-pages.ts'
import { measurePdfs, type Pdf } from './measure-pdfs.ts'
import { measureSignUps } from './measure-sign-ups.ts'
import { tableOf, figureStatus, type Figure } from './figures.ts'
import { loadGenerator } from './load.ts'
import { serveForBench, type Asked, type Said, type Ready } from './server.ts'
const notBuilt: Figure[] = [
  {
    name: 'A change on meeting day reaching 1,000 viewers, 99 of 100 within',
    bar: { most: 1, unit: ' s' },
    value: null,
    note: 'not built yet',
  },
]

const progress = (words: string): void => void process.stderr.write(`${words}\n`)

async function main(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dais-bench-'))
  const child = fork(fileURLToPath(import.meta.url), ['serve', folder], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const ready = await untilReady(child)
    const generator = loadGenerator()
    const figures = [
      ...(await measurePages({ ready, generator, processor: processorOf(child), folder, progress })),
      ...(await measureSignUps(ready, asking<Extract<Said, { kind: 'queue' }>>(child, 'queue'), {
        processor: processorOf(child),
        progress,
      })),
      ...(await measurePdfs(asking<Pdf>(child, 'pdf'), folder, progress)),
      ...notBuilt,
    ]
    process.stdout.write(
      `\n${tableOf(figures)}\n\nRequests are sent by ${generator.name}, on this machine, to a server in one process. Its ${cpus().length} processors had a load of ${loadavg()[0]!.toFixed(1)}; only the ratios count.\n`,
    )
    return figures.some((figure) => figureStatus(figure) === 'missed') ? 1 : 0
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asks the measured process, which answers one question at a time. */
function asking<Answer extends Said>(child: ChildProcess, kind: Answer['kind']) {
  return (question: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      child.once('message', (said: Said) => {
        if (said.kind === kind) resolve(said as Answer)
        else reject(new Error(said.kind === 'failed' ? said.why : `The server said ${said.kind}`))
      })
      child.send(question)
    })
}

function processorOf(child: ChildProcess): () => Promise<number> {
  const ask = asking<Extract<Said, { kind: 'processor' }>>(child, 'processor')
  return async () => (await ask({ kind: 'processor' })).milliseconds
}

function untilReady(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The measured server ended with ${code}`)))
    child.on('message', (said: Said) => {
      if (said.kind === 'progress') progress(said.words)
      else if (said.kind === 'ready') resolve(said)
    })
  })
}

const [asked, ...rest] = process.argv.slice(2)
if (asked === 'serve') await serveForBench(rest[0]!)
else if (asked === undefined) process.exit(await main())
else {
  progress(`npm run bench takes nothing, so no ${asked}.`)
  process.exit(1)
}
