// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Compiles `app/styles/dais.scss` to `public/assets/dais.<hash>.css`, with a Brotli and a gzip copy beside it, and writes
 * its address to `build/styles.json` as `{ "href", "sources" }`. Does nothing when no source has changed.
 * @param {{ root?: string, say?: (line: string) => void }} [options]
 * @returns {Promise<{ href: string, built: boolean }>} the address of the style sheet, from the root of the site
 */
export async function buildStyles({ root = here, say = () => {} } = {}) {
  const styles = path.join(root, 'app', 'styles')
  const assets = path.join(root, 'public', 'assets')
  const note = path.join(root, 'build', 'styles.json')
  const sources = hashOfSources(root, styles)
  const present = readNote(note)
  if (present?.sources === sources && isWhole(path.join(root, 'public', present.href))) {
    return { href: present.href, built: false }
  }

  const started = Date.now()
  // Loaded here, because loading the compiler costs more than finding that nothing has changed.
  const { compileAsync } = await import('sass-embedded')
  const { css } = await compileAsync(path.join(styles, 'dais.scss'), {
    style: 'compressed',
    charset: false,
    loadPaths: [path.join(root, 'node_modules', '@uswds', 'uswds', 'packages')],
    quietDeps: true,
  })
  const bytes = Buffer.from(css)
  const name = `dais.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.css`
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  mkdirSync(assets, { recursive: true })
  put(path.join(assets, `${name}.br`), brotli)
  put(path.join(assets, `${name}.gz`), gzipped)
  put(path.join(assets, name), bytes)
  for (const old of readdirSync(assets)) {
    if (/^dais\.[0-9a-f]{12}\.css(\.br|\.gz)?$/.test(old) && !old.startsWith(name))
      rmSync(path.join(assets, old))
  }
  const href = `/assets/${name}`
  mkdirSync(path.dirname(note), { recursive: true })
  put(note, Buffer.from(`${JSON.stringify({ href, sources }, null, 2)}\n`))
  say(
    `Compiled the styles in ${((Date.now() - started) / 1000).toFixed(1)} s: ${bytes.length} bytes, ${brotli.length} with Brotli`,
  )
  return { href, built: true }
}

/**
 * One hash of everything the result depends on: the sources, this script, and the versions of USWDS and of Sass.
 * @param {string} root
 * @param {string} styles
 */
function hashOfSources(root, styles) {
  const hash = createHash('sha256')
  const files = readdirSync(styles)
    .filter((name) => name.endsWith('.scss'))
    .sort()
    .map((name) => path.join(styles, name))
  files.push(fileURLToPath(import.meta.url))
  for (const name of ['@uswds/uswds', 'sass-embedded']) {
    files.push(path.join(root, 'node_modules', name, 'package.json'))
  }
  for (const file of files)
    hash.update(path.basename(file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * @param {string} file
 * @returns {{ href: string, sources: string } | undefined}
 */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file a style sheet; whole when its two compressed copies are there too */
function isWhole(file) {
  return [file, `${file}.br`, `${file}.gz`].every((each) => existsSync(each))
}

/**
 * Writes beside the place and moves there, so that a reader never meets half a file.
 * @param {string} file
 * @param {Uint8Array} bytes
 */
function put(file, bytes) {
  const unfinished = `${file}.${process.pid}.part`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { href, built } = await buildStyles({ say: (line) => console.log(line) })
  console.log(built ? href : `${href} (unchanged)`)
}
