import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { oneLine } from '#app/domain/comments/sign-up/one-line.ts'
import { problemsOf, noAnswers, wholeText } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { asTyped, isEmptyText, trimmed } from '#app/domain/text/empty-text.ts'
import { fieldsOf, formSchemas, readsText } from '#test/setup/form-schemas.ts'

const app = path.resolve(import.meta.dirname, '../../../app')

/** Texts in which nobody sees anything. */
const invisible: Record<string, string> = {
  nothing: '',
  spaces: '   ',
  'line ends and tabs': '\n\t\r\n',
  'next line': '\u0085',
  'no-break space': '\u00a0',
  'ideographic space': '\u3000',
  'zero-width space': '\u200b',
  'spaces and one zero-width space': '   \u200b  ',
  'zero-width joiner': '\u200d',
  'zero-width non-joiner': '\u200c',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'soft hyphen': '\u00ad',
  'left-to-right mark': '\u200e',
  'right-to-left override': '\u202e',
  'combining grapheme joiner': '\u034f',
  'Arabic letter mark': '\u061c',
  'Mongolian vowel separator': '\u180e',
  'Hangul choseong filler': '\u115f',
  'Hangul jungseong filler': '\u1160',
  'Hangul filler': '\u3164',
  'halfwidth Hangul filler': '\uffa0',
  'Khmer inherent vowel': '\u17b4',
  'Braille blank': '\u2800',
  'object replacement': '\ufffc',
  'interlinear anchor': '\ufff9',
  'empty notehead': '\u{1d159}',
  'variation selector': '\ufe0f',
  'tag letter': '\u{e0041}',
  'a mark on no letter': '\u0301',
  'marks on a space': ' \u0301\u0489',
  'half of a character': '\ud83d',
  'no character': '\ufdd0',
}
const visible = [
  '.',
  '0',
  'a\u200b',
  '\u200bא',
  'e\u0301',
  '👍',
  '❤️',
  '👨‍👩‍👧',
  '가',
  'क्ष',
  'Ի',
  '中',
  '—',
  '\u00b4',
]

describe('an empty text', () => {
  test.each(Object.entries(invisible))('is one of %s', (_name, text) => {
    expect(isEmptyText(text)).toBe(true)
    expect([trimmed(text), asTyped(text)]).toEqual(['', ''])
    expect([oneLine(text), wholeText(text)]).toEqual([null, null])
  })

  test.each(visible)('is not %s', (text) => {
    expect(isEmptyText(text)).toBe(false)
    expect([trimmed(` ${text}\n`), asTyped(` ${text}`)]).toEqual([text, ` ${text}`])
    expect(wholeText(text)).toBe(text)
  })

  test.each(Object.entries(invisible))('is no comment: %s', (_name, text) => {
    const items = [{ id: 'item', number: '1', kind: 'business', commentClosed: false }]
    const facts = { items, wordLimit: null, files: 0, textCut: false }
    const answers = { ...noAnswers, how: 'write', items: ['item'] }
    expect(problemsOf({ ...answers, text, mail: text }, facts)).toEqual([{ field: 'text', code: 'text' }])
    expect(problemsOf({ ...answers, text: 'a', mail: text }, facts)).toEqual([])
  })
})

/** What a field makes of a text: its value, or what is said of it. */
function outcome(schema: z.ZodType, text: string): unknown {
  const read = schema.safeParse(text)
  return read.success ? { value: read.data } : { says: read.error.issues.map(({ message }) => message) }
}

test('every text field of every form takes a text that shows nothing for an empty one', async () => {
  const fields = (await formSchemas()).flatMap(fieldsOf).filter(({ schema }) => readsText(schema))
  const wrong = fields.flatMap(({ name, schema }) => {
    const empty = JSON.stringify(outcome(schema, ''))
    return Object.entries(invisible)
      .filter(([, text]) => JSON.stringify(outcome(schema, text)) !== empty)
      .map(([what]) => `${name}: ${what}`)
  })
  expect(wrong).toEqual([])
  const required = fields.filter(({ schema }) => !schema.safeParse('').success)
  expect(fields.length).toBeGreaterThan(250)
  expect(required.length).toBeGreaterThan(100)
})

/** Read from the machine and never from outside. */
const ownFiles = ['http/env.server.ts']
/** What makes nothing of such a text, or takes none but a text of one form. */
const answers = /^(?:overwrite|length|regex)$/

/** @returns where a schema reads a text and does not ask whether there is anything to see */
function unasked(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^z\s*(?:\.coerce)?\s*\.string$/.test(node.expression.getText())) {
      let said: ts.Node = node
      const methods: string[] = []
      while (ts.isPropertyAccessExpression(said.parent) && ts.isCallExpression(said.parent.parent)) {
        methods.push(said.parent.name.text)
        said = said.parent.parent
      }
      if (!methods.some((method) => answers.test(method)) || methods.includes('trim')) {
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('every schema asks the one place what an empty text is', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: app }).filter((file) => !ownFiles.includes(file))
  const reading = files.flatMap((file) => {
    const text = readFileSync(path.join(app, file), 'utf8')
    return text.includes('.string(') ? unasked(file, text) : []
  })
  expect(reading).toEqual([])
  expect(unasked('here.ts', "z.string('Enter a name').trim().min(1).max(60)")).toHaveLength(1)
  expect(unasked('here.ts', 'z.string().max(60)')).toHaveLength(1)
  expect(unasked('here.ts', 'z.string().overwrite(trimmed).max(60).optional()')).toEqual([])
})
