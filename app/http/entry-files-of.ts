/** An entry of a follow-up names its first file itself. */
export function entryFilesOf([first, ...further]: readonly { sha256: string; fileName: string }[]) {
  const moreFiles = further.map(({ sha256, fileName }) => ({ sha256, fileName }))
  return { sha256: first?.sha256, fileName: first?.fileName, moreFiles }
}
