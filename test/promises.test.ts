import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

function sources(): string[] {
  return ['app', 'db', 'scripts', 'test']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && statSync(path.join(root, file)).isFile())
}

/** Calls after which a rejection has somebody who hears it. */
const heard = /^(?:Promise\.allSettled|awaitedLater)$|\.catch$/

function isHeard(call: ts.CallExpression): boolean {
  if (heard.test(call.expression.getText())) return true
  const { expression } = call
  return (
    ts.isPropertyAccessExpression(expression) &&
    ts.isCallExpression(expression.expression) &&
    isHeard(expression.expression)
  )
}

type Use = 'at once' | 'too late' | 'otherwise'

/** How a promise called `name` is first used in the statements after it was begun. */
function firstUse(name: string, after: readonly ts.Statement[]): Use {
  let use: Use | undefined
  let isOtherAwaited = false
  const visit = (node: ts.Node): void => {
    if (use) return
    if (ts.isIdentifier(node) && node.text === name) {
      const isAwaited = ts.isAwaitExpression(node.parent) || isExpected(node)
      use = !isAwaited ? 'otherwise' : isOtherAwaited ? 'too late' : 'at once'
      return
    }
    const before = isOtherAwaited
    ts.forEachChild(node, visit)
    if (ts.isFunctionLike(node)) isOtherAwaited = before
    else if (ts.isAwaitExpression(node)) isOtherAwaited = true
  }
  for (const statement of after) visit(statement)
  return use ?? 'otherwise'
}

/** As in `expect(name).rejects`. */
function isExpected({ parent }: ts.Identifier): boolean {
  return (
    ts.isCallExpression(parent) &&
    parent.expression.getText() === 'expect' &&
    /^(?:rejects|resolves)$/.test(ts.isPropertyAccessExpression(parent.parent) ? parent.parent.name.text : '')
  )
}

/** Promises that are begun, left alone while another is awaited, and awaited then: when one fails meanwhile, nobody hears it. */
function leftAlone(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isSourceFile(node)) {
      node.statements.forEach((statement, index) => {
        if (!ts.isVariableStatement(statement)) return
        for (const { name, initializer } of statement.declarationList.declarations) {
          if (!ts.isIdentifier(name) || !initializer || !ts.isCallExpression(initializer)) continue
          if (isHeard(initializer)) continue
          if (firstUse(name.text, node.statements.slice(index + 1)) !== 'too late') continue
          found.push(`${file}:${source.getLineAndCharacterOfPosition(name.getStart()).line + 1} ${name.text}`)
        }
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('no promise is left alone while another is awaited', () => {
  const found = sources().flatMap((file) => leftAlone(file, readFileSync(path.join(root, file), 'utf8')))
  expect(found).toEqual([])
})

describe('a promise left alone is found', () => {
  test.each([
    ['two begun together, awaited one by one', 'const a = f(); const b = g(); await a; await b', 1],
    ['one expected to fail after another', 'const a = f(); await g(); await expect(a).rejects.toThrow()', 1],
    ['in a function', 'async () => { const a = f(); await g(); return await a }', 1],
    ['awaited together', 'const a = f(); const b = g(); await Promise.all([a, b])', 0],
    ['awaited at once', 'const a = f(); await a; await g()', 0],
    ['heard by a handler', 'const a = f().catch(told).finally(done); await g(); await a', 0],
    ['settled', 'const a = Promise.allSettled([f()]); await g(); await a', 0],
    ['kept for later', 'const a = awaitedLater(f()); await g(); await a', 0],
    ['of another function', 'const a = f(); on(async () => { await g() }); await a', 0],
  ])('%s', (_what, text, count) => {
    expect(leftAlone('sample.ts', text)).toHaveLength(count)
  })
})
