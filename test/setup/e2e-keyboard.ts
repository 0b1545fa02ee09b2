import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page has; a walk that needs them is caught in a ring. */
const mostStops = 400

type Stop = {
  what: string
  place: number
  last: number
  seen: boolean
  unmarked: boolean
  hiddenBy: string | null
}

/** Goes on to the next stop of Tab and looks at it. @returns null where the page is over */
async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    if (!at || at === document.body || at === document.documentElement) return null
    const passed = ((globalThis as { passed?: Element[] }).passed ??= [])
    const seen = passed.includes(at)
    if (!seen) passed.push(at)
    // A radio or a tick is drawn by its label.
    const label = (at as HTMLInputElement).labels?.[0]
    const drawn = /^(radio|checkbox)$/.test((at as HTMLInputElement).type) && label ? label : at
    const marks = [getComputedStyle(at), getComputedStyle(drawn, drawn === at ? null : '::before')]
    const unmarked = marks.every(
      ({ outlineStyle, outlineWidth, outlineColor }) =>
        outlineStyle === 'none' || parseFloat(outlineWidth) === 0 || / 0\)$|transparent/.test(outlineColor),
    )
    const box = [...drawn.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
    // What is taller than the window is looked at where it is in the window.
    const [top, bottom] = box ? [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)] : [0, 0]
    const hit = box && top < bottom && document.elementFromPoint(box.x + box.width / 2, (top + bottom) / 2)
    const hiddenBy =
      hit && drawn.contains(hit) ? null : hit ? hit.outerHTML.slice(0, 100) : 'the edge of the window'
    return {
      what: at.outerHTML.slice(0, 160),
      place: passed.indexOf(at),
      last: passed.length - 1,
      seen,
      unmarked,
      hiddenBy,
    }
  })
}

/**
 * Walks a page with Tab alone from its beginning: the focus is seen at every stop (WCAG 2.4.7), is not under something
 * else (2.4.11), goes on to the end (2.1.2) and comes by everything that can be used (2.1.1).
 */
export async function walksThrough(page: Page): Promise<void> {
  const wrong: string[] = []
  for (let stops = 0; ; stops++) {
    expect(stops, 'the focus never comes to the end').toBeLessThan(mostStops)
    const stop = await nextStop(page)
    if (!stop || stop.seen) {
      // A date or a time has several stops inside it.
      if (stop && stop.place === stop.last && stop.place > 0) continue
      if (stop && stop.place > 0) wrong.push(`goes back to: ${stop.what}`)
      break
    }
    if (stop.unmarked) wrong.push(`no outline: ${stop.what}`)
    if (stop.hiddenBy) wrong.push(`under ${stop.hiddenBy}: ${stop.what}`)
  }
  const missed = await page.evaluate(() => {
    const { passed = [] } = globalThis as { passed?: Element[] }
    const usable =
      'a[href], button:enabled, select:enabled, textarea:enabled, input:enabled:not([type=hidden])'
    return [...document.querySelectorAll<HTMLElement>(`${usable}, summary`)]
      .filter((each) => each.checkVisibility() && !passed.includes(each))
      .filter((each) => (each as HTMLInputElement).type !== 'radio')
      .map((each) => `not reached: ${each.outerHTML.slice(0, 160)}`)
  })
  expect([...wrong, ...missed]).toEqual([])
}

/** Presses Tab until something has the focus. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`Tab never reached ${String(wanted)}.`)
}

/** The first stop of a page leads over its masthead, and the next is in what the page is about. */
export async function skipsToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const first = page.locator(':focus')
  expect(await first.getAttribute('href')).toBe('#main')
  expect(await first.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const where = await page.evaluate(() => ({
    inside: document.querySelector('#main')?.contains(document.activeElement) ?? false,
    what: document.activeElement?.outerHTML.slice(0, 120),
  }))
  expect(where).toMatchObject({ inside: true })
}
