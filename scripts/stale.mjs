// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {'styles' | 'pages' | 'scripts'} Part */
/** @typedef {{ from: string[], only?: RegExp, makes: string[] }} Recipe what a part is made from, and a few files that show it is there */

const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs']

/** @type {Record<Part, Recipe>} */
const recipes = {
  styles: {
    from: [...settings, 'scripts/build-styles.mjs', 'app'],
    only: /\.(s?css|mjs|json|woff2?|ttf|svg)$/,
    makes: ['build/styles.json', 'public/assets'],
  },
  pages: {
    from: [...settings, 'vite.config.ts', 'remix.config.js', 'app', 'db'],
    makes: ['build/pages/server/index.js', 'build/pages/client'],
  },
  scripts: {
    from: [...settings, 'scripts', 'app', 'db'],
    only: /\.([cm]?[jt]sx?|json)$/,
    makes: ['build/scripts'],
  },
}

/** Parts in the order in which they are built. */
export const parts = /** @type {Part[]} */ (Object.keys(recipes))

/**
 * Which parts are missing or were made from something else than what is there now.
 * @param {string} root
 * @param {Part[]} among
 * @returns {Part[]}
 */
export function staleParts(root, among = parts) {
  const hashes = new Map()
  return among.filter((part) => {
    if (!recipes[part].makes.every((file) => existsSync(path.join(root, file)))) return true
    return read(stampFile(root, part)) !== fingerprint(root, part, hashes)
  })
}

/**
 * Builds one part. It looks fresh only from the moment that all of it is there: the stamp goes first and comes last, and says
 * what the sources were when the work began.
 * @template T
 * @param {string} root
 * @param {Part} part
 * @param {() => Promise<T>} make
 */
export async function remake(root, part, make) {
  const file = stampFile(root, part)
  const made = fingerprint(root, part, new Map())
  rmSync(file, { force: true })
  const result = await make()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, made)
  renameSync(`${file}.new`, file)
  return result
}

/**
 * @param {string} root
 * @param {Part} part
 * @param {Map<string, string>} hashes by path, so that no file is read twice
 */
function fingerprint(root, part, hashes) {
  const { from, only } = recipes[part]
  const whole = createHash('sha256')
  for (const start of from) {
    for (const file of filesUnder(root, start)) {
      if (only && file !== start && !only.test(file)) continue
      let hash = hashes.get(file)
      if (hash === undefined) {
        hash = createHash('sha256')
          .update(readFileSync(path.join(root, file)))
          .digest('base64')
        hashes.set(file, hash)
      }
      whole.update(`${file}\0${hash}\n`)
    }
  }
  return whole.digest('hex')
}

/**
 * @param {string} root
 * @param {string} start a file or folder, which may be missing
 * @returns {string[]} files in a fixed order, with forward slashes
 */
function filesUnder(root, start) {
  try {
    const entries = readdirSync(path.join(root, start), { withFileTypes: true })
    const names = entries.map((entry) => entry.name).sort()
    return names.flatMap((name) => filesUnder(root, `${start}/${name}`))
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [start]
    if (code === 'ENOENT') return []
    throw error
  }
}

/**
 * @param {string} root
 * @param {Part} part
 */
function stampFile(root, part) {
  return path.join(root, 'build', 'stamps', part)
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
