import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file of a store in its data folder begins so. */
export const storeFilePrefix = 'dais'

const others = 0o077
const sticky = 0o1000

/**
 * Makes a folder that only its owner may enter, and those above it, where there is none. One at a time: in a file system
 * that takes no folders, such as /proc, Node's own recursive option never returns.
 */
export function makePrivateFolder(folder: string): void {
  const full = path.resolve(folder)
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) return
  const above = path.dirname(full)
  if (above !== full) makePrivateFolder(above)
  try {
    mkdirSync(full, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** @returns why the data folder can't be used, in a sentence for whoever set DATA_DIR */
export function folderTrouble(dataDir: string, error: unknown): string {
  const file = fileOnTheWay(path.resolve(dataDir))
  if (file === path.resolve(dataDir)) {
    return `The data folder ${dataDir} is a file, not a folder; name a folder in DATA_DIR.`
  }
  if (file) {
    return `The data folder ${dataDir} can't be made: ${file} is a file, not a folder. Name another folder in DATA_DIR.`
  }
  const { code, message } = error as NodeJS.ErrnoException
  const verb = statSync(dataDir, { throwIfNoEntry: false }) ? 'written' : 'made'
  return `The data folder ${dataDir} can't be ${verb} (${code || message}); check DATA_DIR and its permissions.`
}

/** @returns the file that stands where `place` needs a folder */
function fileOnTheWay(place: string): string | null {
  try {
    return statSync(place).isDirectory() ? null : place
  } catch {
    const above = path.dirname(place)
    return above === place ? null : fileOnTheWay(above)
  }
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
