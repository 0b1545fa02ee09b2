import { blackedOutWords, keepsOriginal, shownFile, type ShownCopy } from '../papers/redaction/shown-copy.ts'
import { trimmed } from '../text/empty-text.ts'
/** Every type that is taken as an attachment; what a file is, its content says, never its name. */
export const takenTypes = {
  'application/pdf': { name: 'PDF', extension: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    extension: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    name: 'PowerPoint',
    extension: 'pptx',
  },
  'application/msword': { name: 'Word', extension: 'doc' },
  'application/vnd.ms-powerpoint': { name: 'PowerPoint', extension: 'ppt' },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument text', extension: 'odt' },
  'application/vnd.oasis.opendocument.presentation': {
    name: 'OpenDocument presentation',
    extension: 'odp',
  },
  'application/rtf': { name: 'RTF', extension: 'rtf' },
  'text/plain': { name: 'Text', extension: 'txt' },
  'image/png': { name: 'PNG picture', extension: 'png' },
  'image/jpeg': { name: 'JPEG picture', extension: 'jpg' },
  'image/gif': { name: 'GIF picture', extension: 'gif' },
  'image/webp': { name: 'WebP picture', extension: 'webp' },
  'image/heic': { name: 'HEIC photo', extension: 'heic' },
  'image/avif': { name: 'AVIF picture', extension: 'avif' },
  'image/tiff': { name: 'TIFF scan', extension: 'tif' },
} as const

/** For `accept` of a field for files: a phone then offers what is taken, and sends its photos as they are. */
export const acceptedFiles = Object.entries(takenTypes)
  .flatMap(([type, { extension }]) => [type, `.${extension}`])
  .concat('.jpeg', '.tiff', '.heif', 'image/heif')
  .join(',')

export type TakenType = keyof typeof takenTypes

export const largestAttachmentBytes = 100 * 1024 * 1024

export const mostFilesAtOnce = 20

/** Shown by a browser in its own window; everything else is only saved. */
export function opensInline(mediaType: string): boolean {
  if (isUnseen(mediaType)) return false
  return mediaType === 'application/pdf' || mediaType.startsWith('image/')
}

const unseen = ['image/heic', 'image/tiff'] as const

/** A picture that most browsers don't show. */
export function isUnseen(mediaType: string): boolean {
  return unseen.some((type) => type === mediaType)
}

/** The same of what {@link fileDetail} says of a file, as a published agenda keeps it. */
export function isUnseenDetail(detail: string): boolean {
  return unseen.some((type) => detail.startsWith(takenTypes[type].name))
}

const refusals = {
  'too-large': 'It is larger than 100 MB. Make it smaller, or split it, and try again.',
  empty: 'It is empty. Check that you chose the right file, and try again.',
  none: 'No file was chosen. Choose one, then send it.',
  'too-many': `More than ${mostFilesAtOnce} files were sent at once. Send the rest separately.`,
  macros: 'It contains macros. Save a copy without macros (.docx or .pptx) and try again.',
  'spreadsheet-macros': 'It is a spreadsheet with macros. Save it as a PDF and try again.',
  spreadsheet: 'It is a spreadsheet. Save it as a PDF and try again.',
  encrypted: 'It needs a password. Save a copy without one and try again.',
  controls: 'It contains ActiveX controls. Save it as a PDF and try again.',
  scripts: 'It contains JavaScript. Print it to a new PDF and try again.',
  launches: 'It can open other programs or files. Print it to a new PDF and try again.',
  sends: 'It is a form that runs by itself or sends what is typed. Print it to a new PDF and try again.',
  embedded: 'It has other files inside it. Take them out, or print it to a new PDF, and try again.',
  remote: 'It gets text, pictures, or a template from somewhere else. Save it as a PDF and try again.',
  'unpacks-too-large': 'It unpacks to more than 500 MB. Save it again, or as a PDF, and try again.',
  'picture-too-large':
    'It is a picture of more than 100 megapixels (50 for an HEIC photo), or a scan of more than 500 pages. Make it smaller, or save it as a PDF, and try again.',
  program: 'It is a program, or contains one.',
  'web-page': 'It is a web page or a drawing that can run scripts.',
  archive: 'It is an archive of other files. Take them out and send them one by one.',
  'dynamic-form':
    'It is a form that only Adobe’s programs can show (XFA); others show a page that says “Please wait”. Open it there, print it to a new PDF, and send that.',
  ambiguous:
    'It is put together so that programs may show different things. Print it to a new PDF and try again.',
  damaged: 'It is damaged or incomplete. Save it again, or choose another copy, and try again.',
  unreadable: 'We couldn’t read this file. Save it again, or as a PDF, and try again.',
  busy: 'We are checking too many files right now. Please try again in a minute.',
  virus:
    'Our virus scanner found something harmful in it. Do not send it; ask IT to check the computer that it came from.',
  'not-scanned': 'Our virus scanner is not answering. Please try again in a few minutes.',
  unknown: 'We can’t take this kind of file. Save it as a PDF and try again.',
  confidential: 'We don’t keep closed-session or personnel files here. Send them to the City Attorney.',
  'cut-off': 'Sending was cut off. Send it again.',
  'store-space':
    'The files kept here have reached the limit set for this server. Ask IT to raise it (MAX_STORE_GB), then send the file again.',
  'disk-space': 'The disk of the server is almost full. Tell IT, then send the file again.',
  'attached-already': 'The same file is attached to this item already.',
  closed: 'The agenda is closed, so nothing can be added to it.',
} as const

