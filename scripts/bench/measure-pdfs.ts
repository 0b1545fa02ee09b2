import { findPrinter, writeHtml, type Printer } from './chromium.ts'
import { amount, median, type Figure } from './figures.ts'
import { longMinutes } from './long-minutes.ts'
import type { Asked, Said } from './server.ts'

export type Pdf = Extract<Said, { kind: 'pdf' }>

const rounds = 3
/** Matters that fill about so many pages, and how many times as fast as Chromium they are to be. */
const lengths = [
  { pages: 10, matters: 14, bar: 3.5 },
  { pages: 100, matters: 148, bar: 1.2 },
]
const pauseBar = 50

/** Tagged minutes made in the kept thread of the measured server, against Chromium printing the same as HTML. */
export async function measurePdfs(
  ask: (question: Asked) => Promise<Pdf>,
  folder: string,
  progress: (words: string) => void,
): Promise<Figure[]> {
  const printer = await findPrinter()
  const figures: Figure[] = []
  const pauses: number[] = []
  await ask({ kind: 'pdf', matters: lengths[0]!.matters })
  try {
    for (const { pages, matters, bar } of lengths) {
      progress(`Minutes of ${pages} pages…`)
      const own: Pdf[] = []
      const printed: Awaited<ReturnType<Printer['print']>>[] = []
      const file = writeHtml(folder, `minutes-${pages}.html`, longMinutes(matters))
      for (let round = 0; round < rounds; round++) {
        own.push(await ask({ kind: 'pdf', matters }))
        if (printer) printed.push(await printer.print(file))
      }
      if (pages === 100) pauses.push(...own.map(({ longestPause }) => longestPause))
      figures.push(...against(pages, bar, own, printed))
    }
  } finally {
    await printer?.stop()
  }
  figures.push({
    name: 'Longest pause of the server’s loop while 100 pages are made',
    bar: { most: pauseBar, unit: ' ms' },
    value: median(pauses),
    note: `the longest of ${rounds}: ${amount(Math.max(...pauses))} ms`,
  })
  return figures
}

function against(pages: number, bar: number, own: Pdf[], printed: Awaited<ReturnType<Printer['print']>>[]) {
  const name = `Tagged minutes of ${pages} pages in the kept thread, against Chromium`
  const seconds = (times: number[]) => `${amount(median(times) / 1000)} s`
  const ownTimes = own.map(({ milliseconds }) => milliseconds)
  const [first] = printed
  const ours = `${own[0]!.pageCount} pages in ${seconds(ownTimes)}, checked`
  if (!first) {
    return [{ name, bar: { least: bar, unit: '×' }, value: null, note: `${ours}; Chromium is not here` }]
  }
  const ratio = (key: 'milliseconds' | 'keptMilliseconds') =>
    median(printed.map((print, round) => print[key] / ownTimes[round]!))
  const theirs = (key: 'milliseconds' | 'keptMilliseconds') => seconds(printed.map((print) => print[key]))
  return [
    {
      name: `${name} started to print`,
      bar: { least: bar, unit: '×' },
      value: ratio('milliseconds'),
      note: `${ours}; Chromium ${first.pageCount} pages in ${theirs('milliseconds')}`,
    },
    {
      name: `${name} that is kept running`,
      bar: null,
      value: ratio('keptMilliseconds'),
      note: `Chromium in ${theirs('keptMilliseconds')}`,
    },
  ]
}
