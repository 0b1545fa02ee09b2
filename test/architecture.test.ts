import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

type Import = { from: string; to: string; typeOnly: boolean }

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(ts|tsx)$/.test(file) && statSync(path.join(root, file)).isFile())
}

/** What a file imports: project files by their path from the root, packages by their name. */
function importsOf(file: string, text = readFileSync(path.join(root, file), 'utf8')): Import[] {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ESNext,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ from: file, to: resolve(file, specifier), typeOnly })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings
      const allTypes =
        !node.importClause?.name &&
        bindings !== undefined &&
        ts.isNamedImports(bindings) &&
        bindings.elements.every((element) => element.isTypeOnly)
      add(node.moduleSpecifier.text, (node.importClause?.isTypeOnly ?? false) || allTypes)
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return specifier
}

const isServer = (file: string) => file.includes('.server.')
const inside = (folder: string) => (file: string) => file.startsWith(`${folder}/`)
const anyOf =
  (...tests: ((file: string) => boolean)[]) =>
  (file: string) =>
    tests.some((each) => each(file))
const isProject = (file: string) => /^(app|db|scripts|test)\//.test(file)

const pureDomain = (file: string) => inside('app/domain')(file) && !isServer(file)
const serverDomain = (file: string) => inside('app/domain')(file) && isServer(file)
/** Pages and their frame: what Remix serves. */
const routes = anyOf(inside('app/routes'), (file) => /^app\/[^/]+\.tsx?$/.test(file))

/** Packages that a pure file may use: they compute, and neither read nor write. */
const purePackages = new Set(['zod', 'temporal-polyfill', 'diff', 'rrule-temporal', 'any-ascii'])

type Arrow = { of: string; from: (file: string) => boolean; to: (file: string, typeOnly: boolean) => boolean }

/** The one way of the arrows. Whatever is not allowed here is refused. */
const arrows: Arrow[] = [
  {
    of: 'db imports nothing of the app',
    from: inside('db'),
    to: inside('db'),
  },
  {
    of: 'a pure file of the domain imports pure files, and of the database only types of its schema',
    from: pureDomain,
    to: (file, typeOnly) => pureDomain(file) || (file === 'db/schema.ts' && typeOnly),
  },
  {
    of: 'a server file of the domain imports the domain and the database',
    from: serverDomain,
    to: anyOf(inside('app/domain'), inside('db')),
  },
  {
    of: 'ui imports itself, pure files of the domain and the words of the pages',
    from: inside('app/ui'),
    to: anyOf(inside('app/ui'), inside('app/i18n'), inside('app/words'), pureDomain),
  },
  {
    of: 'the words of signed-in pages import nothing',
    from: inside('app/words'),
    to: () => false,
  },
  {
    of: 'i18n imports nothing but itself',
    from: inside('app/i18n'),
    to: inside('app/i18n'),
  },
  {
    of: 'PDFium’s room imports nothing but itself',
    from: inside('app/documents/pdfium'),
    to: inside('app/documents/pdfium'),
  },
  {
    of: 'the room where files are read imports itself, PDFium’s room and pure files of the domain',
    from: inside('app/files'),
    to: anyOf(inside('app/files'), inside('app/documents/pdfium'), pureDomain),
  },
  {
    of: 'documents import themselves, the room where files are read and pure files of the domain',
    from: inside('app/documents'),
    to: anyOf(inside('app/documents'), inside('app/files'), pureDomain),
  },
  {
    of: 'http imports itself, the domain, the door to files, form replies of the ui, the renderer’s type and files of the database',
    from: inside('app/http'),
    to: (file, typeOnly) =>
      inside('app/http')(file) ||
      inside('app/files')(file) ||
      inside('app/domain')(file) ||
      file === 'app/ui/form-reply.ts' ||
      file === 'db/files.ts' ||
      (inside('app/documents')(file) && typeOnly),
  },
  {
    of: 'mail imports itself, the words and the domain',
    from: inside('app/mail'),
    to: anyOf(inside('app/mail'), inside('app/i18n'), inside('app/domain')),
  },
  {
    of: 'routes import http, ui, words, documents, domain and the frame, never the database',
    from: routes,
    to: anyOf(
      inside('app/words'),
      inside('app/http'),
      inside('app/ui'),
      inside('app/documents'),
      inside('app/domain'),
      inside('app/i18n'),
      routes,
    ),
  },
]

