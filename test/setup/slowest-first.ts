import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest, longest first, so that none of them runs alone at the end while the other cores wait. Those
 * that make the example's record stand apart: who asks for it while it is made waits.
 */
const slowest = [
  'test/e2e/accessibility.test.ts',
  'test/http/start.test.ts',
  'test/e2e/without-mouse-or-script.test.ts',
  'test/e2e/refused-forms.test.ts',
  'test/scripts/backup.test.ts',
  'test/http/fuzz.test.ts',
  'test/e2e/clerks-month.test.ts',
  'test/pauses/forms.test.ts',
  'test/routes/desk.test.ts',
  'test/e2e/public-comment.test.ts',
  'test/http/route-matrix.test.ts',
  'test/e2e/questions-course.test.ts',
  'test/routes/desk-speakers.test.ts',
  'test/ui/browser.test.ts',
  'test/routes/department.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const at = slowest.findIndex((file) => moduleId.endsWith(`/${file}`))
  return at === -1 ? slowest.length : at
}

/** The slowest files first, the others as Vitest would. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files)
    return others.toSorted((one, other) => rank(one) - rank(other))
  }
}
