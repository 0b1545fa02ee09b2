import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const domain = path.resolve(import.meta.dirname, '../app/domain')

/** Under `test/domain` where nothing else is said. */
const testNamed = (name: string) =>
  path.resolve(import.meta.dirname, '..', name.startsWith('test/') ? '' : 'test/domain', `${name}.test.ts`)

/** Codes of the refusals that a file writes itself, in order. */
function refusalsOf(text: string): string[] {
  return [...text.matchAll(/\brefuse\(\s*(?:'([a-z0-9-]+)')?/g)].map(([, code]) => code ?? 'computed')
}

const files = globSync('**/*.ts', { cwd: domain })
  .filter((file) => file !== 'verdict.ts')
  .map((file) => file.split(path.sep).join('/'))
  .toSorted()
const refusing = files
  .map((file) => ({ file, codes: refusalsOf(readFileSync(path.join(domain, file), 'utf8')) }))
  .filter(({ codes }) => codes.length > 0)

const table =
  readFileSync(path.join(domain, 'README.md'), 'utf8').split('## Rule → law → file → test')[1] ?? ''
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule '))
  .map((line) => line.split(' | '))
const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
const filesOfRows = rows.flatMap(([, , file]) => named(file))

describe('the table rule → law → file → test', () => {
  test('has a row for every pure file that refuses', () => {
    const pure = refusing.map(({ file }) => file).filter((file) => !file.endsWith('.server.ts'))
    expect(pure.filter((file) => !filesOfRows.includes(file))).toEqual([])
    expect(pure.length).toBeGreaterThan(40)
  })

  test('names files and tests that are there', () => {
    expect(filesOfRows.filter((file) => !existsSync(path.join(domain, file)))).toEqual([])
    const testsOfRows = rows.flatMap(([, , , test]) => named(test))
    expect(testsOfRows.filter((name) => !existsSync(testNamed(name)))).toEqual([])
    expect(rows.filter(([, , file, test]) => !named(file).length || !named(test).length)).toEqual([])
  })
})

/**
 * Refusals that stand in a command instead of a rule, with the reason. What a command finds by looking for one row, in the
 * transaction in which it writes, has no facts that a rule could weigh.
 */
const inline: { because: string; in: Record<string, string[]> }[] = [
  {
    because: 'The row that would be written is there already, or nothing of it would change.',
    in: {
      'agenda/attach-file.server.ts': ['attached-already'],
      'comments/held/web-copy.server.ts': ['original', 'already', 'referred'],
      'comments/written/booklet.server.ts': ['nothing-new', 'machine-check', 'made'],
      'meetings/attendance/record-recusal.server.ts': ['already-recused'],
      'minutes/approve-minutes.server.ts': ['corrections-not-made', 'not-approved', 'nothing-changed'],
      'people/accounts/accept-account-link.server.ts': ['account-disabled', 'already-set-up'],
      'people/accounts/account-links.server.ts': ['link-made-before'],
      'publishing/distribute-late-writing.server.ts': [
        'already-public',
        'not-on-the-agenda',
        'already-public',
      ],
      'publishing/publish-agenda.server.ts': ['nothing-changed'],
      'speaking/outage.server.ts': ['already-down'],
    },
  },
  {
    because: 'One instant of the row that is written says that the act comes too early or too late.',
    in: {
      'agenda/change-attachment.server.ts': ['bytes-removed'],
      'agenda/working-agenda.server.ts': ['meeting-cancelled', 'meeting-over'],
      'corrections/correct-votes.server.ts': ['vote-not-closed'],
      'meetings/course/call-to-order.server.ts': [
        'meeting-cancelled',
        'meeting-over',
        'already-convened',
        'another-day',
      ],
      'meetings/course/recess.server.ts': ['in-recess', 'vote-open', 'not-in-recess'],
      'minutes/present-minutes.server.ts': ['in-session', 'not-held', 'minutes-approved', 'nothing-changed'],
      'motions/reconsideration.server.ts': ['not-voted'],
      'motions/take-vote.server.ts': ['already-open', 'vote-not-open', 'vote-closed'],
      'notices/record-receipt.server.ts': ['not-special'],
      'people/accounts/issue-account-link.server.ts': ['account-disabled'],
    },
  },
  {
    because: 'What was sent names something that another row does not allow; found by looking for that row.',
    in: {
      'corrections/correct-fact.server.ts': ['not-struck', 'rests-on-it'],
      'matters/hear-matter.server.ts': ['nothing-pressed', 'not-carried'],
      'meetings/attendance/record-attendance.server.ts': ['not-present', 'out-of-order'],
      'meetings/record-speaker.server.ts': ['no-speakers', 'not-called'],
      'motions/make-motion.server.ts': ['no-parent', 'withdrawn', 'vote-open', 'not-present'],
      'questions/ask-between.server.ts': ['member-to-member'],
      'speaking/call-comment.server.ts': [
        'already-called',
        'no-speakers',
        'not-called',
        'not-closed',
        'not-called',
        'already-closed',
        'no-speakers',
        'someone-spoke',
      ],
      'speaking/move-turn.server.ts': ['meeting-over', 'meeting-over', 'others-ceded'],
    },
  },
]

test('every refusal of a command stands in a rule, or here with its reason', () => {
  const found = refusing
    .filter(({ file }) => file.endsWith('.server.ts'))
    .map(({ file, codes }) => [file, codes])
  const known = inline.flatMap((group) => Object.entries(group.in))
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known))
})
