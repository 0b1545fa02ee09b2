import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** Of Zod: what reads a text, or many values. */
const open = ['string', 'email', 'url', 'array', 'set', 'map']
/** What says how long it may be, or what it must be. */
const bounds = ['max', 'length', 'regex']
/** Read from the machine and never from outside. */
const ownFiles = ['app/http/env.server.ts']

/** @returns where a schema reads a text or a list without saying how long it may be */
function unbounded(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isOpen(node.expression)) {
      const said = methodsAfter(node)
      if (!bounds.some((bound) => said.includes(bound))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        found.push(`${file}:${line + 1} ${node.expression.getText()}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `z.string`, `z.coerce.string` */
function isOpen(called: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(called) || !open.includes(called.name.text)) return false
  const of = called.expression.getText().replaceAll(/\s/g, '')
  return of === 'z' || of === 'z.coerce'
}

/** Names of the methods that follow a call in its chain. */
function methodsAfter(call: ts.Node): string[] {
  const access = call.parent
  if (!ts.isPropertyAccessExpression(access) || access.expression !== call) return []
  return [access.name.text, ...(ts.isCallExpression(access.parent) ? methodsAfter(access.parent) : [])]
}

test('every text and every list that a schema reads has a longest', () => {
  const files = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join('app', file.split(path.sep).join('/')))
    .filter((file) => !ownFiles.includes(file))
  const found = files.flatMap((file) => unbounded(file, readFileSync(path.join(root, file), 'utf8')))
  expect(found).toEqual([])
})

test.each([
  'z.string()',
  "z.string('Enter a name').trim().min(1).optional()",
  'z.coerce.string().trim()',
  'z.email()',
  'z.array(z.string().max(60)).default([])',
  'z.object({ a: z.array(z.object({ b: z.string() })).max(3) })',
])('%s has none', (line) => {
  expect(unbounded('app/here.ts', line)).toHaveLength(1)
})

test.each([
  'z.string().trim().max(60).optional()',
  'z.string().length(64)',
  'z.array(z.enum(kinds)).max(11)',
])('%s has one', (line) => {
  expect(unbounded('app/here.ts', line)).toEqual([])
})
