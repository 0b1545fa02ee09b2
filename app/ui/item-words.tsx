import type { Language } from '#app/i18n/languages.ts'

/** Stands for the title while the words around it are found. */
const place = '\u0000'

/** The title of an agenda item or a place, which stands in English on a page of any language. */
export function ItemTitle({ language, title }: { language: Language; title: string }) {
  return <span lang={language === 'en' ? undefined : 'en'}>{title}</span>
}

/** When a meeting is, in the page's language, and its place as the record has it. */
export function WhenAndWhere(props: { language: Language; when: string; place: string | null }) {
  const { language, when, place: where } = props
  if (!where) return when
  return (
    <>
      {when}, <ItemTitle language={language} title={where} />
    </>
  )
}

/** Words of the page around the title of an item. @param words given the title, the whole */
export function ItemWords(props: { language: Language; title: string; words: (title: string) => string }) {
  const [before, after] = props.words(place).split(place)
  return (
    <>
      {before}
      <ItemTitle language={props.language} title={props.title} />
      {after}
    </>
  )
}
