import type { AgendaLine, Section } from '#app/domain/editions/document.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Agenda } from '#app/ui/agenda.tsx'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { CalendarMonth } from '#app/ui/calendar-month.tsx'
import { Clock, Days } from '#app/ui/clock.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { ProgressSteps, ReceiptCode, SquareCode } from '#app/ui/progress-steps.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Head } from '#app/ui/head.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { Note } from '#app/ui/note.tsx'
import { PublicPage } from '#app/ui/page.tsx'
import { Plot } from '#app/ui/plot.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { Button, LinkButton, Row } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'

export const hash = '3b94e7d01c5fa826ee07b3c9624d18fba5903e7cd81b46f270c9ea358f21d6b4'

export const foot = {
  heading: 'Record',
  links: [
    { href: '/verify', label: 'Verify a document' },
    { href: '/calendar.ics', label: 'Calendar file' },
    { href: '/feed.xml', label: 'News feed' },
    { href: '/sign-in', label: 'Sign in' },
  ],
  children:
    'You don’t need an account to use this site. Reading it sets no cookies, and its public pages run no scripts. To ask for an interpreter, an accommodation or paper copies, call the commission’s clerk or write in at any time; two days ahead helps us most.',
}

export function mast(current: string) {
  const links = [
    { href: '/meetings', label: 'Meetings' },
    { href: '/questions', label: 'Questions' },
    { href: '/follow-ups', label: 'Follow-ups' },
    { href: '/commissioners', label: 'Commissioners' },
    { href: '/library', label: 'Library' },
    { href: '/search', label: 'Search' },
  ].map((link) => ({ ...link, current: link.label === current }))
  return { name: 'Community Police Oversight Commission', under: 'City of Pasadena', homeHref: '/', links }
}

const invented =
  'Sample data. Every person in this meeting is made up: commissioners bear the names of trees, speakers of birds, staff of stones and rivers. No word or vote here belongs to a real person.'

const months = [
  'Aug 2025',
  'Oct 2025',
  'Dec 2025',
  'Feb 2026',
  'Apr 2026',
  'Jun 2026',
  'Aug 2026',
  'Oct 2026',
  'Nov 2026',
]
const counts = [5, 5, 5, 7, 7, 7, 7, 8, 10]

