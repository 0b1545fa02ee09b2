/** Whether a text has the form of a language tag, as "en-US". */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text)
}
