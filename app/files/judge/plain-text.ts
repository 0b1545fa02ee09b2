import type { Found } from './found.ts'

/**
 * The text of a file that is nothing but text: in UTF-8, in UTF-16 with its mark, or in the alphabet of Windows; null
 * where it holds signs that no text has.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text === null || /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/.test(text) ? null : text
}

function decoded(bytes: Uint8Array): string | null {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  const encodings =
    mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this one.
    }
  }
  return null
}

/** Of a file that no other kind is: whether it is text. What opens as RTF elsewhere is none. */
export function findInText(bytes: Uint8Array): Found {
  const text = decodedText(bytes)
  if (text === null) return 'unknown'
  const start = text.slice(0, 4000).trimStart()
  if (start === '' && text.trim() === '') return 'empty'
  if (/^\{\\rt/i.test(start)) return 'unknown'
  // A letter or a page as mail programs and browsers keep it.
  if (/^(mime-version:|from \S+@|received:|return-path:)/i.test(start)) return 'unknown'
  return { mediaType: 'text/plain', pageCount: null, dangers: [] }
}