export function Home() {
  return (
    <PublicPage mast={mast('')} foot={foot}>
      <Head
        kind="Next meeting"
        when
        title={
          <>
            Thursday, <span className="nowrap">December 10</span>
            <br />
            at 6:00 PM
          </>
        }
        lead="City Hall, Council Chamber, 100 North Garfield Avenue. Or by video and phone."
        aside={
          <Facts
            tall
            rows={[
              { label: 'After that', value: 'January 14, 2027' },
              {
                label: 'En español',
                value: <a href="/es">Dar un comentario público a la comisión</a>,
                language: 'es',
              },
            ]}
          />
        }
      >
        <p>
          The Police Department reports on victim certifications. The commission decides whether to ask the
          police chief to write again to the director of ICE.
        </p>
        <Status>
          <State mark="done">Agenda posted</State>
          <State mark="now">Comment open</State>
          <State>Minutes will be posted after the meeting</State>
        </Status>
        <Acts
          acts={[
            {
              href: '/agenda',
              label: 'Read the agenda',
              detail: 'Ten items, about two and a half hours. Edition 2, posted December 7',
            },
            {
              href: '/comment',
              label: 'Give public comment to the commission',
              detail: 'Until public comment closes on your item. No name needed',
            },
            {
              href: '/live',
              label: 'Follow along on the night',
              detail: 'Which item, who speaks next, how each member voted',
            },
          ]}
        />
      </Head>
      <Band first heading="Waiting longest for a reply">
        <Clock
          figure={<Days from={526} to={555} />}
          label="with no reply recorded"
          say="In June 2025 Police Chief Gene Harris wrote to the director of ICE, asking to be told when ICE had conducted a raid in the city. It was last reported with no reply on August 14, 2025."
          how="Counted to December 8, 2026. The report gives the month of sending, not the day: sent on June 1 it would be 555 days, on June 30 526. No law sets a date for a reply to this letter."
        />
        <p className="apart">
          <a href="/follow-ups/2025-001">Follow-up 2025-001: the whole history</a>{' '}
          <Basis basis="reported" source="news story, August 2025" />
        </p>
      </Band>
      <Band wide heading="Questions">
        <Figures
          figures={[
            { value: 10, counted: 'open: the commissioner who asked has not accepted an answer' },
            { value: 4, counted: 'closed, agreed by the commissioner who asked' },
            { value: 63, unit: 'days', counted: 'median time from question to agreement, over those 4' },
          ]}
        />
        <Plot
          caption="Questions open at the end of each month"
          points={months.map((label, index) => ({ label, value: counts[index] ?? 0 }))}
          description="Open questions rose from 5 in August 2025 to 10 in November 2026. The table below has every month."
          columns={['Month', 'Open at its end']}
        />
      </Band>
      <Band heading="Meetings">
        <CalendarMonth
          month="2026-12"
          title="December 2026"
          today="2026-12-08"
          meetings={[
            { date: '2026-12-10', href: '/meetings/2026-12-10', label: 'Regular meeting, 6:00 PM' },
            {
              date: '2026-12-17',
              href: '/meetings/2026-12-17-special',
              label: 'Special meeting, canceled',
              cancelled: true,
            },
          ]}
          previous={{ href: '/meetings?month=2026-11', label: 'November' }}
          next={{ href: '/meetings?month=2027-01', label: 'January 2027' }}
        />
      </Band>
      <Band heading="Minutes">
        <Entries
          entries={[
            {
              when: 'November 12, 2026',
              dateTime: '2026-11-12',
              title: <a href="/m">Minutes of the regular meeting</a>,
              children: (
                <p className="small">
                  <State mark="half">Draft</State> To be approved on December 10, item 3
                </p>
              ),
            },
            {
              when: 'August 14, 2025',
              dateTime: '2025-08-14',
              title: 'Meeting on the department’s immigration policy',
              basis: 'Source: news story, August 2025',
            },
          ]}
        />
        <Empty
          what="There are no minutes of December yet."
          how="The draft appears here once the clerk presents it, marked as a draft."
        />
        <InventedLine>{invented}</InventedLine>
      </Band>
    </PublicPage>
  )
}

export const item = (number: string, title: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
  number,
  title,
  description: null,
  action: null,
  presenters: [],
  minutes: null,
  files: [],
  change: null,
  children: [],
  ...more,
})

export const agenda: AgendaLine[] = [
  item('1', 'Call to order and roll call'),
  item('2', 'Public comment on matters not on the agenda', {
    description: 'Any matter within the commission’s jurisdiction. Three minutes for each speaker.',
  }),
  item('3', 'Approval of minutes', {
    description: 'Approve the minutes of the regular meeting of November 12, 2026.',
    action: 'Action',
    change: 'Added in edition 2',
    files: [{ id: 'f1', title: 'Draft minutes, November 12, 2026', detail: 'PDF, 9 pages, 210 kB' }],
  }),
  item('5', 'Police Department presentations', {
    children: [
      item('5.A', 'Victim certifications for U and T visas in 2026', {
        description:
          'Annual report: requests, decisions and the deadlines kept under Penal Code 679.10 and 679.11.',
        presenters: ['Lieutenant Sam Stone, Pasadena Police Department'],
        minutes: 25,
        change: 'Changed in edition 2',
        files: [
          { id: 'f2', title: 'Presentation slides', detail: 'PDF, 18 pages, 2.4 MB' },
          { id: 'f3', title: 'Annual report on certifications', detail: 'PDF, 12 pages, 880 kB' },
        ],
        children: [item('5.A.1', 'Certifications that took longer than 30 days')],
      }),
      item('5.B', 'Command post as a hub for communication with ICE', { minutes: 1 }),
    ],
  }),
]

