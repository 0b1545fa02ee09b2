import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql, type Kysely } from 'kysely'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { engineOf } from '#db/dialects/index.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'

type Kind = 'text' | 'number' | 'bytes'
/** For each table its columns, such as `text` or `number, may be null`. */
type Shape = Record<string, Record<string, string>>

const folder = path.resolve(import.meta.dirname, '../../db/schema')
const described = (kind: Kind, isNullable: boolean) => (isNullable ? `${kind}, may be null` : kind)
const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What the types of `db/schema` say. */
function shapeOfTypes(): Shape {
  const aliases = new Map<string, ts.TypeNode>()
  for (const file of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true).statements) {
      if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type)
    }
  }
  const tables = [...aliases]
    .filter(([name]) => name.endsWith('Tables'))
    .flatMap(([, type]) => Object.entries(membersOf(type, aliases)))
  return Object.fromEntries(
    tables.map(([table, type]) => {
      const columns = Object.entries(membersOf(type, aliases))
      return [
        underscored(table),
        Object.fromEntries(
          columns.map(([name, column]) => {
            const parts = partsOf(column, aliases)
            const [kind, ...others] = new Set(parts.filter((part) => part !== 'null'))
            if (!kind || others.length > 0) throw new TypeError(`${table}.${name}: ${column.getText()}`)
            return [underscored(name), described(kind, parts.includes('null'))]
          }),
        ),
      ]
    }),
  )
}

function membersOf(type: ts.TypeNode, aliases: Map<string, ts.TypeNode>): Record<string, ts.TypeNode> {
  if (ts.isIntersectionTypeNode(type))
    return Object.assign({}, ...type.types.map((part) => membersOf(part, aliases)))
  if (ts.isTypeReferenceNode(type)) return membersOf(aliases.get(type.typeName.getText())!, aliases)
  if (!ts.isTypeLiteralNode(type)) throw new TypeError(`No table: ${type.getText()}`)
  return Object.fromEntries(
    type.members.filter(ts.isPropertySignature).map((member) => [member.name.getText(), member.type!]),
  )
}

function partsOf(type: ts.TypeNode, aliases: Map<string, ts.TypeNode>): (Kind | 'null')[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((part) => partsOf(part, aliases))
  if (ts.isParenthesizedTypeNode(type)) return partsOf(type.type, aliases)
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText()
    if (name === 'Uint8Array') return ['bytes']
    return partsOf(name === 'Generated' ? type.typeArguments![0]! : aliases.get(name)!, aliases)
  }
  const { kind } = ts.isLiteralTypeNode(type) ? type.literal : type
  if (kind === ts.SyntaxKind.NullKeyword) return ['null']
  if (kind === ts.SyntaxKind.StringKeyword || kind === ts.SyntaxKind.StringLiteral) return ['text']
  if (kind === ts.SyntaxKind.NumberKeyword || kind === ts.SyntaxKind.NumericLiteral) return ['number']
  throw new TypeError(`No column: ${type.getText()}`)
}

const kinds: Record<string, Kind> = {
  text: 'text',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  blob: 'bytes',
  bytea: 'bytes',
}

type Column = { table: string; name: string; type: string; nullable: number | boolean }

const columnsOf = {
  sqlite: sql<Column>`
    select m.name as "table", c.name as name, c.type as type, c."notnull" = 0 and c.pk = 0 as nullable
    from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`,
  postgres: sql<Column>`
    select table_name as "table", column_name as name, data_type as type, is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema = 'public'`,
}

/** What the migrations made. */
async function shapeOfStore(db: Kysely<Database>): Promise<Shape> {
  const { rows } = await columnsOf[engineOf(db).name].execute(db)
  const shape: Shape = {}
  for (const { table, name, type, nullable } of rows) {
    if (table.startsWith('kysely_') || table.startsWith('sqlite_')) continue
    shape[table] ??= {}
    shape[table][name] = described(kinds[type.toLowerCase()] ?? (type as Kind), Boolean(nullable))
  }
  return shape
}

describe('the types of the schema', () => {
  onBothEngines((newStore) => {
    test('say what the migrations made: tables, columns, types, and what may be null', async () => {
      const db = await newStore()
      try {
        expect(await shapeOfStore(db)).toEqual(shapeOfTypes())
      } finally {
        await db.destroy()
      }
    })
  })

  test('are read to the last table', () => {
    const shape = shapeOfTypes()
    expect(Object.keys(shape).length).toBeGreaterThan(60)
    expect(shape['question']).toMatchObject({ id: 'text', basis: 'text', source: 'text, may be null' })
    expect(shape['file_chunk']).toEqual({ sha256: 'text', seq: 'number', bytes: 'bytes' })
  })
})
