import sax from 'sax'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const DC = 'http://purl.org/dc/elements/1.1/'
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/'

/** Longer metadata hold previews and histories, which nobody reads aloud. */
const LONGEST = 4 << 20

/** Elements within one another; sound metadata have about ten. */
const DEEPEST = 100

/** `titles`: each with the language that it says it is in. */
export type XmpFacts = { pdfuaPart: string | null; titles: { text: string; language: string }[] }

/** What XMP metadata say of conformance and title; null where they are not well-formed. */
export function readXmp(text: string): XmpFacts | null {
  if (text.length > LONGEST) return null
  const facts: XmpFacts = { pdfuaPart: null, titles: [] }
  const open: string[] = []
  const languages: string[] = []
  let words = ''
  let isSound = true
  const parser = sax.parser(true, { xmlns: true })
  parser.onerror = () => {
    isSound = false
    parser.resume()
  }
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = tag as sax.QualifiedTag
    const name = `${uri} ${local}`
    open.push(name)
    languages.push(attributes['xml:lang']?.value ?? '')
    if (open.length > DEEPEST) isSound = false
    words = ''
    if (name !== `${RDF} Description`) return
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === PDFUA && attribute.local === 'part') facts.pdfuaPart = attribute.value.trim()
    }
  }
  const take = (more: string): void => void (words += more)
  parser.ontext = take
  parser.oncdata = take
  parser.onclosetag = () => {
    const name = open.pop()
    if (name === `${PDFUA} part` && open.at(-1) === `${RDF} Description`) facts.pdfuaPart = words.trim()
    if (name === `${RDF} li` && open.length < DEEPEST && open.includes(`${DC} title`))
      facts.titles.push({ text: words.trim(), language: languages.at(-1) ?? '' })
    languages.pop()
    words = ''
  }
  parser.write(text.replaceAll('\0', '').trim()).close()
  return isSound ? facts : null
}
