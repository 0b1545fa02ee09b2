/** @returns where the dictionary or object that begins at or after `from` ends, in characters */
export function pdfObjectEnd(text: string, from: number): number {
  const ends = ['endobj', 'startxref', 'stream\n', 'stream\r']
    .map((word) => text.indexOf(word, from))
    .filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : text.length
}

/** @returns what follows `/Key` in a dictionary, up to 200 characters and not into the next key; undefined without the key */
export function pdfValue(dictionary: string, key: string): string | undefined {
  const found = new RegExp(`/${key}(?![A-Za-z0-9])\\s*([^/>]{0,200})`).exec(dictionary)
  return found?.[1]?.trim()
}

/** @returns the number of the object that `/Key 12 0 R` points at */
export function pdfReference(dictionary: string, key: string): number | undefined {
  const found = /^(\d+)\s+\d+\s+R/.exec(pdfValue(dictionary, key) ?? '')
  return found ? Number(found[1]) : undefined
}
