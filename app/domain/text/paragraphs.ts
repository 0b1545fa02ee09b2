/**
 * How typed text is read wherever it is shown: a blank line begins a paragraph, a single line feed a line in it.
 * @returns the lines of each paragraph, none of them empty
 */
export function paragraphsOf(text: string | null): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of (text ?? '').split(/\r\n|\r|\n/)) {
    const words = line.trim()
    if (words !== '') paragraphs.at(-1)!.push(words)
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([])
  }
  return paragraphs.filter((lines) => lines.length > 0)
}
