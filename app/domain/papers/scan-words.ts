import { counted } from '../time/duration.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { isPending, type MachineText, type PaperNow } from './paper.ts'

/** Told wherever a machine's reading is shown. */
export const machineNote = 'text read by machine; may have errors'

/** Of one file: some half an hour of reading. */
export const mostScanPages = 300

type Known = Pick<PaperNow, 'state' | 'holds' | 'scanPages' | 'machine'>

/** A machine reads the scans of a file once, where there are any; again only where it could not. */
export function machineTextVerdict(paper: Known): Verdict {
  const { holds, scanPages, machine } = paper
  if (isPending(paper) || holds === null || holds === 'only named' || scanPages.length === 0) {
    return refuse('no-scan', 'This file has no pages that are pictures without text.')
  }
  if (machine && machine.state !== 'failed') {
    return refuse('read-already', 'The scanned pages of this file are being read, or were read already.')
  }
  return scanPages.length > mostScanPages
    ? refuse(
        'too-many-scans',
        `A machine reads ${mostScanPages} scanned pages of a file at most. Split the file, and attach its parts.`,
      )
    : allowed
}

export function isBeingRead(machine: MachineText | null | undefined): boolean {
  return machine?.state === 'waiting' || machine?.state === 'working'
}

/** @returns sentences about the pages that are pictures without text; empty where there are none */
export function scanWords(
  scanPages: readonly number[],
  pageCount: number,
  machine: MachineText | null,
): string {
  if (scanPages.length === 0) return ''
  if (machine?.state === 'ready') {
    const { wordless } = machine
    const none = wordless.length > 0 ? ` No words were found on ${pageWord(wordless)}.` : ''
    return `${capital(pageWord(scanPages))}: ${machineNote}.${none}`
  }
  const which =
    scanPages.length === pageCount
      ? pageCount === 1
        ? 'Its page is'
        : 'Its pages are'
      : `${capital(pageWord(scanPages))} ${scanPages.length === 1 ? 'is' : 'are'}`
  const [pictures, them] = scanPages.length === 1 ? ['a picture', 'it'] : ['pictures', 'them']
  const scan = `${which} ${pictures} without text: no one can search ${them}, and no screen reader can read ${them}.`
  if (machine && isBeingRead(machine)) {
    return `${scan} A machine is reading: ${machine.read} of ${counted(machine.pages, 'page')} read.`
  }
  const failed = machine ? ` A machine could not read ${them}.` : ''
  return `${scan}${failed} Attach the original document if there is one.`
}

function pageWord(pages: readonly number[]): string {
  return `${pages.length === 1 ? 'page' : 'pages'} ${pageRanges(pages)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
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