function brokenArrows(imports: Import[]): string[] {
  return imports.flatMap(({ from, to, typeOnly }) => {
    if (!isProject(to)) return []
    const arrow = arrows.find((each) => each.from(from))
    return arrow && !arrow.to(to, typeOnly) ? [`${from} → ${to} (${arrow.of})`] : []
  })
}

const sources = [...filesUnder('app'), ...filesUnder('db')]
const imports = sources.flatMap((file) => importsOf(file))

describe('arrows', () => {
  test('every import goes the one way', () => {
    expect(brokenArrows(imports)).toEqual([])
  })

  test.each([
    ['db/files.ts', "import { perform } from '#app/domain/commands/command.server.ts'"],
    ['app/domain/meeting-record/votes/tally.ts', "import { perform } from '../command.server.ts'"],
    ['app/domain/meeting-record/votes/tally.ts', "import { engineOf } from '#db/dialects/index.ts'"],
    ['app/domain/agenda/queries.server.ts', "import { Button } from '#app/ui/button.tsx'"],
    ['app/i18n/words.ts', "import { turnState } from '#app/domain/comments/queue/turn-state.ts'"],
    ['app/http/logging.server.ts', "import { wordsIn } from '#app/i18n/words.ts'"],
    ['app/ui/button.tsx', "import { getAgenda } from '#app/domain/agenda/queries.server.ts'"],
    ['app/documents/worker.ts', "import { openStore } from '#db/connection.ts'"],
    ['app/files/child.ts', "import { PdfNotMade } from '#app/documents/renderer.server.ts'"],
    ['app/routes/_index.tsx', "import { openStore } from '#db/connection.ts'"],
    ['app/mail/postman.server.ts', "import { openStore } from '#db/connection.ts'"],
    ['app/http/forms.server.ts', "const late = await import('#app/ui/button.tsx')"],
  ])('a bad import in %s is found: %s', (file, text) => {
    expect(brokenArrows(importsOf(file, text))).toHaveLength(1)
  })

  test('a type of the schema is no bad import', () => {
    expect(
      brokenArrows(
        importsOf('app/domain/meeting-record/votes/tally.ts', "import type { Basis } from '#db/schema.ts'"),
      ),
    ).toEqual([])
  })

  test('every import of the project exists', () => {
    const missing = imports.filter(({ to }) => isProject(to) && !existsSync(path.join(root, to)))
    expect(missing).toEqual([])
  })
})

/** The storeys of `app/domain` from the ground up, as drawn in its README. `ground` is the files beside the folders. */
const storeys: readonly (readonly string[])[] = [
  ['ground', 'text', 'time'],
  ['audit-log'],
  ['commands'],
  ['meeting-record'],
  ['commission', 'papers'],
  ['editions'],
  ['people', 'library'],
  ['storage', 'notices', 'reply-drafts'],
  ['agenda', 'comments'],
  ['mail', 'meetings'],
  ['motions', 'speaking'],
  ['questions'],
  ['follow-ups'],
  ['demands'],
  ['matters', 'corrections', 'succession', 'elections'],
  ['publishing'],
  ['minutes', 'letters'],
  ['overviews'],
  ['briefs', 'notifications'],
]

const storeyOf = new Map(storeys.flatMap((nouns, level) => nouns.map((noun) => [noun, level] as const)))

function nounOf(file: string): string {
  const [noun, rest] = file.slice('app/domain/'.length).split('/')
  return rest === undefined ? 'ground' : noun!
}

/** Imports of a noun from a storey above its own, or both ways between two nouns of one storey. Types count. */
function climbsOf(imports: Import[]): string[] {
  const between = imports
    .filter(({ from, to }) => inside('app/domain')(from) && inside('app/domain')(to))
    .map(({ from, to }) => ({ from, to, noun: nounOf(from), other: nounOf(to) }))
    .filter(({ noun, other }) => noun !== other)
  const pairs = new Set(between.map(({ noun, other }) => `${noun} ${other}`))
  return between
    .filter(({ noun, other }) => {
      const [own, its] = [storeyOf.get(noun)!, storeyOf.get(other)!]
      return its > own || (its === own && pairs.has(`${other} ${noun}`))
    })
    .map(({ from, to }) => `${from} → ${to}`)
}

