import { InventedLine } from '#app/ui/basis.tsx'
import { BuildList, Total, type BuildRow } from '#app/ui/build-list.tsx'
import { Button, Row } from '#app/ui/button.tsx'
import { Checks } from '#app/ui/checks.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { DeskAsk, DeskCount, DeskSide, Queue, Timer } from '#app/ui/desk-side.tsx'
import {
  Desk,
  DeskActs,
  DeskBar,
  DeskItem,
  DeskMain,
  DeskMotion,
  DeskRail,
  DeskSection,
  Unsent,
} from '#app/ui/desk.tsx'
import { FileField, Pair, Select, TextArea, TextField } from '#app/ui/field.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { Panel, Part, Work, WorkPage } from '#app/ui/page.tsx'
import { Roll } from '#app/ui/roll.tsx'
import { Screen, ScreenNext, ScreenNow, ScreenSpeaker } from '#app/ui/screen.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { Uploads } from '#app/ui/uploads.tsx'
import { Tally } from '#app/ui/vote.tsx'

const clerk = {
  name: 'Police Oversight Commission',
  under: 'Dana Rivers, clerk',
  homeHref: '/',
  words: { navigation: 'Clerk', menu: 'Menu', close: 'Close' },
  links: [
    'Today',
    'Meetings',
    'Posting',
    'Desk',
    'Questions',
    'Comments',
    'People',
    'Settings',
    'Sign out',
  ].map((label) => ({
    href: `/clerk/${label.toLowerCase()}`,
    label,
    current: label === 'Meetings',
  })),
}

const row = (number: string, title: string, more: Partial<BuildRow> = {}): BuildRow => ({
  id: `item-${number}`,
  number,
  title,
  href: `?item=${number}`,
  ...more,
})

export const rows: BuildRow[] = [
  row('1', 'Call to order and roll call', { minutes: 2, first: true }),
  row('2', 'Public comment on matters not on the agenda', {
    minutes: 20,
    detail: '3 minutes for each speaker',
  }),
  row('5', 'Police Department presentations'),
  row('5.A', 'Victim certifications for U and T visas in 2026', {
    sub: true,
    current: true,
    minutes: 25,
    detail: 'Lt. Sam Stone · 2 files, 1 uploading',
  }),
  row('5.B', 'Command post as a hub for communication with ICE', { sub: true, minutes: 15 }),
  row('10', 'Adjournment', { last: true, detail: 'To January 14, 2027' }),
]

export function Builder({ grips = false }: { grips?: boolean }) {
  return (
    <WorkPage mast={clerk}>
      <Head kind="Regular meeting, Thursday, December 10, 2026, 6:00 PM" title="Agenda">
        <Status>
          <State mark="half">Draft, not yet posted</State>
          <span>Saved 9:41 AM</span>
          <a href="/clerk/posting">Check and post</a>
        </Status>
      </Head>
      <Work>
        <Part id="items" heading="Items">
          <BuildList
            rows={rows}
            action="/clerk/items/move"
            hidden={{ version: '7' }}
            grip={
              grips
                ? (each) => (
                    <button
                      className="build__grip"
                      type="button"
                      aria-label={`Move ${each.number}: press Space, then the arrow keys`}
                    >
                      ⋮⋮
                    </button>
                  )
                : undefined
            }
          />
          <Total what="11 timed items" sum="2 h 30 min, ends about 8:30 PM" />
          <Row>
            <Button kind="outline">Add an item</Button>
            <Button kind="plain">Copy from an earlier meeting</Button>
          </Row>
        </Part>
        <Panel id="edit" heading="Item 5.A">
          <form method="post">
            <Select
              name="kind"
              label="Kind"
              options={[{ value: 'presentation', label: 'Presentation by a department' }]}
            />
            <TextField
              name="title"
              label="Title"
              record
              defaultValue="Victim certifications for U and T visas in 2026"
            />
            <TextArea
              name="description"
              label="Description, as the public reads it"
              record
              rows={3}
              defaultValue="Annual report: requests, decisions and the deadlines kept under Penal Code 679.10 and 679.11."
            />
            <Pair aside>
              <TextField name="presenter" label="Presenter" defaultValue="Lieutenant Sam Stone" />
              <TextField name="minutes" label="Minutes" inputMode="numeric" defaultValue="25" />
            </Pair>
            <Uploads
              uploads={[
                {
                  id: '1',
                  state: 'stored',
                  title: 'Presentation slides',
                  href: '/files/1',
                  detail: 'PDF, 18 pages, 2.4 MB',
                  acts: <Button kind="plain">Remove</Button>,
                },
                {
                  id: '2',
                  state: 'running',
                  title: 'Annual report.pdf',
                  detail: '61% of 8.8 MB',
                  percent: 61,
                  label: 'Uploading, 61 percent',
                },
                {
                  id: '3',
                  state: 'refused',
                  title: 'roster.xlsm was not taken',
                  reason: 'It is a spreadsheet with macros.',
                },
              ]}
            />
            <FileField name="files" label="Add files" multiple drop="Or drop files here" />
            <Note tone="warn" title="Someone else changed this item">
              A second copy, saved at 9:38 AM, has 20 minutes instead of 25.{' '}
              <a href="?both">Compare and choose</a>
            </Note>
            <div className="row apart--more">
              <Button>Save item</Button>
              <Button kind="plain">Remove</Button>
            </div>
          </form>
        </Panel>
      </Work>
      <InventedLine>Sample data.</InventedLine>
    </WorkPage>
  )
}

