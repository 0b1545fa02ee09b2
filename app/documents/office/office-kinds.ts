export type OfficeKind = {
  extension: string
  program: 'writer' | 'impress'
  /**
   * How what nobody is meant to read is taken out beforehand: the file itself is written anew, or it is opened and saved
   * as OpenDocument first. A presentation's is left out by the export itself.
   */
  cleaned: 'itself' | 'as OpenDocument' | 'by the export'
}

const KINDS: Record<string, OfficeKind> = {
  'application/msword': { extension: 'doc', program: 'writer', cleaned: 'as OpenDocument' },
  'application/rtf': { extension: 'rtf', program: 'writer', cleaned: 'as OpenDocument' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    program: 'writer',
    cleaned: 'itself',
  },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', program: 'writer', cleaned: 'itself' },
  'application/vnd.ms-powerpoint': { extension: 'ppt', program: 'impress', cleaned: 'by the export' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    extension: 'pptx',
    program: 'impress',
    cleaned: 'by the export',
  },
  'application/vnd.oasis.opendocument.presentation': {
    extension: 'odp',
    program: 'impress',
    cleaned: 'itself',
  },
}

/** How LibreOffice converts files of a media type; null where it does not. */
export function officeKind(mediaType: string): OfficeKind | null {
  return isOfficeFile(mediaType) ? KINDS[mediaType]! : null
}

/** Whether LibreOffice converts files of a media type: those of Word, PowerPoint and OpenDocument, and RTF. */
export function isOfficeFile(mediaType: string): boolean {
  return Object.hasOwn(KINDS, mediaType)
}
