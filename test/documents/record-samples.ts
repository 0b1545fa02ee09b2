import type { Block, EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'

export const CREATED_AT = new Date('2026-11-05T18:30:00Z')

export const MARK: EditionMark = {
  number: 1,
  hash: '5f02c9be1a77d3e04b6c8d9f00112233445566778899aabbccddeeffd7714ae3',
  verifyAt: 'commission.example.org/verify',
}

/** Names in every script of the commission's public. */
export const NAMES = [
  'Raúl Ibáñez',
  'Łukasz Żółć',
  'Đặng Thị Hương',
  'Անահիտ Գրիգորյան',
  '王小明',
  'Mary O’Neil',
]

export const VOTE: Extract<Block, { type: 'vote' }> = {
  type: 'vote',
  result: 'Amendment failed, 4–5',
  rule: 'A majority of those voting: 5 of 9.',
  rows: [
    { choice: 'Aye', names: ['Alamo', 'Elm', 'Hazel', 'Maple'] },
    { choice: 'No', names: ['Alder', 'Birch', 'Cedro', 'Fir', 'Juniper'] },
    { choice: 'Abstain', names: [] },
    { choice: 'Recused', names: ['Linden'] },
    { choice: 'Absent', names: ['Poplar'] },
  ],
}

/** Draft minutes with every block but the agenda. */
export function sampleMinutes(): OfficialDocument {
  return {
    kind: 'minutes',
    language: 'en-US',
    title: 'Minutes of the regular meeting of October 8, 2026',
    city: 'City of Pasadena',
    body: 'Community Police Oversight Commission',
    heading: 'Minutes',
    lines: [
      'Thursday, October 8, 2026, 6:00 PM',
      'City Hall, Council Chamber, 100 North Garfield Avenue',
      'REGULAR MEETING',
    ],
    banner: 'DRAFT — not approved',
    basis: 'Sample data. Every person here is made up.',
    sections: [
      {
        id: 'opening',
        heading: 'OPENING',
        blocks: [
          { type: 'paragraph', text: 'Chair Ana Alder called the regular meeting to order at 6:02 PM.' },
        ],
      },
      {
        id: 'roll',
        heading: 'ROLL CALL',
        blocks: [
          {
            type: 'paragraph',
            text: `Present: Chair Alder; Vice Chair Alamo; Commissioners Birch, Cedro, Elm, ${NAMES.join(', ')}. Absent: Commissioner Poplar.`,
          },
          { type: 'paragraph', text: 'Commissioner Hazel joined the meeting at 6:21 PM.' },
          {
            type: 'facts',
            rows: [
              { label: 'Staff', value: 'Dana Rivers, commission clerk' },
              { label: 'Recording', value: 'https://commission.example.org/meetings/2026-10-08/recording' },
              { label: 'Contact', value: 'Write to clerk@example.org or call the clerk.' },
            ],
          },
        ],
      },
      {
        id: 'comment',
        heading: 'PUBLIC COMMENT',
        blocks: [
          { type: 'heading', text: '2. Matters not on the agenda' },
          { type: 'paragraph', text: 'Three people spoke.' },
          {
            type: 'list',
            ordered: true,
            items: [
              'Wren Finch',
              'Martín Gorrión, with a Spanish interpreter',
              'A speaker who did not give a name',
            ],
          },
          {
            type: 'quotation',
            text: 'We asked in March. We are asking again.',
            source: 'Wren Finch, 6:40 PM',
          },
          {
            type: 'paragraph',
            language: 'es',
            text: 'Martín Gorrión dijo: «El vecindario quiere una respuesta por escrito».',
          },
        ],
      },
      {
        id: 'action',
        heading: 'DISCUSSION AND ACTION',
        blocks: [
          { type: 'heading', text: '7.A. Reporting form for task-force participation' },
          {
            type: 'paragraph',
            text: 'Commissioner Linden recused himself, gave as his reason that his firm printed the form, and left the room at 7:31 PM. He returned at 7:58 PM.',
          },
          {
            type: 'paragraph',
            style: 'moved',
            text: 'It was moved by Commissioner Fir, seconded by Commissioner Birch, to ask the department to publish each participation in a federal task force within 30 days.',
          },
          {
            type: 'paragraph',
            text: 'Amendment: it was moved by Commissioner Maple, seconded by Vice Chair Alamo, to replace “30 days” by “60 days”. (Amendment lost, 4\u00a0to\u00a05)',
          },
          VOTE,
          {
            type: 'question',
            number: '2026-014',
            state: 'open',
            text: 'Commissioner Ibáñez asked how often officers worked with the task force in 2025.',
            answers: ['Lieutenant Sam Stone said that he would bring the number to the next meeting.'],
          },
          {
            type: 'table',
            caption: 'Items to report back',
            head: ['Number', 'What', 'Due'],
            rows: [
              ['2026-031', 'Number of joint operations in 2025, by month', 'November 12, 2026'],
              ['2026-032', 'The form as amended', 'December 10, 2026'],
            ],
          },
        ],
      },
      {
        id: 'adjournment',
        heading: 'ADJOURNMENT',
        blocks: [
          { type: 'paragraph', text: 'The meeting adjourned at 8:44 PM.' },
          { type: 'paragraph', style: 'small', text: 'Dana Rivers, commission clerk, November 5, 2026' },
        ],
      },
    ],
  }
}

/** An amended agenda with sub-items, files and a marked change. */
export function sampleAgenda(): OfficialDocument {
  const item = {
    description: null,
    action: null,
    presenters: [],
    minutes: null,
    files: [],
    change: null,
    children: [],
  }
  return {
    ...sampleMinutes(),
    kind: 'agenda',
    title: 'Agenda of the regular meeting of October 8, 2026',
    heading: 'Agenda',
    banner: null,
    sections: [
      {
        id: 'notice',
        heading: 'HOW TO TAKE PART',
        blocks: [
          {
            type: 'paragraph',
            text: 'Sign up at https://commission.example.org/meetings/2026-10-08/comment or speak to the clerk before the item is called.',
          },
          {
            type: 'paragraph',
            language: 'zh',
            text: '需要口譯服務者,請在會議前七十二小時聯絡委員會秘書,我們將免費為您安排普通話或廣東話的口譯人員。',
          },
          {
            type: 'paragraph',
            language: 'hy',
            text: 'Թարգմանչի կարիք ունեցողներին խնդրում ենք դիմել քարտուղարին։',
          },
        ],
      },
      {
        id: 'items',
        heading: 'ITEMS',
        blocks: [
          {
            type: 'agenda',
            items: [
              { ...item, number: '1', title: 'Call to order and roll call' },
              { ...item, number: '2', title: 'Public comment on matters not on the agenda', minutes: 20 },
              {
                ...item,
                number: '5',
                title: 'Presentations by the department',
                description: 'Reports on the use of force and on the work with federal task forces.',
                children: [
                  {
                    ...item,
                    number: '5.A',
                    title: 'Use of force, third quarter of 2026',
                    description: 'The department presents the numbers by district and kind.',
                    action: 'Action: receive and file',
                    presenters: ['Lieutenant Sam Stone, Pasadena Police Department'],
                    minutes: 15,
                    files: [{ id: 'f1', title: 'Use of force, third quarter', detail: 'PDF, 12 pages' }],
                  },
                  {
                    ...item,
                    number: '5.B',
                    title: 'Form for task-force participation',
                    action: 'Action: approve the form',
                    change: 'Added in edition 2',
                    files: [
                      { id: 'f2', title: 'Draft form', detail: 'PDF, 2 pages' },
                      { id: 'f3', title: 'Photograph of the old form', detail: 'JPEG' },
                    ],
                  },
                ],
              },
              { ...item, number: '6', title: 'Adjournment' },
            ],
          },
        ],
      },
    ],
  }
}

/** Minutes of `matters` matters, each with paragraphs, a motion and a vote. About six matters fill two pages. */
export function longMinutes(matters: number): OfficialDocument {
  const minutes = sampleMinutes()
  const sections = Array.from({ length: matters }, (_, index) => ({
    id: `matter-${index + 1}`,
    heading: `ITEM ${index + 1}`,
    blocks: [
      { type: 'heading', text: `${index + 1}. Report ${100 + index} on the work of the department` },
      {
        type: 'paragraph',
        text: `The department presented report ${100 + index}. ${'Commissioner Ibáñez asked about the numbers by district, and the department answered that it would bring them. '.repeat((index % 4) + 1)}`.trim(),
      },
      {
        type: 'paragraph',
        style: 'moved',
        text: `It was moved by Commissioner Fir, seconded by Commissioner Birch, to receive report ${100 + index}.`,
      },
      { ...VOTE, result: `Motion ${index + 1} passed, 9–0` },
    ] satisfies Block[],
  }))
  return { ...minutes, sections }
}
