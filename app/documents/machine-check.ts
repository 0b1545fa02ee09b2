import { checkAnnotations, inherited } from './check/annotation-check.ts'
import { checkCatalog } from './check/catalog-check.ts'
import { newContentCheck } from './check/content-check.ts'
import { newFindings, type Finding } from './check/findings.ts'
import { parentTree } from './check/marks.ts'
import { checkObjects } from './check/object-check.ts'
import { contentOf, numberTree, openAtOnce, readerOf } from './check/pdf-objects.ts'
import { checkStructure } from './check/structure-check.ts'
import { readStructure } from './check/structure.ts'

export type { Finding } from './check/findings.ts'

/** What the check of a finished PDF found: `ok` where nothing. Kept with every edition. */
export type PdfReport = { ok: boolean; pageCount: number; findings: Finding[] }

/**
 * Checks a finished PDF against all conditions of PDF/UA-1 (ISO 14289-1) that a machine can judge, as the Matterhorn
 * Protocol 1.1 lists them: marked, titled, its language told, every drawn thing tagged or an artifact, headings in
 * order, tables with scoped headers, annotations described, and fonts embedded whose codes tell their characters and
 * have glyphs as wide as is told. E16: it runs on each export and its report is stored.
 *
 * Throws where the bytes are not a PDF.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  const document = await openAtOnce(bytes)
  const reader = readerOf(document)
  const findings = newFindings()
  const { catalog } = document
  const language = reader.text(reader.get(catalog, 'Lang'))
  checkCatalog(reader, document, bytes, language, findings)
  checkObjects(reader, document, findings)

  const pages = document.getPages().map(({ node }, index) => ({ number: index + 1, dict: node }))
  const treeRoot = reader.dict(reader.get(catalog, 'StructTreeRoot'))
  if (!treeRoot) findings.add('7.1-11', null, 'The file is not tagged: there is no structure tree')
  const structure = readStructure(reader, treeRoot, new Map(pages.map(({ dict, number }) => [dict, number])))
  checkStructure(reader, structure, language, findings)
  const parents = parentTree(numberTree(reader, reader.get(treeRoot, 'ParentTree')), reader)
  const content = newContentCheck({ reader, structure, parents, language, findings })
  for (const { number, dict } of pages) {
    content.check(number, {
      owner: dict,
      content: () => contentOf(reader, dict),
      resources: reader.dict(inherited(reader, dict, 'Resources')),
      structParents: reader.number(reader.get(dict, 'StructParents')),
    })
  }
  const about = { reader, structure, parents, language, content, findings }
  for (const page of pages) checkAnnotations(about, page)
  content.finish()
  return { ok: findings.list.length === 0, pageCount: pages.length, findings: findings.list }
}
