import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

function wordsOfGlossary(): string[] {
  const readme = readFileSync(path.join(root, 'app/domain/README.md'), 'utf8')
  const glossary = readme.split('## Glossary')[1]!.split('\n## ')[0]!
  const rows = glossary.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(1).flatMap((row) => row.split(' | ')[0]!.slice(2).split(', '))
}

/** Names that the glossary replaced, whole or as a part of a longer one. `toldFrom` is a column. */
const replaced =
  /^(?:obey|unsay|untold|fate|told(?!From\b))|(?:Unsay|Untold|Told|HeldBack)(?![a-z])|^appendToRecord$|^(?:Comment|Minutes|Posting|SignUp)Desk$/

function sourceFiles(): string[] {
  return ['app', 'db', 'scripts']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('db/migrations/'))
}

/** @returns the names that a text declares, those of imports and properties of others left out */
function declaredNames(file: string, text: string): string[] {
  const names: string[] = []
  if (!/obey|unsay|told|fate|HeldBack|appendToRecord|Desk/i.test(text)) return names
  const visit = (node: ts.Node): void => {
    const { parent } = node
    if (ts.isIdentifier(node) && 'name' in parent && parent.name === node) {
      if (!ts.isPropertyAccessExpression(parent) && !ts.isImportSpecifier(parent)) names.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, kind))
  return names
}

test('the glossary lists each word once', () => {
  const words = wordsOfGlossary()
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('a name that the glossary replaced is found, and a column’s is not', () => {
  const names = declaredNames('a.ts', 'const told = 1; type QuestionTold = { toldFrom: string; stands: 1 }')
  expect(names.filter((name) => replaced.test(name))).toEqual(['told', 'QuestionTold'])
})

test('no name that the glossary replaced is declared, or names a file', () => {
  const found = sourceFiles().flatMap((file) => {
    const stem = path.basename(file).split('.')[0]!
    const names = declaredNames(file, readFileSync(path.join(root, file), 'utf8'))
    return [stem, ...names].filter((name) => replaced.test(name)).map((name) => `${file}: ${name}`)
  })
  expect(found).toEqual([])
})
