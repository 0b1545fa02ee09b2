import type { OfficialDocument } from '#app/domain/editions/document.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatClock, type Instant } from '#app/domain/time/instant.ts'
import type { RegularDate } from '#app/domain/time/regular-schedule.ts'
import { inventedLine } from '#db/example/commission.ts'
import { papers, type ExamplePaper } from '#db/example/papers.ts'
import { wordFile } from './word-file.ts'

export type Paper = {
  title: string
  fileName: string
  mediaType: TakenType
  pageCount: number | null
  bytes: Uint8Array
}

/**
 * Makes the attachments of the invented meetings, as files that a clerk could have uploaded.
 * @param year the year of the proposed dates; `dates` those dates
 * @returns each by its key
 */
export async function makePapers(
  renderer: DocumentRenderer,
  { year, dates, madeAt }: { year: number; dates: readonly RegularDate[]; madeAt: Instant },
): Promise<Map<string, Paper>> {
  const made = await Promise.all(
    papers.map(async (paper): Promise<[string, Paper]> => {
      const title = paper.title.replace('{year}', String(year))
      if (paper.word) {
        const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        const bytes = wordFile(title, [...paper.sections, { heading: 'Note', lines: [inventedLine] }])
        return [paper.key, { title, fileName: paper.fileName, mediaType, pageCount: null, bytes }]
      }
      const { bytes, pageCount } = await renderer.render(documentOf(paper, title, dates), null, madeAt)
      return [paper.key, { title, fileName: paper.fileName, mediaType: 'application/pdf', pageCount, bytes }]
    }),
  )
  return new Map(made)
}

function documentOf(paper: ExamplePaper, title: string, dates: readonly RegularDate[]): OfficialDocument {
  const rows = dates.map(({ date, time }) => [formatLongDate(date), formatClock(time)])
  return {
    kind: 'notice',
    language: 'en-US',
    title,
    city: 'Pasadena',
    body: paper.from,
    heading: title,
    lines: ['Sample data'],
    banner: null,
    sections: paper.sections.map(({ heading, lines, table }, index) => ({
      id: `part-${index + 1}`,
      heading,
      blocks: [
        { type: 'list', ordered: false, items: lines },
        ...(table
          ? [
              {
                type: 'table' as const,
                caption: table.caption,
                head: table.head,
                rows: table.rows.length > 0 ? table.rows : rows,
              },
            ]
          : []),
      ],
    })),
    basis: inventedLine,
  }
}