export type RefusalCode = keyof typeof refusals

const ofTypeOrSize = new Set<RefusalCode>([
  'too-large',
  'spreadsheet-macros',
  'spreadsheet',
  'program',
  'web-page',
  'archive',
  'unknown',
])

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}

/** @returns why a file was not taken, in sentences; of a wrong type it says what would be taken */
export function refusalSentence(code: RefusalCode): string {
  const why = refusals[code]
  if (!ofTypeOrSize.has(code)) return why
  return `${why} We accept PDF, Word, PowerPoint, OpenDocument, RTF, plain text, and pictures such as JPEG, up to 100 MB each.`
}

/** @returns "PDF, 18 pages, 2.4 MB" */
export function fileDetail(file: { mediaType: string; pageCount: number | null; byteSize: number }): string {
  const kind = takenTypes[file.mediaType as TakenType]?.name ?? 'File'
  const pages = file.pageCount === null ? [] : [file.pageCount === 1 ? '1 page' : `${file.pageCount} pages`]
  return [kind, ...pages, byteWords(file.byteSize)].join(', ')
}

/** The same of the file that the public gets: where parts are blacked out, of the copy, with when and why. */
export function shownDetail(file: Parameters<typeof shownFile>[0]): string {
  return file.copy ? copyDetail(file.copy) : fileDetail(file)
}

export function copyDetail(copy: ShownCopy): string {
  return `${fileDetail(copy)}. ${blackedOutWords(copy)} ${keepsOriginal}`
}

/** @returns "812 bytes", "40 kB", "2.4 MB", "50.0 GB" */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`
}

/** Where an attachment is read; stays the same for ever. */
export function attachmentPath(attachment: { id: string; fileName: string }): string {
  return `/files/${attachment.id}/${encodeURIComponent(attachment.fileName)}`
}

/** @returns a file name as sent, without folders, control characters or bidirectional overrides, at most 150 characters */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replaceAll(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  if (clean.length <= 150) return clean || 'file'
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  return clean.slice(0, 150 - extension.length) + extension
}

/**
 * The name under which a file is saved: text ends in “.txt” whatever it was called, so that no computer runs it.
 */
export function savedFileName(file: { mediaType: string; fileName: string }): string {
  const isRun = file.mediaType === 'text/plain' && !/\.(txt|text|md|log|csv)$/i.test(file.fileName)
  return isRun ? `${file.fileName}.txt` : file.fileName
}

export function titleFromFileName(fileName: string): string {
  const bare = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const title = /\s/.test(bare) ? bare : bare.replaceAll('_', ' ').replaceAll(/(?<=\D)-|-(?=\D)/g, ' ')
  return trimmed(title) || fileName
}

/** What its sender says a file is. */
export const fileNatures = ['public', 'closed-session', 'personnel'] as const
export type FileNature = (typeof fileNatures)[number]

/** @returns what a form says its files are; a public writing where it does not ask */
export function fileNatureOf(typed: string | undefined): FileNature {
  return fileNatures.find((nature) => nature === typed) ?? 'public'
}
