import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const signedIn = /^(?:clerk|commissioner\.|department|account|accept|sign-)/

const routes = readdirSync(path.join(root, 'app/routes')).map((file) => `app/routes/${file}`)

/** The files of pages that a start leads to, servers' files left out. */
function reached(starts: string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...starts]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || file.includes('.server.')) continue
    seen.add(file)
    const text = readFileSync(path.join(root, file), 'utf8')
    for (const [, name] of text.matchAll(/ from '([#.][^']+)'/g)) {
      const to = name!.startsWith('#')
        ? name!.slice(1)
        : path.posix.normalize(path.posix.join(path.posix.dirname(file), name!))
      if (existsSync(path.join(root, to))) open.push(to)
    }
  }
  return seen
}

/** What a file shows of its own: the text between tags, and the attributes that are read. */
function wordsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const said = node.initializer.text
      if (
        /^\p{Lu}\p{Ll}+/u.test(said) ||
        (/\p{L}{2} \p{L}/u.test(said) && node.name.getText() !== 'className')
      ) {
        if (!/^(?:className|accept|href|list|rel)$/.test(node.name.getText())) found.push(said)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('the words of signed-in pages', () => {
  const isSignedIn = (file: string) => signedIn.test(path.basename(file))
  const open = reached(routes.filter((file) => !isSignedIn(file)))
  const own = [...reached(routes.filter(isSignedIn))].filter(
    (file) => file.endsWith('.tsx') && !open.has(file) && !file.startsWith('app/words/'),
  )

  test('are found where a page says them itself', () => {
    expect(wordsIn('a.tsx', '<p title="Which item?">Open {n} <b className="small quiet">·</b></p>')).toEqual([
      'Which item?',
      'Open',
    ])
  })

  test('stand in app/words, screen by screen, and nowhere in the pages', () => {
    expect(own.length).toBeGreaterThan(200)
    const left = own.flatMap((file) =>
      wordsIn(file, readFileSync(path.join(root, file), 'utf8')).map((said) => `${file}: ${said}`),
    )
    expect(left).toEqual([])
  })

  test('are each used', () => {
    const text = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') || file.endsWith('.ts'))
      .filter((file) => !file.startsWith('words/'))
      .map((file) => readFileSync(path.join(root, 'app', file), 'utf8'))
    const unused = readdirSync(path.join(root, 'app/words')).flatMap((file) => {
      const source = readFileSync(path.join(root, 'app/words', file), 'utf8')
      return [...source.matchAll(/^export const (\w+) = \{$([\s\S]*?)^\}$/gm)].flatMap(([, name, body]) => {
        const users = text.filter((each) => each.includes(`{ ${name}`) || each.includes(`, ${name}`))
        const keys = [...body!.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key!)
        return keys
          .filter((key) => !users.some((each) => each.includes(`.${key}`)))
          .map((key) => `${name}.${key}`)
      })
    })
    expect(unused).toEqual([])
  })
})