export function Meeting() {
  return (
    <PublicPage
      mast={mast('Meetings')}
      foot={foot}
      trail={[
        { href: '/meetings', label: 'All meetings' },
        { href: '/meetings?year=2026', label: '2026' },
      ]}
    >
      <Head
        kind="Regular meeting"
        title="Thursday, December 10, 2026"
        lead="6:00 PM, City Hall, Council Chamber, 100 North Garfield Avenue"
      >
        <Status>
          <State mark="done">Agenda posted, edition 2</State>
          <a href="#posting">Proof of posting</a>
        </Status>
        <Acts
          acts={[
            {
              href: '/comment',
              label: 'Give public comment to the commission',
              detail: 'Until public comment closes on your item. No name, no account',
            },
          ]}
        />
      </Head>
      <Band
        first
        heading="Agenda"
        aside={<Facts tall rows={[{ label: 'Expected end', value: 'About 8:30 PM' }]} />}
      >
        <Agenda
          items={agenda}
          fileHref={(id) => `/files/${id}`}
          more={(line) =>
            line.number === '5.A' ? (
              <>
                Follow-up <a href="/follow-ups/2025-004">2025-004</a>
              </>
            ) : null
          }
        />
        <p className="small quiet apart">
          The commission may act on any item on this agenda. Times are plans, not promises.
        </p>
      </Band>
      <Band heading="Posting" id="posting">
        <Deadline
          first
          sentence="Posted 6 days before the meeting (the law requires 72 hours)."
          section="Government Code 54954.2(a)"
        >
          The meeting starts Thursday, December 10, at 6:00 PM, so the agenda had to be up by Monday, December
          7, at 6:00 PM.
        </Deadline>
        <Facts
          rows={[
            {
              label: 'On paper',
              value: 'Monday, December 7, 2026, 9:40 AM, notice case at the Garfield entrance of City Hall',
            },
            { label: 'On the web', value: 'Monday, December 7, 2026, 9:52 AM' },
            { label: 'SHA-256', value: <Hash value={hash} verifyHref="/verify" /> },
          ]}
        />
      </Band>
      <Band heading="Receipt">
        <ReceiptCode code="K7QM 4T9X 2HBD" />
        <SquareCode
          size={9}
          path="M1 1h7v1h-7zM1 3h1v1h-1zM4 4h2v1h-2zM1 7h7v1h-7z"
          label="Square code that opens this address"
        />
        <ProgressSteps
          steps={[
            { mark: 'done', word: 'Received', detail: 'December 8, 2026, 4:12 PM' },
            { mark: 'now', word: 'Waiting to be called', detail: 'Item 7.B, 3rd' },
            { word: 'You spoke' },
          ]}
        />
        <Row>
          <LinkButton href="/change">Change</LinkButton>
          <Button kind="plain">Withdraw</Button>
        </Row>
      </Band>
      <Band heading="Documents">
        <FileList rows={[<a href="/a">Report 000</a>, <a href="/b">Report 001</a>]} />
        <Note title="Probably one request, described twice.">
          The two reports do not name each other’s letter.
        </Note>
      </Band>
    </PublicPage>
  )
}

