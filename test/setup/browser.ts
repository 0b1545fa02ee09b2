import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '#scripts/find-chromium.mjs'

/**
 * Starts a real browser: `CHROMIUM_PATH`, else the system's Chromium, else Playwright's own. The caller closes it.
 * @throws with one sentence where there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (!executablePath) {
    throw new Error('No Chromium was found: install it, or name it in CHROMIUM_PATH.')
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}
