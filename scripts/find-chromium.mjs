// @ts-check
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

/** The shell first: the same engine without windows, and a quarter less work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser to test with: `CHROMIUM_PATH`, else the system's, else the one that Playwright installed.
 * @returns {Promise<string | undefined>} an absolute path
 */
export async function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const candidates = [
    process.env['CHROMIUM_PATH'] ?? '',
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...elsewhere,
    await playwrightsOwn(),
  ]
  return candidates.find((file) => file !== '' && isProgram(file))
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core')
    return chromium.executablePath()
  } catch {
    return ''
  }
}

/** @param {string} file */
function isProgram(file) {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
