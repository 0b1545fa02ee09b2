/** @returns where the dictionary or object that begins at or after `from` ends, in characters */
export function pdfObjectEnd(text: string, from: number): number {
  const ends = ['endobj', 'startxref', 'stream\n', 'stream\r']
    .map((word) => text.indexOf(word, from))
    .filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : text.length
}

/** @returns what follows `/Key` in a dictionary, up to 200 characters and not into the next key; undefined without the key */
export function pdfValue(dictionary: string, key: string): string | undefined {
  const name = `/${key}`
  for (let at = dictionary.indexOf(name); at >= 0; at = dictionary.indexOf(name, at + 1)) {
    const rest = dictionary.slice(at + name.length, at + name.length + 200)
    if (!/^[A-Za-z0-9]/.test(rest)) return rest.split(/[/>]/, 1)[0]!.trim()
  }
  return undefined
}

/** @returns the number of the object that `/Key 12 0 R` points at */
export function pdfReference(dictionary: string, key: string): number | undefined {
  const found = /^(\d+)\s+\d+\s+R/.exec(pdfValue(dictionary, key) ?? '')
  return found ? Number(found[1]) : undefined
}
