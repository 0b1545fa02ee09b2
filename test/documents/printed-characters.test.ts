import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { RECORD, SCRIPTS, SITE } from '#app/documents/pdf/font-families.ts'
import { isPrinted } from '#app/domain/text/printed-characters.ts'

const require = createRequire(import.meta.url)
const fontkit = require('fontkit') as { openSync(path: string): { characterSet: number[] } }
const charactersOf = (file: string): Set<number> =>
  new Set(fontkit.openSync(require.resolve(`@expo-google-fonts/${file}`)).characterSet)

test('the clerk is told of every character that no font of our PDFs has, and of no other', () => {
  const covered = new Set<number>()
  for (const { files } of [RECORD, SITE, ...SCRIPTS]) {
    for (const code of charactersOf(files[0]![1])) covered.add(code)
  }
  const wrong: string[] = []
  for (let code = 0x20; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufeff]/u.test(character)) continue
    if (isPrinted(character) !== covered.has(code)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('the bold weight of a family has the letters that its regular weight is used for', () => {
  const base = [RECORD, SITE].map(({ files }) => charactersOf(files[0]![1]))
  for (const { name, files, letters } of [RECORD, SITE, ...SCRIPTS]) {
    const [regular, bold] = files.map(([, file]) => charactersOf(file))
    const lacking = [...regular!]
      .filter((code) => !bold!.has(code))
      .map((code) => String.fromCodePoint(code))
      .filter(
        (character) => letters?.test(character) || !base.some((one) => one.has(character.codePointAt(0)!)),
      )
    expect([name, lacking]).toEqual([name, []])
  }
})
