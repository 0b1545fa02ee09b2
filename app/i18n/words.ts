import { createInstance } from 'i18next'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { hy } from './hy/index.ts'
import { zh } from './zh/index.ts'
import { languages, type Language } from './languages.ts'
import type { English, Words } from './keys.ts'

/** `item_one` and `item_other` are asked for as `item`, `place_ordinal_two` as `place`. */
type Bare<Key extends string> = Key extends `${infer Name}_ordinal_${string}`
  ? Name
  : Key extends `${infer Name}_${'one' | 'other'}`
    ? Name
    : Key
export type WordKey = Bare<keyof English>

type Holes<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Holes<Rest>
  : never
type HolesOf<Key extends WordKey> = {
  [Full in keyof English]: Bare<Full> extends Key ? Holes<English[Full]> : never
}[keyof English]

/** What fills the holes of a text: `{{time}}` asks for `time`, and a plural for `count`. */
type Filling<Key extends WordKey> = [HolesOf<Key>] extends [never]
  ? []
  : [Record<HolesOf<Key>, string | number>]

export type Say = <Key extends WordKey>(key: Key, ...filling: Filling<Key>) => string

export const wordLists: Record<Language, Words> = { en, es, hy, zh }

const instance = createInstance()
void instance.init({
  initImmediate: false,
  lng: 'en',
  fallbackLng: false,
  supportedLngs: [...languages],
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    languages.map((language) => [language, { translation: wordLists[language] }]),
  ),
})

/** @returns what says a text by its key in a language: `say('time.each', { time: '3 minutes' })` */
export function wordsIn(language: Language): Say {
  const say = instance.getFixedT(language)
  return (key, ...filling) => {
    const values = filling[0] as Record<string, string | number> | undefined
    return say(key as string, { ...values, ordinal: key === 'receipt.place' })
  }
}