export function Posting() {
  return (
    <WorkPage mast={clerk} trail={[{ href: '/clerk/agenda', label: 'Agenda, December 10, 2026' }]}>
      <Head title="Check and post">
        <Status>
          <State mark="half">Draft, edition 1 not yet made</State>
        </Status>
      </Head>
      <Work even>
        <Part id="deadline" heading="Deadline">
          <Deadline
            first
            sentence="On paper by Monday, December 7, 2026, 6:00 PM. That is 3 days 8 hours from now."
            section="Government Code 54954.2(a)"
            computed={[
              { label: 'Meeting starts', value: 'Thursday, December 10, 2026, 6:00 PM, Pacific time' },
              { label: '72 hours earlier', value: 'Monday, December 7, 6:00 PM' },
            ]}
          >
            A regular meeting’s agenda is posted 72 hours before it starts. Weekend hours count.
          </Deadline>
          <Checks
            checks={[
              {
                level: 'stop',
                title: 'The address for late papers is missing.',
                detail: 'The agenda must say where writings given out after posting can be read.',
                section: 'Government Code 54957.5(b)',
                mend: { href: '/settings', label: 'Enter the address' },
              },
              {
                level: 'warn',
                title: 'Item 4 says little: “Staff updates”.',
                detail: 'A reader should know what will be discussed.',
              },
              { level: 'ok', title: 'Time and place; ten items, each described' },
            ]}
          />
        </Part>
        <Panel id="two" heading="Two separate postings">
          <Button disabled>Publish edition 1</Button>
        </Panel>
      </Work>
    </WorkPage>
  )
}

const choices = [
  { value: 'aye', label: 'Aye' },
  { value: 'no', label: 'No' },
  { value: 'abstain', label: 'Abstain' },
]
const names = [
  'Alder',
  'Álamo',
  'Birch',
  'Cedro',
  'Elm',
  'Fir',
  'Hazel',
  'Juniper',
  'Linden',
  'Maple',
  'Poplar',
]