describe('storeys', () => {
  test('every folder of the domain stands on one of them', () => {
    const nouns = new Set(sources.filter(inside('app/domain')).map(nounOf))
    expect([...nouns].toSorted()).toEqual(storeys.flat().toSorted())
  })

  test('the README draws the same', () => {
    const readme = readFileSync(path.join(root, 'app/domain/README.md'), 'utf8')
    const [, picture = ''] = readme.split('```text\n')
    const rows = picture.split('\n```')[0]!.split('\n')
    const drawn = rows.map((row) => row.trim().split(/ {2,}/)[0]!.split(' · '))
    expect(drawn.toReversed().map((nouns) => nouns.toSorted())).toEqual(
      storeys.map((nouns) => nouns.toSorted()),
    )
  })

  test('a noun imports from below, and from beside it one way only', () => {
    expect(climbsOf(imports)).toEqual([])
  })

  test.each([
    ['app/domain/verdict.ts', "import type { Instant } from './audit-log/corrections.ts'"],
    ['app/domain/agenda/queries.server.ts', "import type { RoomWork } from '../meetings/room.server.ts'"],
    ['app/domain/meeting-record/quorum.ts', "import { officerOn } from '../people/office.ts'"],
    [
      'app/domain/meetings/course/item-rules.ts',
      "export type { QuestionState } from '../../questions/question-state.ts'",
    ],
  ])('a climb in %s is found: %s', (file, text) => {
    expect(climbsOf(importsOf(file, text))).toHaveLength(1)
  })

  test('two nouns of one storey that import each other are found', () => {
    const both = [
      ...importsOf('app/domain/time/instant.ts', "import { own } from '../text/own.ts'"),
      ...importsOf('app/domain/text/own.ts', "import type { Instant } from '../time/instant.ts'"),
    ]
    expect(climbsOf(both)).toHaveLength(2)
    expect(climbsOf(both.slice(0, 1))).toEqual([])
  })
})

/** Files that import each other, directly or through others. Types count. */
function circlesOf(imports: Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    open.push(file)
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) visit(to)
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(to)!))
    }
    if (lowest.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1 || next.get(file)?.includes(file)) circles.push(circle.toSorted())
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return circles
}

/** A folder within a noun’s own. */
const isFloor = (folder: string) => folder.split('/').length > 3

describe('circles', () => {
  test('no files of app, db and scripts import each other', () => {
    expect(circlesOf([...imports, ...filesUnder('scripts').flatMap((file) => importsOf(file))])).toEqual([])
  })

  test('no floors of one noun import each other', () => {
    const floors = imports
      .filter(({ from, to }) => inside('app/domain')(from) && inside('app/domain')(to))
      .map((one) => ({ ...one, from: path.posix.dirname(one.from), to: path.posix.dirname(one.to) }))
      .filter(({ from, to }) => from !== to && isFloor(from) && isFloor(to))
    expect(circlesOf(floors)).toEqual([])
  })

  test('a circle is found, of types and of a file with itself too', () => {
    const circle = [
      ...importsOf('app/ui/a.tsx', "import { b } from './b.tsx'"),
      ...importsOf('app/ui/b.tsx', "import type { C } from './c.ts'\nimport { d } from './d.ts'"),
      ...importsOf('app/ui/c.ts', "export { a } from './a.tsx'"),
      ...importsOf('app/ui/d.ts', "import { d } from './d.ts'"),
    ]
    expect(circlesOf(circle)).toEqual([['app/ui/d.ts'], ['app/ui/a.tsx', 'app/ui/b.tsx', 'app/ui/c.ts']])
    expect(circlesOf(circle.slice(0, 3))).toEqual([])
  })
})

test('the words of the public pages use no package but i18next', () => {
  const others = imports.filter(
    ({ from, to }) => inside('app/i18n')(from) && !isProject(to) && to !== 'i18next',
  )
  expect(others).toEqual([])
})