export const sections: Section[] = [
  {
    id: 'opening',
    heading: 'Opening',
    blocks: [
      { type: 'paragraph', text: 'Chair Ana Alder called the regular meeting to order at 6:02 PM.' },
      { type: 'paragraph', text: 'Se ofreció interpretación.', language: 'es' },
      { type: 'list', ordered: false, items: ['Present: Chair Alder', 'Absent: Commissioner Poplar'] },
      { type: 'list', ordered: true, items: ['First reading', 'Second reading'] },
    ],
  },
  {
    id: 'action',
    heading: 'Discussion and action',
    blocks: [
      { type: 'heading', text: '7.A. Reporting form for task-force participation' },
      {
        type: 'paragraph',
        style: 'moved',
        text: 'It was moved by Commissioner Fir, seconded by Commissioner Birch, to ask the department to publish each participation in a federal task force within 30 days.',
      },
      {
        type: 'vote',
        result: 'Passed, 7–1',
        rule: 'A majority of those voting: 5 of 8. Abstentions are not votes',
        rows: [
          { choice: 'Aye', names: ['Alder', 'Álamo', 'Birch', 'Cedro', 'Elm', 'Fir', 'Juniper'] },
          { choice: 'No', names: ['Maple'] },
          { choice: 'Abstain', names: [] },
        ],
      },
      { type: 'heading', text: 'Questions' },
      {
        type: 'question',
        number: '2026-007',
        state: 'Open',
        text: 'Commissioner Juniper asked how many officers had not yet completed the training.',
        answers: ['Lieutenant Stone, for the department: would return with the number.'],
      },
      {
        type: 'question',
        number: '2026-008',
        state: 'Open',
        text: 'Commissioner Cedro asked how long each took.',
        answers: [],
      },
      { type: 'quotation', text: '“He’s still waiting.”', source: 'Source: news story, August 2025' },
      { type: 'paragraph', style: 'small', text: 'Slides are attached to the agenda.' },
    ],
  },
  {
    id: 'to-come-back',
    heading: 'Reports requested',
    blocks: [
      {
        type: 'table',
        caption: 'Reports requested',
        head: ['What', 'Who', 'When', 'State'],
        rows: [['Officers yet to be trained', 'Police Department', 'December 10, 2026', 'Open']],
      },
      { type: 'facts', rows: [{ label: 'Prepared by', value: 'Dana Rivers, commission clerk' }] },
      { type: 'agenda', items: [item('9', 'Adjournment')] },
    ],
  },
]

export function Minutes() {
  return (
    <PublicPage mast={mast('Meetings')} foot={foot}>
      <Head kind="Minutes" title="Regular meeting of Thursday, October 8, 2026">
        <Status>
          <State mark="done">Approved November 12, 2026</State>
          <span>Edition 2</span>
        </Status>
      </Head>
      <DocumentSections
        sections={sections}
        fileHref={(id) => `/files/${id}`}
        questionHref={(number) => `/questions/${number}`}
      />
    </PublicPage>
  )
}

export function Questions() {
  return (
    <PublicPage mast={mast('Questions')} foot={foot}>
      <Head
        kind="Ledger"
        title="Questions"
        lead="A question asked in public stays here until the commissioner who asked accepts the answer, or the commission votes to close it."
      />
      <Band first wide heading="Find">
        <Filters
          action="/questions"
          filters={[
            {
              name: 'state',
              label: 'State',
              value: 'closed',
              options: [
                { value: 'open', label: 'Open: 10' },
                { value: 'closed', label: 'Closed: 4' },
              ],
            },
            { name: 'by', label: 'Asked by', options: [{ value: '', label: 'Anyone' }] },
          ]}
        />
      </Band>
      <Band wide heading="Open" note="10, oldest first">
        <Ledger
          rows={[
            {
              number: '2025-001',
              href: '/questions/2025-001',
              text: 'Could saying the department does not participate in any ICE activity conflict with its policy of assisting federal agents in danger?',
              meta: 'Commissioner Selina Ho to Deputy Chief Art Chute · August 14, 2025 · Source: news story, August 2025',
              state: { mark: 'half', word: 'Answered for someone absent' },
              lines: ['The chief to confirm', 'Open 481 days'],
            },
            {
              number: '2026-007',
              href: '/questions/2026-007',
              text: 'How many officers have not yet completed the training?',
              due: 'December 10',
              state: { word: 'No answer yet' },
            },
          ]}
        />
        <Entries
          open
          entries={[
            {
              when: 'June 2025, day not reported',
              title: 'Letter sent',
              children: <p>Police Chief Gene Harris to the director of ICE.</p>,
              basis: 'Source: news story, August 2025',
            },
            { when: 'Since then', children: <p className="quiet">Nothing recorded.</p> },
          ]}
        />
        <Table
          caption="Who owes what"
          columns={[{ label: 'Who' }, { label: 'Owes' }, { label: 'Days', numeric: true }]}
          rows={[['Police Department', 'A copy of the letter', 526]]}
        />
      </Band>
    </PublicPage>
  )
}
