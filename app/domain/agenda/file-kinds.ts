import type { RefusalCode, TakenType } from './attachment-kinds.ts'

/** What can be found in a file that makes it do something, or hides something. */
export type Danger = Extract<
  RefusalCode,
  | 'encrypted'
  | 'program'
  | 'macros'
  | 'controls'
  | 'scripts'
  | 'launches'
  | 'sends'
  | 'embedded'
  | 'remote'
  | 'unpacks-too-large'
  | 'picture-too-large'
>

/** What a file holds, as found by reading it; whether it is taken follows from the table. */
export type FoundInFile = { mediaType: TakenType; pageCount: number | null; dangers: Danger[] }

export type Judgement =
  { ok: true; mediaType: TakenType; pageCount: number | null } | { ok: false; code: RefusalCode }

type FileKind = {
  types: TakenType[]
  name: string
  recognizedBy: string
  refused: Danger[]
  inPacket: string
}

const office: Danger[] = [
  'encrypted',
  'unpacks-too-large',
  'macros',
  'controls',
  'program',
  'embedded',
  'remote',
]

const converted =
  'Its pages by LibreOffice where it can be confined; elsewhere its text, lists, tables and pictures.'

/** Every kind of file that is taken: the code refuses by this table, and the page about files prints it. */
export const fileKinds: FileKind[] = [
  {
    types: ['application/pdf'],
    name: 'PDF',
    recognizedBy:
      '“%PDF-” in its first 1,024 bytes; it opens without a password, if need be repaired, and its pages can be counted.',
    refused: ['encrypted', 'scripts', 'launches', 'sends', 'embedded', 'remote'],
    inPacket: 'Its pages.',
  },
  {
    types: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    name: 'Word (.docx) and PowerPoint (.pptx)',
    recognizedBy: 'It is a zip file whose [Content_Types].xml names a Word or PowerPoint document.',
    refused: office,
    inPacket: converted,
  },
  {
    types: ['application/msword', 'application/vnd.ms-powerpoint'],
    name: 'Word (.doc) and PowerPoint (.ppt) before 2007',
    recognizedBy: 'It is a compound file with the stream “WordDocument” or “PowerPoint Document”.',
    refused: office,
    inPacket:
      'Its pages by LibreOffice where it can be confined; elsewhere the text of Word 97 and later, and a page that names the others.',
  },
  {
    types: ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.presentation'],
    name: 'OpenDocument (.odt, .odp)',
    recognizedBy: 'It is a zip file whose “mimetype” names an OpenDocument text or presentation.',
    refused: office,
    inPacket: converted,
  },
  {
    types: ['application/rtf'],
    name: 'RTF',
    recognizedBy: 'It begins with “{\\rtf”.',
    refused: ['controls', 'embedded', 'remote'],
    inPacket: converted,
  },
  {
    types: ['text/plain'],
    name: 'Plain text',
    recognizedBy:
      'It is no other kind, and text in UTF-8, UTF-16 with its mark or Windows-1252 from end to end.',
    refused: [],
    inPacket: 'Its text.',
  },
  {
    types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'],
    name: 'PNG, JPEG, GIF and WebP pictures',
    recognizedBy: 'Its first bytes, and that it can be unpacked to its end.',
    refused: ['picture-too-large'],
    inPacket: 'The picture, on a page of its own; of one that moves, its first picture.',
  },
  {
    types: ['image/heic', 'image/avif'],
    name: 'HEIC and AVIF photos',
    recognizedBy: 'Its first bytes, and that it can be unpacked to its end.',
    refused: ['picture-too-large'],
    inPacket: 'The photo, on a page of its own.',
  },
  {
    types: ['image/tiff'],
    name: 'TIFF scans',
    recognizedBy: 'Its first bytes, and pages that can be unpacked to their end.',
    refused: ['picture-too-large'],
    inPacket: 'Its pages, in the size in which they were scanned.',
  },
]

export const mostUnpackedBytes = 500 * 1024 * 1024

export const mostParts = 5000

/** The most pixels of a picture: more than any camera takes, and four bytes each when it is shown. */
export const mostPixels = 100_000_000

/** The most pages of a scan that is a picture; more come as a PDF. */
export const mostScanPages = 500

/** Whether what was found may be taken: the first danger that its kind refuses is told. */
export function judgement({ mediaType, pageCount, dangers }: FoundInFile): Judgement {
  const kind = fileKinds.find(({ types }) => types.includes(mediaType))
  const code = kind ? kind.refused.find((danger) => dangers.includes(danger)) : 'unknown'
  return code ? { ok: false, code } : { ok: true, mediaType, pageCount }
}
