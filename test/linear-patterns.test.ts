import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

type Pattern = { at: string; source: string; flags: string }
type Found = { patterns: Pattern[]; composed: string[] }

/** Every regular expression that is written down in a file, and the places where one would be made of a string. */
function patternsOf(file: string, text: string): Found {
  const found: Found = { patterns: [], composed: [] }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, kind)
  const visit = (node: ts.Node): void => {
    const at = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.patterns.push({
        at: at(),
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    } else if (ts.isIdentifier(node) && node.text === 'RegExp' && isMade(node)) found.composed.push(at())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `new RegExp(…)`, `RegExp(…)`, or it is handed on; as a type it makes nothing. */
const isMade = ({ parent }: ts.Node): boolean => !ts.isTypeReferenceNode(parent)

const files = ['app', 'db', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|mjs|js)$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
)

/**
 * What is not proven to take time in proportion to the text, wherever the search begins: `\d+x` is as quadratic as
 * `^\d+\d+$`. What can't be decided is told too: a pattern with lookaround before something that has no end is written
 * without it.
 */
async function notLinear(patterns: readonly Pattern[]): Promise<string[]> {
  // The checker's process is kept once it answered; asked all at once, each question starts one of its own.
  await check('a', '')
  const told = await Promise.all(
    patterns.map(async ({ at, source, flags }) => {
      const { status, ...found } = await check(source, flags, { checker: 'automaton', timeout: 60_000 })
      if (status === 'safe') return []
      const why = 'complexity' in found && found.complexity ? found.complexity.summary : 'not decided'
      return [`${at} /${source}/${flags} is ${why}`]
    }),
  )
  return told.flat()
}

test('every regular expression takes time in proportion to its text', async () => {
  const found = files.map((file) => patternsOf(file, readFileSync(path.join(root, file), 'utf8')))
  const patterns = found.flatMap((each) => each.patterns)
  expect(patterns.length).toBeGreaterThan(100)
  expect(await notLinear(patterns)).toEqual([])
})

test('no regular expression is made of a string', () => {
  expect(
    files.flatMap((file) => patternsOf(file, readFileSync(path.join(root, file), 'utf8')).composed),
  ).toEqual([])
})

test.each([
  ['a search that begins anew in what it has read', /[a-z.]+@[a-z]+/],
  ['an end that is looked for from everywhere', /\s+$/],
  ['two runs of the same', /^\d+\d+$/],
  ['a run of runs', /^(?:a+)+$/],
  ['words of words', /^(?:[^.]{1,24}?\s)*x/],
  ['what can’t be decided', /(?<=a.*)b+c/],
])('%s is found', async (_what, { source, flags }) => {
  expect(await notLinear([{ at: 'here', source, flags }])).toHaveLength(1)
})

test.each(['new RegExp(word)', 'RegExp(`^${word}`)', 'words.map(RegExp)'])('%s is found', (line) => {
  expect(patternsOf('app/here.ts', `const word = 'a'\n${line}`).composed).toEqual(['app/here.ts:2'])
})

test('a type is not a pattern', () => {
  expect(patternsOf('app/here.ts', 'const word: RegExp[] = []').composed).toEqual([])
})
