import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

// The axe that `@axe-core/playwright` brings, in its short form. Asked by itself, it needs no second page to gather in,
// and need not send back all that it found right.
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const source = readFileSync(resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of WCAG 2.2 AA that a program can check. */
export const law: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export type Violation = { id: string; target: string; html: string; why: string }

/** Puts axe into each page of a context before it is opened: read once, where each page that is handed it reads it anew. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(source)
}

/**
 * What axe finds wrong with a page as it stands, one entry for each place.
 * @param only tags or rules; every rule of axe where it is left out
 */
export async function violations(page: Page, only?: readonly string[]): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const rules = runOnly && { runOnly: [...runOnly] }
    const { passes, violations: all } = await axe.run({ ...rules, resultTypes: ['violations'] })
    return {
      looked: passes.map(({ id }) => id),
      wrong: all.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => ({
          id,
          target: target.join(' '),
          html: html.slice(0, 200),
          why: failureSummary ?? '',
        })),
      ),
    }
  }, only)
  // A page on which axe found nothing to look at would pass whatever is wrong with it.
  expect(found.looked).toContain('color-contrast')
  return found.wrong
}
