import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What `npm test` counts. A suite that could not run, an error outside any test and a skipped test count as failed. */
export type Tally = { passed: number; failed: number }

/** Counts tests into the file that `TALLY_FILE` names. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['TALLY_FILE']
    if (!file) return
    const tally: Tally = { passed: 0, failed: unhandled.length }
    for (const module of modules) count(module, tally)
    if (modules.length === 0) tally.failed += 1
    writeFileSync(file, JSON.stringify(tally))
  }
}

function count(module: TestModule, tally: Tally): void {
  let failedHere = 0
  for (const test of module.children.allTests()) {
    if (test.result().state === 'passed') tally.passed += 1
    else failedHere += 1
  }
  // A failed import or hook fails the module without failing any test of it.
  if (failedHere === 0 && module.state() !== 'passed') failedHere = 1
  tally.failed += failedHere
}
