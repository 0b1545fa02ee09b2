import { counted } from '../time/duration.ts'
import { isPending, type Absence, type PaperNow } from './paper.ts'
import { isBeingRead, machineTextVerdict, scanWords } from './scan-words.ts'

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
  /** A machine may be asked to read them. */
  offersReading: boolean
}

const nothingElse = { isOnlyNamed: false, advice: '', scan: '', offersReading: false }
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

type Known = Pick<PaperNow, 'state' | 'holds' | 'absence' | 'pageCount' | 'scanPages'> &
  Partial<Pick<PaperNow, 'machine'>>

/** @param fileKind what the file is, such as "Word" */
export function paperWords(paper: Known, fileKind: string): PaperWords {
  const { state, holds, absence, pageCount, scanPages, machine } = paper
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
  const scan = scanWords(scanPages, pageCount ?? 0, machine ?? null)
  const isRead = machine?.state === 'ready'
  const level = isBeingRead(machine) ? 'reading' : scan && !isRead ? 'look' : 'ready'
  const offersReading = machineTextVerdict({ ...paper, machine: machine ?? null }).ok
  if (holds === 'converted') {
    return {
      ...nothingElse,
      level,
      offersReading,
      label: 'Converted',
      detail: `${pages}, made from the ${fileKind === 'Text' ? 'text' : fileKind} file.`,
      advice: 'Check how it looks in the packet, or attach a PDF.',
      scan,
    }
  }
  return { ...nothingElse, level, offersReading, label: 'As it is', detail: `${pages}.`, scan }
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
  const scans = count((paper) => paper.scanPages.length > 0 && paper.machine?.state !== 'ready')
  const ofScans =
    scans === 0 ? '' : ` ${scans} ${scans === 1 ? 'has' : 'have'} pages that are pictures without text.`
  return `${counted(papers.length, 'paper')}: ${said.join(', ')}.${ofScans}`
}

/** Still to be prepared, so that a page which shows it looks again. */
export function isUnderWay({ level }: PaperWords): boolean {
  return level === 'reading' || level === 'waiting'
}
