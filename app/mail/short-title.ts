const mostWords = 8
const mostCharacters = 70

/** @returns the first words of a text, at most eight of them, as a headline names a matter; with an ellipsis where it goes on */
export function shortTitle(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  let title = words[0] ?? ''
  for (const word of words.slice(1, mostWords)) {
    if (title.length + 1 + word.length > mostCharacters) break
    title += ` ${word}`
  }
  const cut = title.slice(0, mostCharacters)
  const isWhole = cut.length === words.join(' ').length
  return isWhole ? cut : `${cut.replace(/[\s,;:.–—-]+$/, '')}…`
}
