import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusalSentence, takenTypes } from '#app/domain/agenda/attachment-kinds.ts'
import { fileKinds, judgement } from '#app/domain/agenda/file-kinds.ts'

test('the page about files prints the table by which the code refuses', () => {
  const page = readFileSync(new URL('../../app/files/README.md', import.meta.url), 'utf8')
  const printed = page
    .split('\n## ', 1)[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
  const rows = fileKinds.map(
    ({ name, recognizedBy, refused, inPacket }) =>
      `| ${name} | ${recognizedBy} | ${refused.join(', ') || 'nothing'} | ${inPacket} |`,
  )
  expect(printed.map((line) => line.replaceAll(/ +/g, ' '))).toEqual(rows)
})

test('every type that is taken has one kind', () => {
  expect(fileKinds.flatMap(({ types }) => types).toSorted()).toEqual(Object.keys(takenTypes).toSorted())
})

test.each(fileKinds.flatMap(({ types, refused }) => refused.map((danger) => [types[0]!, danger] as const)))(
  'in %s is refused: %s, with what to do',
  (mediaType, danger) => {
    expect(judgement({ mediaType, pageCount: null, dangers: [] })).toMatchObject({ ok: true })
    expect(judgement({ mediaType, pageCount: null, dangers: [danger] })).toEqual({ ok: false, code: danger })
    expect(refusalSentence(danger)).toMatch(/^It .*\.$/)
  },
)

test('of several dangers the first of the table is told', () => {
  const found = { mediaType: 'application/msword', pageCount: null, dangers: ['remote', 'macros'] } as const
  expect(judgement({ ...found, dangers: [...found.dangers] })).toEqual({ ok: false, code: 'macros' })
})
