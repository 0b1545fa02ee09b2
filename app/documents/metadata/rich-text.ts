/** Groups of RTF ([RTF 1.9]) that say who wrote it, when, with what and where. */
const ofWriter = new Set(
  'info userprops revtbl atnid atnauthor atndate atntime atnref generator template xmlnstbl datastore docvar themedata colorschememapping rsidtbl passwordhash private fchars lchars mmathPr factoidname'.split(
    ' ',
  ),
)

/** Numbers of a control that are a time or a link between files of one writer. */
const dated =
  /^\\(revdttm|revdttmdel|crdate|insrsid|delrsid|pararsid|sectrsid|charrsid|styrsid|tblrsid|rsid)-?\d{0,10}$/

/**
 * RTF without the groups that tell of its writer. A walk over its signs, once from the beginning to the end.
 * @returns null where its groups don't close
 */
export function richTextWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const out: string[] = []
  /** Whether each open group is left out. */
  const groups: boolean[] = []
  const token = /[{}]|\\[A-Za-z]{1,32}(?:-?\d{1,10})? ?|\\[^A-Za-z]|[^{}\\]+/gsy
  let mayBeNamed = false
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)?.[0]
    if (found === undefined) return null
    const binary = /^\\bin(\d{1,10}) ?$/.exec(found)
    if (binary) token.lastIndex = at + found.length + Number(binary[1])
    const whole = binary ? text.slice(at, token.lastIndex) : found
    if (found === '{') groups.push(groups.at(-1) ?? false)
    const word = /^\\([A-Za-z]+)/.exec(found)?.[1]
    if (mayBeNamed && word !== undefined && ofWriter.has(word)) {
      // The brace of the group, and perhaps the mark that it may be passed over, are written already.
      while (out.length > 0 && out.pop() !== '{');
      groups[groups.length - 1] = true
    }
    const isOut = groups.at(-1) ?? false
    if (!isOut && !dated.test(found.trimEnd())) out.push(whole)
    mayBeNamed = found === '{' || (mayBeNamed && (found === '\\*' || found.trim() === ''))
    if (found === '}' && groups.pop() === undefined) return null
  }
  return groups.length === 0 ? Buffer.from(out.join(''), 'latin1') : null
}
