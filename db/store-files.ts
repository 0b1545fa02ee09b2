import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file of a store in its data folder begins so. */
export const storeFilePrefix = 'dais'

const others = 0o077
const sticky = 0o1000

/** Makes a folder that only its owner may enter, where there is none. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/**
 * Takes the data folder and the store's files in it from every other user of the machine. Windows has no such modes, and
 * a folder that everyone shares by its mark, such as /tmp, is left.
 * @returns a sentence for each thing that was mended, or could not be; none where nothing was open
 */
export function closeToOthers(folder: string): string[] {
  if (process.platform === 'win32') return []
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => name.startsWith(storeFilePrefix))
  } catch {
    return []
  }
  return [folder, ...names.map((name) => path.join(folder, name))].flatMap((each) => {
    const found = statSync(each, { throwIfNoEntry: false })
    if (!found || (found.mode & others) === 0 || (found.mode & sticky) !== 0) return []
    const was = (found.mode & 0o777).toString(8)
    try {
      chmodSync(each, found.mode & 0o7700)
      return [`${each} could be opened by other users of this machine (mode ${was}); now only by its owner.`]
    } catch {
      return [
        `${each} can be opened by other users of this machine (mode ${was}), and this user can't change that: chmod go= ${each}`,
      ]
    }
  })
}
