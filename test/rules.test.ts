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

/** Those of the law that the product enforces (E), warns of (W) and never does (N). */
const codes = (
  [
    ['E', 16],
    ['W', 10],
    ['N', 10],
  ] as const
).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`))
const codeOf = ([rule = '']: string[]) => /^\| ([EWN]\d+)\b/.exec(rule)?.[1]

/** What tests call themselves; a title is on the line of its call. */
const titlesOf = (text: string): string[] =>
  [...text.matchAll(/\b(?:describe|it|test)(?:\.each\b.{0,80})?\(\s{0,20}['"`]([^'"`\n]{1,400})/g)].map(
    ([, title]) => title!,
  )

describe('the table rule → law → file → test', () => {
  test('has all 36 rules of the law, each with its paths', () => {
    const coded = rows.filter(codeOf)
    expect(new Set(coded.map(codeOf))).toEqual(new Set(codes))
    expect(codes).toHaveLength(36)
    expect(coded.filter(([rule]) => !rule?.includes('Paths: ')).map(([rule]) => rule)).toEqual([])
  })

  test('names for each of them a test whose title names the rule', () => {
    const silent = rows.filter((row) => {
      const code = codeOf(row)
      const titles = named(row[3]).flatMap((name) => titlesOf(readFileSync(testNamed(name), 'utf8')))
      return code && !titles.some((title) => new RegExp(`\\b${code}\\b`).test(title))
    })
    expect(silent.map(([rule]) => rule)).toEqual([])
  })

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

/** Refusals that stand in a command instead of a rule, with the reason: what only the store can tell while it is written. */
const inline: { because: string; in: Record<string, string[]> }[] = [
  {
    because: 'Another command wrote the row between the reading of its facts and this transaction.',
    in: { 'comments/written/booklet.server.ts': ['made'] },
  },
]

test('every refusal of a command stands in a rule, or here with its reason', () => {
  const found = refusing
    .filter(({ file }) => file.endsWith('.server.ts'))
    .map(({ file, codes }) => [file, codes])
  const known = inline.flatMap((group) => Object.entries(group.in))
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known))
})

test('nothing outside the domain refuses by itself', () => {
  const app = path.resolve(domain, '..')
  const found = globSync('**/*.{ts,tsx}', { cwd: app })
    .filter((file) => !file.startsWith('domain'))
    .filter((file) =>
      /import \{[^}]*\brefuse\b[^}]*\} from '[^']*verdict\.ts'/.test(
        readFileSync(path.join(app, file), 'utf8'),
      ),
    )
  expect(found).toEqual([])
})
