import { jpegWithoutMetadata } from './jpeg.ts'
import { pngWithoutMetadata } from './png.ts'

/** Groups of RTF ([RTF 1.9]) that say who wrote it, when, with what and where. */
const ofWriter = new Set(
  'info userprops revtbl atnid atnauthor atndate atntime atnref generator template xmlnstbl datastore docvar themedata colorschememapping rsidtbl passwordhash private fchars lchars mmathPr factoidname'.split(
    ' ',
  ),
)

/** Numbers of a control that are a time or a link between files of one writer. */
const dated =
  /^\\(revdttm|revdttmdel|crdate|insrsid|delrsid|pararsid|sectrsid|charrsid|styrsid|tblrsid|rsid)-?\d{0,10}$/

type Group = {
  /** Left out. */
  isOut: boolean
  /** The digits of its picture so far; null where it is none. */
  picture: string[] | null
  /** Within the group of a picture. */
  inPicture: boolean
}

/**
 * RTF without the groups that tell of its writer, and with pictures that tell nothing. A walk over its signs, once from the
 * beginning to the end.
 * @returns null where its groups don't close, or a picture can't be taken apart
 */
export function richTextWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const out: string[] = []
  const groups: Group[] = []
  const token = /[{}]|\\[A-Za-z]{1,32}(?:-?\d{1,10})? ?|\\[^A-Za-z]|[^{}\\]+/gsy
  let mayBeNamed = false
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)?.[0]
    if (found === undefined) return null
    const binary = /^\\bin(\d{1,10}) ?$/.exec(found)
    if (binary) token.lastIndex = at + found.length + Number(binary[1])
    const whole = binary ? text.slice(at, token.lastIndex) : found
    if (found === '{') groups.push(groupIn(groups.at(-1)))
    const word = /^\\([A-Za-z]+)/.exec(found)?.[1]
    const group = groups.at(-1)
    if (mayBeNamed && word !== undefined && ofWriter.has(word)) {
      // The brace of the group, and perhaps the mark that it may be passed over, are written already.
      while (out.length > 0 && out.pop() !== '{');
      group!.isOut = true
    }
    if (word === 'pict' && group) group.picture ??= []
    if (found === '}' && group?.picture && !group.isOut) {
      const digits = pictureWithoutMetadata(group.picture)
      if (digits === null) return null
      out.push(digits)
    }
    if (group?.picture && binary)
      group.picture.push(Buffer.from(whole.slice(found.length), 'latin1').toString('hex'))
    else if (group?.picture && isText(found)) group.picture.push(found)
    else if (group?.inPicture && (binary || (isText(found) && picturesBegin.test(found)))) return null
    else if (!group?.isOut && !dated.test(found.trimEnd())) out.push(whole)
    mayBeNamed = found === '{' || (mayBeNamed && (found === '\\*' || found.trim() === ''))
    if (found === '}' && groups.pop() === undefined) return null
  }
  return groups.length === 0 ? Buffer.from(out.join(''), 'latin1') : null
}

function groupIn(around: Group | undefined): Group {
  const inPicture = around !== undefined && (around.inPicture || around.picture !== null)
  return { isOut: around?.isOut ?? false, picture: null, inPicture }
}

function isText(token: string): boolean {
  return !/^[{}\\]/.test(token)
}

/** In hexadecimal digits: JPEG, PNG. */
const picturesBegin = /^\s{0,100}(?:ffd8ff|89504e47)/i

/** @returns the digits of the same picture, on lines of their own where something was taken out of it */
function pictureWithoutMetadata(digits: readonly string[]): string | null {
  const written = digits.join('')
  const bytes = Buffer.from(written.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex')
  const head = bytes.subarray(0, 4).toString('hex')
  if (!/^(?:ffd8|89504e47)/.test(head)) return written
  const plain = head.startsWith('ffd8') ? jpegWithoutMetadata(bytes, 1) : pngWithoutMetadata(bytes)
  if (!plain) return null
  return bytes.equals(plain) ? written : `\n${Buffer.from(plain).toString('hex')}\n`
}