describe('pure files of the domain', () => {
  const pure = sources.filter(pureDomain)

  test('use only packages that compute', () => {
    const others = imports.filter(
      ({ from, to, typeOnly }) => pureDomain(from) && !isProject(to) && !typeOnly && !purePackages.has(to),
    )
    expect(others).toEqual([])
  })

  test('read no clock, no chance and no environment', () => {
    const impure = /\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|Temporal\.Now/
    expect(pure.filter((file) => impure.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})

describe('sizes and rooms', () => {
  const lines = (file: string) => readFileSync(path.join(root, file), 'utf8').split('\n').length

  test('routes have at most 150 lines, other files of the app 250', () => {
    const long = sources.filter(
      (file) => lines(file) > (inside('app/routes')(file) ? 151 : 251) && inside('app')(file),
    )
    expect(long).toEqual([])
  })

  test('a folder of the domain holds at most 25 files', () => {
    const counts = new Map<string, number>()
    for (const file of sources.filter(inside('app/domain'))) {
      const folder = path.posix.dirname(file)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([])
  })

  test('no drawer stands in for a room', () => {
    const drawers = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.[a-z.]+$)/
    expect(
      [...sources, ...filesUnder('scripts'), ...filesUnder('test')].filter((file) => drawers.test(file)),
    ).toEqual([])
  })

  test('no module keeps state of its own that changes', () => {
    const mutable = /^(export )?let /m
    expect(sources.filter((file) => mutable.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})

/** Where a file reads a part of a page's address past `routeParams`, which alone knows that it is there. */
function unreadParamsOf(file: string, text = readFileSync(path.join(root, file), 'utf8')): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const isParams = (node: ts.Node | undefined): boolean =>
    node !== undefined &&
    (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)
      ? isParams(node.expression)
      : ts.isIdentifier(node)
        ? node.text === 'params'
        : ts.isPropertyAccessExpression(node) &&
          node.name.text === 'params' &&
          // Express gives the parts of its own addresses, as the mount writes them.
          node.expression.getText() !== 'request')
  const takesApart = (node: ts.Node) =>
    ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
      isParams(node.expression)) ||
    (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && isParams(node.initializer)) ||
    (ts.isBindingElement(node) &&
      ts.isObjectBindingPattern(node.name) &&
      (node.propertyName ?? node.name).getText() === 'params')
  const visit = (node: ts.Node): void => {
    if (takesApart(node)) found.push(`${file}: ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The names that a page asks of its address and that its file's name does not hold. */
function strangeNamesOf(file: string, text = readFileSync(path.join(root, file), 'utf8')): string[] {
  const own = new Set(file.match(/(?<=\$)\w+/g))
  return [...text.matchAll(/routeParams\([\w.]+((?:,\s*'\w+')+)/g)]
    .flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
    .filter((name) => !own.has(name))
}

describe('parts of addresses', () => {
  const readers = sources.filter(anyOf(routes, inside('app/http')))

  test('are read by routeParams alone', () => {
    const others = readers.filter((file) => file !== 'app/http/route-params.ts')
    expect(others.flatMap((file) => unreadParamsOf(file))).toEqual([])
  })

  test.each([
    'getMeeting(db, params.slug!)',
    'const at = `/clerk/meetings/${args.params.slug}`',
    "getMeeting(db, params['slug'])",
    'getMeeting(db, params!.slug)',
    'const { slug } = args.params',
    'function loader({ context, params: { slug } }: LoaderFunctionArgs) {}',
  ])('another reading is found: %s', (text) => {
    expect(unreadParamsOf('app/routes/a.$slug.tsx', text)).toHaveLength(1)
  })

  test('are named by the file of the page that reads them', () => {
    const strange = sources
      .filter(inside('app/routes'))
      .flatMap((file) => strangeNamesOf(file).map((name) => `${file}: ${name}`))
    expect(strange).toEqual([])
    expect(strangeNamesOf('app/routes/a.$slug.tsx', "routeParams(params, 'slug', 'id')")).toEqual(['id'])
  })
})

test('package scripts build with Vite only', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(Object.values(scripts).filter((script) => /remix (build|dev|watch)\b/.test(script))).toEqual([])
})
