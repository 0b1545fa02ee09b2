import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { buildStyles } from '#scripts/build-styles.mjs'
import { documentOf, pages } from './gallery.tsx'

const root = fileURLToPath(new URL('../..', import.meta.url))
const origin = 'http://gallery.test'

/**
 * Opens a page of the gallery as a browser gets it: with the compiled styles, the fonts, and a policy that allows
 * neither scripts nor style attributes.
 */
export async function openGallery(page: Page, name: string): Promise<void> {
  const element = pages[name]
  if (!element) throw new Error(`The gallery has no page “${name}”`)
  const { href } = await buildStyles()
  await page.route(`${origin}/**`, async (route) => {
    const address = new URL(route.request().url()).pathname
    if (address === '/') {
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy':
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:",
        },
        body: documentOf(element, `<link rel="stylesheet" href="${href}">`),
      })
    }
    try {
      const body = await readFile(path.join(root, 'public', address))
      return await route.fulfill({ contentType: address.endsWith('.css') ? 'text/css' : 'font/woff2', body })
    } catch {
      return route.fulfill({ status: 404, body: '' })
    }
  })
  await page.goto(`${origin}/`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
