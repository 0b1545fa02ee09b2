import { counted } from '../time/duration.ts'
import { isPending, type Absence, type PaperNow } from './paper.ts'

/** What a packet holds of a file, told to the clerk: a word, the whole of it, and what can be done. */
export type PaperWords = {
  level: 'ready' | 'look' | 'reading' | 'waiting'
  isOnlyNamed: boolean
  label: string
  detail: string
  /** Empty where there is nothing to do. */
  advice: string
  /** About pages that are pictures without text; empty where there are none. */
  scan: string
}

const nothingElse = { isOnlyNamed: false, advice: '', scan: '' }
const anew = 'Open it, print it to a new PDF, and attach that.'

/** Why a file is only named, and what the clerk can do to have its pages in the packet. */
const absenceWords: Record<Absence, [why: string, advice: string]> = {
  'not a page': ['This kind of file has no pages.', 'To show it in the packet, attach a PDF of it.'],
  damaged: ['It’s damaged, so we couldn’t read its pages.', anew],
  encrypted: [
    'It’s locked with a password, so we couldn’t read its pages.',
    'Save a copy without a password, and attach that.',
  ],
  'not converted': [
    'We couldn’t make pages of this kind of file here.',
    'Save it as a PDF, and attach that.',
  ],
  'took too long': ['Its pages took too long to read.', anew],
  'too large': [
    'Its pages are too large or too complex to read.',
    'Make it smaller or split it, and attach that.',
  ],
  'packet full': [
    'The packet is as large as it can be.',
    'Make the largest files smaller, or leave out those that few people need.',
  ],
  'not ready': ['It’s still being prepared.', ''],
}

type Known = Pick<PaperNow, 'state' | 'holds' | 'absence' | 'pageCount' | 'scanPages'>

/** @param fileKind what the file is, such as "Word" */
export function paperWords(paper: Known, fileKind: string): PaperWords {
  const { state, holds, absence, pageCount, scanPages } = paper
  if (isPending(paper)) {
    return state === 'working'
      ? { ...nothingElse, level: 'reading', label: 'Being prepared', detail: 'We’re reading its pages now.' }
      : { ...nothingElse, level: 'waiting', label: 'Being prepared', detail: 'Waiting its turn.' }
  }
  if (holds === 'only named' || holds === null) {
    const [why, advice] = absenceWords[absence ?? 'damaged']
    return { ...nothingElse, level: 'look', isOnlyNamed: true, label: 'Name only', detail: why, advice }
  }
  const pages = counted(pageCount ?? 0, 'page')
  const scan = scanWords(scanPages, pageCount ?? 0)
  if (holds === 'converted') {
    return {
      ...nothingElse,
      level: scan ? 'look' : 'ready',
      label: 'Converted',
      detail: `${pages}, made from the ${fileKind} file.`,
      advice: 'Check how it looks in the packet, or attach a PDF.',
      scan,
    }
  }
  return { ...nothingElse, level: scan ? 'look' : 'ready', label: 'As it is', detail: `${pages}.`, scan }
}

/** @returns a sentence about the pages that are pictures without text; empty where there are none */
function scanWords(scanPages: readonly number[], pageCount: number): string {
  if (scanPages.length === 0) return ''
  const which =
    scanPages.length === pageCount
      ? pageCount === 1
        ? 'Its page is'
        : 'Its pages are'
      : `${scanPages.length === 1 ? 'Page' : 'Pages'} ${pageRanges(scanPages)} ${scanPages.length === 1 ? 'is' : 'are'}`
  return `${which} a scan without text, which nobody can search and no screen reader can read. Attach the original document if there is one.`
}

const mostRanges = 8

/** @returns "2–4, 7"; after some ranges "and 12 more" */
function pageRanges(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const page of pages) {
    const open = ranges.at(-1)
    if (open && open[1] === page - 1) open[1] = page
    else ranges.push([page, page])
  }
  const shown = ranges.slice(0, mostRanges)
  const others = pages.length - shown.reduce((sum, [first, last]) => sum + last - first + 1, 0)
  const words = shown.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
  return others > 0 ? `${words} and ${others} more` : words
}

/** @returns "12 papers: 9 as they are, 2 converted, 1 only named." */
export function papersSummary(papers: readonly Known[]): string {
  if (papers.length === 0) return ''
  const count = (is: (paper: Known) => boolean) => papers.filter(is).length
  const parts = [
    [count((paper) => !isPending(paper) && paper.holds === 'as it is'), 'as they are', 'as it is'],
    [count((paper) => !isPending(paper) && paper.holds === 'converted'), 'converted', 'converted'],
    [count((paper) => !isPending(paper) && paper.holds === 'only named'), 'by name only', 'by name only'],
    [count(isPending), 'still being prepared', 'still being prepared'],
  ] as const
  const said = parts.flatMap(([number, many, one]) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`],
  )
  const scans = count((paper) => paper.scanPages.length > 0)
  const ofScans =
    scans === 0 ? '' : ` ${scans} ${scans === 1 ? 'has' : 'have'} pages that are scans without text.`
  return `${counted(papers.length, 'paper')}: ${said.join(', ')}.${ofScans}`
}

/** Still to be prepared, so that a page which shows it looks again. */
export function isUnderWay({ level }: PaperWords): boolean {
  return level === 'reading' || level === 'waiting'
}
