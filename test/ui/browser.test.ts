import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { pages } from './gallery.tsx'
import { openGallery } from './open-gallery.ts'

const names = Object.keys(pages)
let browser: Browser
let wide: Page
let phone: Page

beforeAll(async () => {
  browser = await launchBrowser()
  const pageOf = async (width: number) =>
    (await browser.newContext({ viewport: { width, height: 720 } })).newPage()
  wide = await pageOf(1280)
  phone = await pageOf(360)
})
afterAll(async () => {
  await browser?.close()
})

describe('accessibility', () => {
  it.each(names)('%s: every rule in light, contrast in dark', async (name) => {
    await wide.emulateMedia({ colorScheme: 'light' })
    await openGallery(wide, name)
    await wide.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
    expect(await violations(wide)).toEqual([])
    await wide.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(wide, ['color-contrast'])).toEqual([])
    await wide.emulateMedia({ colorScheme: 'light' })
  })
})

describe('a phone, 360 pixels wide', () => {
  it.each(names.filter((name) => name !== 'screen'))('%s does not scroll sideways', async (name) => {
    await openGallery(phone, name)
    const root = phone.locator('html')
    expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  })

  it('gives fingers 44 pixels on lone controls', async () => {
    await openGallery(phone, 'comment refused')
    const small = await phone
      .locator(
        'button:visible, select:visible, input:visible:not([type=radio], [type=checkbox]), label[class*=__label], .lang a',
      )
      .evaluateAll((elements) =>
        elements.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML),
      )
    expect(small).toEqual([])
  })

  it('opens the menu without a script', async () => {
    await openGallery(phone, 'home')
    const meetings = phone.getByRole('link', { name: 'Meetings', exact: true })
    expect(await meetings.isVisible()).toBe(false)
    await phone.getByRole('button', { name: 'Menu' }).click()
    expect(await meetings.isVisible()).toBe(true)
    await phone.getByRole('button', { name: 'Close' }).click()
    expect(await meetings.isVisible()).toBe(false)
  })
})

describe('behaviour without a script', () => {
  it('focuses the summary of a refused form, and its links reach their fields', async () => {
    await openGallery(wide, 'comment refused')
    expect(await wide.evaluate(() => document.activeElement?.id)).toBe('errors')
    await wide.getByRole('link', { name: 'Write your comment, or choose to speak instead' }).click()
    await wide.keyboard.press('Tab')
    await wide.keyboard.press('Shift+Tab')
    expect(await wide.evaluate(() => document.activeElement?.id)).toBe('answers-0-text')
  })

  it('shows the fields that the answer to "how" asks for', async () => {
    await openGallery(wide, 'comment')
    const comment = wide.getByLabel('Your comment')
    const interpreter = wide.getByLabel('Do you need an interpreter?')
    expect([await comment.isVisible(), await interpreter.isVisible()]).toEqual([false, true])
    await wide.getByText('Write', { exact: true }).click()
    expect([await comment.isVisible(), await interpreter.isVisible()]).toEqual([true, false])
  })

  it('runs under a policy without style attributes, with the fonts it names', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('response', (response) => {
        if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`)
      })
      for (const name of names) await openGallery(page, name)
      await openGallery(page, 'minutes')
      expect(complaints).toEqual([])
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts]
          .filter((font) => font.status === 'loaded')
          .map((font) => `${font.family.replaceAll('"', '')} ${font.weight}`)
      })
      expect(fonts).toContain('Public Sans Variable 100 900')
      expect(fonts).toContain('Source Serif 600')
    } finally {
      await context.close()
    }
  })

  it('holds the desk in 1280 × 720', async () => {
    await openGallery(wide, 'desk')
    const overflow = await wide.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(overflow).toBeLessThanOrEqual(0)
    const main = await wide.locator('.desk__main').evaluate((each) => each.scrollHeight - each.clientHeight)
    expect(main).toBeLessThanOrEqual(0)
  })
})
