import { inLanguage, languageNames, languageTags, type Language } from '#app/i18n/languages.ts'
import { Languages } from './languages.tsx'

/** The languages that a page is there in. @param address of the page, in English */
export function PageLanguages(props: { address: string; language: Language; offered: Language[] }) {
  const { address, language, offered } = props
  return (
    <Languages
      links={offered.map((each) => ({
        href: inLanguage(address, each),
        label: languageNames[each],
        language: languageTags[each],
        current: each === language,
      }))}
    />
  )
}
