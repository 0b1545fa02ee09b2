import { StyleSheet } from '@react-pdf/renderer'
import type { Fonts } from './fonts.ts'
import { HAIR, INK, PAGE, QUIET, SIZE } from './page-style.ts'

const RULE = `0.5pt solid ${HAIR}`
const STRONG_RULE = `0.75pt solid ${INK}`

/** A label keeps its own height: stretched to the height of the words beside it, it could not go on to another page. */
const ALONE = { alignSelf: 'flex-start' } as const

/**
 * The room of the headings in the margin is the band's own, and not that of the column: a page that the band goes on to
 * may be left without the column.
 */
const IN_MARGIN = PAGE.margin + PAGE.gap

/** The styles of the printed page: serif is the record speaking, sans is what stands around it. */
export function pageStyles(fonts: Fonts) {
  const record = { fontFamily: fonts.family.record, fontSize: SIZE.record, lineHeight: 1.42 }
  const site = { fontFamily: fonts.family.site, fontSize: SIZE.site, lineHeight: 1.4 }
  return StyleSheet.create({
    page: {
      ...record,
      color: INK,
      paddingTop: PAGE.top,
      paddingBottom: PAGE.bottom,
      paddingHorizontal: PAGE.side,
    },
    city: { ...site, fontSize: 9.5, marginBottom: 3 },
    title: { fontSize: SIZE.title, lineHeight: 1.18, fontWeight: 600 },
    line: { marginTop: 1 },
    kind: { ...site, fontSize: 9.5, marginTop: 5 },
    banner: {
      ...site,
      fontWeight: 700,
      border: `1.5pt solid ${INK}`,
      paddingVertical: 4,
      paddingHorizontal: 7,
      marginTop: 9,
      alignSelf: 'flex-start',
    },
    band: { flexDirection: 'row', paddingTop: 14, paddingLeft: IN_MARGIN },
    bandGoesOn: { paddingTop: 0 },
    margin: { width: PAGE.margin, marginRight: PAGE.gap, marginLeft: -IN_MARGIN },
    marginHeading: { ...site, fontSize: SIZE.small, lineHeight: 1.45, fontWeight: 700, paddingTop: 2 },
    body: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    heading: { fontWeight: 600, marginTop: 8, marginBottom: 2 },
    first: { marginTop: 0 },
    paragraph: { marginBottom: 5 },
    moved: { marginBottom: 5, paddingLeft: 10, borderLeft: STRONG_RULE },
    small: { ...site, fontSize: SIZE.small, color: QUIET, marginBottom: 4 },
    bold: { fontWeight: 700 },
    semibold: { fontWeight: 600 },
    quotation: { marginVertical: 4, marginLeft: 14, marginRight: 14 },
    source: { ...site, fontSize: SIZE.small, color: QUIET, marginTop: 2 },
    list: { marginBottom: 5 },
    item: { flexDirection: 'row', marginBottom: 2.5 },
    bullet: { width: 14, ...ALONE },
    decimal: { width: 22, ...ALONE },
    itemBody: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    table: { ...site, marginTop: 5, marginBottom: 7 },
    caption: { ...site, fontWeight: 700, paddingBottom: 3 },
    headRow: { flexDirection: 'row', borderTop: STRONG_RULE, borderBottom: STRONG_RULE },
    row: { flexDirection: 'row', borderBottom: RULE },
    cell: { ...ALONE, paddingTop: 3, paddingBottom: 3, paddingRight: 8 },
    voteChoice: { width: 62 },
    voteNumber: { width: 48 },
    voteNames: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    wideCell: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    rule: { ...site, fontSize: SIZE.small, color: QUIET, marginTop: 3 },
    facts: { marginBottom: 6, borderTop: RULE },
    fact: { flexDirection: 'row', borderBottom: RULE, paddingVertical: 3 },
    factLabel: { ...site, ...ALONE, width: 112, paddingTop: 1.5, paddingRight: 8, color: QUIET },
    factValue: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    question: { marginTop: 6, marginBottom: 6, paddingTop: 6, borderTop: RULE },
    questionHead: { ...site, fontWeight: 700, marginBottom: 2 },
    answer: { marginTop: 3, paddingLeft: 14 },
    agendaItem: { flexDirection: 'row', marginBottom: 7 },
    agendaNumber: { ...ALONE, width: 30, fontWeight: 600 },
    agendaTitle: { fontWeight: 600 },
    changedItem: { borderLeft: `2.5pt solid ${INK}`, paddingLeft: 6, marginLeft: -8.5 },
    change: { ...site, fontSize: SIZE.small, fontWeight: 700, marginTop: 1 },
    detail: { marginTop: 2 },
    quiet: { ...site, color: QUIET, marginTop: 2 },
    subItems: { marginTop: 6 },
    end: { marginTop: 22, paddingTop: 7, borderTop: RULE },
  })
}

export type PageStyles = ReturnType<typeof pageStyles>
