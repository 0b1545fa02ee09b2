/** What breaks a line in old text files and word processors. */
const oldLineBreaks = /[\v\f\u0085]/g
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const suspects = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/**
 * A text as pages, feeds, files and both databases can hold it, whatever was typed or stored: PostgreSQL takes no NUL,
 * XML no control, and half of a character is none. Tabs, line ends and every character that can be seen stay as they are.
 */
export function sendable(text: string): string {
  if (!suspects.test(text)) return text
  return text.toWellFormed().replace(oldLineBreaks, '\n').replace(controls, '')
}