export function DeskPage() {
  return (
    <Desk>
      <DeskBar
        title="Regular meeting, December 10"
        end={
          <>
            <Unsent>2 acts not yet sent, kept on this device. Next try in 4 s</Unsent>
            <a href="/clerk">Leave</a>
          </>
        }
      >
        <State mark="now">In session</State>
        <b className="num">7:58 PM</b>
        <span className="quiet">since 6:02</span>
      </DeskBar>
      <DeskRail
        items={[
          { id: '1', number: '1', title: 'Call to order', href: '#1', note: '✓ 6:02', state: 'done' },
          {
            id: '7A',
            number: '7.A',
            title: 'Letter to the director of ICE',
            href: '#7A',
            note: 'now',
            state: 'now',
          },
          { id: '7B', number: '7.B', title: 'Policy 428.5', href: '#7B', note: '15 min' },
        ]}
      />
      <DeskMain>
        <DeskItem number="7.A" title="Letter to the director of ICE">
          Open since 7:44 · Comment called 7:46, closed 7:55 · Last act: Fir, abstain
        </DeskItem>
        <DeskActs
          acts={[
            { key: 'O', label: 'Close item', name: 'act', value: 'close-item' },
            { key: 'M', label: 'Motion', name: 'act', value: 'motion' },
            { key: 'Z', label: 'Undo', disabled: true },
          ]}
        />
        <DeskMotion
          heading="Motion: Juniper, seconded by Birch, 7:56 PM"
          text="To ask the police chief to write again to the director of ICE, and to report back by February 11, 2027."
        >
          <Status>
            <State mark="done">Comment was called</State>
            <State mark="done">Quorum</State>
          </Status>
        </DeskMotion>
        <DeskSection
          id="roll"
          heading="Roll call vote"
          note="as one member is remote"
          end={
            <>
              <kbd>A</kbd> aye <kbd>N</kbd> no
            </>
          }
        >
          <form method="post">
            <Roll
              choices={choices}
              members={names.map((name, index) => ({
                id: name,
                name,
                note: index === 0 ? 'chair' : undefined,
                choice: index < 3 ? 'aye' : index === 3 ? 'no' : null,
                current: name === 'Hazel',
                gone: name === 'Linden' ? 'Recused' : name === 'Poplar' ? 'Absent' : null,
              }))}
            />
          </form>
          <Row ends>
            <Tally
              counts={[
                { count: 4, label: 'aye' },
                { count: 1, label: 'no' },
                { count: 3, label: 'to vote' },
              ]}
            />
            <span>
              <b>One more aye carries it.</b> Majority of those voting
            </span>
          </Row>
        </DeskSection>
      </DeskMain>
      <DeskSide>
        <DeskSection id="quorum" heading="Quorum">
          <DeskCount count="9 of 11">counted and voting</DeskCount>
          <p>
            Quorum is 6. <b>Three may leave.</b>
          </p>
        </DeskSection>
        <DeskSection id="timer" heading="Timer">
          <Timer left="3:00">
            Ready
            <br />
            Finch, 7.B
          </Timer>
          <DeskActs
            acts={[
              { key: 'T', label: 'Start' },
              { key: '+', label: '30 s' },
            ]}
          />
        </DeskSection>
        <DeskSection id="queue" heading="Waiting on 7.B" note="2 speakers">
          <Queue
            waiting={[
              { id: 'a', number: '28', name: 'Wren Finch', note: '3 min' },
              { id: 'b', number: '31', name: 'Martín Gorrión, Spanish', note: '6 min' },
            ]}
          />
          <p className="quiet">7.A: 3 spoke, closed 7:55.</p>
        </DeskSection>
      </DeskSide>
      <DeskAsk
        action="/clerk/questions/keep"
        askers={[{ value: 'j', label: 'Juniper' }]}
        addressees={['Police Department']}
        hidden={{ item: '7.A' }}
      />
    </Desk>
  )
}

export function ScreenPage() {
  return (
    <Screen
      body="Community Police Oversight Commission"
      date="December 10, 2026"
      time="7:04 PM"
      foot="Cards on paper at the door · Tarjetas en la entrada"
    >
      <ScreenNow kind="Item 5.A, public comment" title="Victim certifications for U and T visas in 2026">
        <ScreenSpeaker
          label="Speaking, number 31"
          name="Martín Gorrión"
          left="2:14"
          secondsLeft={134}
          secondsOf={360}
          spoken="2 minutes 14 seconds of 6 minutes left"
        >
          <b>Time running</b> of 6 minutes, with interpreter
        </ScreenSpeaker>
      </ScreenNow>
      <ScreenNext
        heading="Next"
        waiting={[
          { id: '1', number: '32', name: 'A. Heron' },
          { id: '2', number: '34', name: 'Number 34' },
        ]}
        more="and 2 more"
      >
        <p>Give public comment. No name needed.</p>
      </ScreenNext>
    </Screen>
  )
}
