import { CANARY, HEADING } from './word-sample.ts'

/** The text of the Word sample as RTF; `extra` stands before its end. What bears `CANARY` is for nobody. */
export function richSample(extra = ''): Uint8Array {
  const cells = (texts: string[]) =>
    `\\trowd\\cellx2400\\cellx4800 ${texts.map((text) => `\\intbl ${text}\\cell`).join(' ')}\\row`
  const lines = [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}',
    '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\v Secret;}}',
    `{\\info{\\title ${CANARY} title}{\\author ${CANARY}}}`,
    '\\pard\\plain\\qc\\b Staff report\\par',
    `\\pard\\plain\\s1\\outlinelevel0\\b ${HEADING}\\par`,
    `\\pard\\plain Overtime {\\*\\annotation ${CANARY} comment}rose {\\deleted\\revauthdel1 ${CANARY} deleted}{\\revised by nine }{\\v ${CANARY} hidden}\\v ${CANARY} again\\v0 percent.\\par`,
    `\\pard\\plain\\s2\\v ${CANARY} hidden by its style\\par`,
    '\\pard\\plain{\\pntext 1.\\tab}{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}}First step\\par',
    '{\\pntext 2.\\tab}Second step\\par\\pard',
    cells(['Month', 'Hours']),
    cells(['July', '4,120']),
    cells(['August', '3,960']),
    '\\pard\\plain The chief agrees.\\par',
    extra,
    '}',
  ]
  return Buffer.from(lines.join('\n'), 'latin1')
}
