import { beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '#app/documents/machine-check.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import type { WrittenComment } from '#app/domain/comments/written/written-view.ts'
import { bookletDocument } from '#app/domain/comments/written/booklet-document.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import type { PersonRef } from '#app/domain/meeting-record/record-types.ts'
import { composeMinutes } from '#app/domain/minutes/compose-minutes.ts'
import { composeAgenda, type NoticedItem } from '#app/domain/publishing/compose-agenda.ts'
import { directoryName } from '#app/domain/text/directory-name.ts'
import { item, meetingRecord, motion, roster, stay, votes } from '#test/factories/meeting-record.ts'
import { trees } from '#test/setup/meeting.ts'
import { readPdf, type ReadElement } from './read-pdf.ts'
import { CREATED_AT, MARK } from './record-samples.ts'
import { SENTENCES } from './script-samples.ts'

/** A member of the commission in each of eleven scripts. */
const MEMBERS = [
  'محمد علي',
  'אברהם כהן',
  'ژیلا گلشیری',
  'Nguyễn Thị Hường',
  '김민준',
  'สมหญิง ใจดี',
  'प्रिया शर्मा',
  'முருகன்',
  'ნინო გელაშვილი',
  'Անահիտ Գրիգորյան',
  '田中さくら',
]
const sentences = Object.values(SENTENCES)
const zone = 'America/Los_Angeles'

const words = {
  city: 'City of Pasadena',
  commission: 'Commission · المفوضية · 委員會',
  zone,
  secondsPerSpeaker: 180,
  writtenComment: SENTENCES.hy,
  accommodation: { en: 'Call the clerk.', es: 'Llame a la secretaría.' },
  translation: { en: SENTENCES.zh, es: SENTENCES.ko },
  lateWritingsAddress: 'City Hall',
  webAddress: 'commission.example.org',
  contact: 'محمد علي, 626 555 0100, clerk@example.org',
}

const noticed = (number: string, title: string, more: Partial<NoticedItem> = {}): NoticedItem => ({
  id: `item-${number}`,
  number,
  title,
  description: null,
  recommendedAction: null,
  minutes: 10,
  presenters: [],
  files: [],
  children: [],
  ...more,
})

function agenda(): OfficialDocument {
  const items = sentences.map((sentence, index) =>
    noticed(`${index + 1}`, sentence, {
      description: sentences[(index + 1) % sentences.length]!,
      recommendedAction: `Approve: ${sentence}`,
      presenters: [{ name: MEMBERS[index % MEMBERS.length]!, title: 'Attorney', organization: sentence }],
      files: [{ id: `file-${index}`, title: sentence, detail: 'PDF, 2 pages' }],
    }),
  )
  return composeAgenda({
    words,
    meeting: {
      kind: 'regular',
      heldOn: '2026-10-08',
      startsAt: '2026-10-09T01:00:00.000Z',
      place: 'City Hall, קומה 2 (אולם)',
      remoteAccess: null,
      purpose: null,
      basis: null,
    },
    items,
    edition: 1,
    previous: null,
  })
}

function minutes(): OfficialDocument {
  const named = new Map<string, PersonRef>(
    trees.map((tree, index) => {
      const name = MEMBERS[index]!
      return [tree.toLowerCase(), { id: tree.toLowerCase(), name, sortName: directoryName(name) }]
    }),
  )
  const called = <Person extends PersonRef>(one: Person): Person => ({ ...one, ...named.get(one.id)! })
  return composeMinutes({
    record: meetingRecord({
      roster: roster().map(called),
      attendance: trees.map((tree) => ({ ...stay(tree), person: named.get(tree.toLowerCase())! })),
      items: sentences.map((sentence, index) =>
        item({
          number: `${index + 1}`,
          kind: 'action',
          title: sentence,
          motions: [
            motion({
              id: `motion-${index}`,
              itemId: `item-${index + 1}`,
              text: sentence,
              mover: named.get('fir')!,
              seconder: named.get('birch')!,
              votes: votes({ Elm: 'no' }).map((vote) => ({ ...vote, person: called(vote.person) })),
            }),
          ],
        }),
      ),
    }),
    notes: [],
    approval: null,
    correction: null,
    preparedBy: 'محمد علي, clerk, October 20, 2026',
    basisLine: null,
  })
}

function booklet(): OfficialDocument {
  const comments = sentences.map(
    (text, index) =>
      ({
        number: index + 1,
        state: 'shown',
        asideReason: null,
        receivedAt: '2026-10-07T17:00:00.000Z',
        late: false,
        text: `${text}\n${sentences[(index + 5) % sentences.length]}`,
        name: MEMBERS[index % MEMBERS.length]!,
        stance: null,
        goesOn: false,
        copy: null,
        files: [],
      }) as unknown as WrittenComment,
  )
  return bookletDocument({
    city: words.city,
    commission: words.commission,
    zone,
    heldOn: '2026-10-08',
    number: 1,
    madeAt: '2026-10-08T01:00:00.000Z',
    items: [{ number: '3', title: SENTENCES.ar, comments }],
    since: null,
    basis: null,
  })
}

/** Text without the spaces at which lines end. */
const close = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '')

/** What a document says, text by text; how it is set out is left out. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isSaid = !['kind', 'type', 'style', 'language', 'id', 'city', 'title'].includes(key)
    return isSaid ? value.split('\n') : []
  }
  if (Array.isArray(value)) return value.flatMap((inner) => textsOf(inner, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name))
}

describe.each([
  ['an agenda', agenda],
  ['minutes', minutes],
  ['a booklet', booklet],
])('%s in every script', (_name, compose) => {
  let document: OfficialDocument
  let bytes: Uint8Array
  let said: string

  beforeAll(async () => {
    document = compose()
    bytes = await renderDocumentPdf(document, MARK, CREATED_AT)
    const { pages } = await readPdf(bytes)
    const wordsOf = ({ text }: ReadElement): string => text
    said = close(pages.flat().map(wordsOf).join('\n'))
  })

  test('says what was typed, text by text', () => {
    const texts = textsOf(document).map(close).filter(Boolean)
    expect(texts.length).toBeGreaterThan(40)
    expect(texts.filter((text) => !said.includes(text))).toEqual([])
  })

  test('passes the machine check and lacks no letter', async () => {
    expect((await checkPdf(bytes)).findings).toEqual([])
    expect(unprintedIn(document)).toEqual([])
  })
})
