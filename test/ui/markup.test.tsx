import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Agenda } from '#app/ui/agenda.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { BuildList } from '#app/ui/build-list.tsx'
import { CalendarMonth, weeksOf } from '#app/ui/calendar-month.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { Clock, Days } from '#app/ui/clock.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { fieldId } from '#app/ui/field-id.ts'
import { FileField, Select, TextField } from '#app/ui/field.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Mast } from '#app/ui/mast.tsx'
import { niceTop, Plot } from '#app/ui/plot.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { Roll } from '#app/ui/roll.tsx'
import { SpaceUsed } from '#app/ui/space-used.tsx'
import { Table } from '#app/ui/table.tsx'
import { Vote, VoteInBrief } from '#app/ui/vote.tsx'
import { refused } from './gallery-forms.tsx'
import { agenda, hash, sections } from './gallery-public.tsx'
import { rows } from './gallery-work.tsx'
import { pages } from './gallery.tsx'

const draw = renderToStaticMarkup
const markup = Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, draw(page)]))
/** What a reader sees or copies: the text without its tags. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')

describe('every page of the gallery', () => {
  it.each(Object.keys(pages))('%s has neither style attributes nor scripts nor handlers', (name) => {
    expect(markup[name]).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:/i)
  })

  it.each(Object.keys(pages))('%s uses each id once, and every reference to one leads somewhere', (name) => {
    const html = markup[name] ?? ''
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(ids).toEqual([...new Set(ids)])
    const references = [
      ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|popovertarget)="([^"]+)"/g),
    ]
    for (const id of references.flatMap((match) => (match[1] ?? '').split(' '))) expect(ids).toContain(id)
  })
})

describe('masthead', () => {
  const html = draw(
    <Mast
      name="Commission"
      under="City"
      homeHref="/"
      links={[
        { href: '/a', label: 'A' },
        { href: '/b', label: 'B', current: true },
      ]}
    />,
  )
  it('opens its menu without a script', () => {
    expect(html).toContain('popovertarget="menu"')
    expect(html).toContain('<nav id="menu" aria-label="Main" popover="">')
    expect(html).toContain('popovertargetaction="hide"')
  })
  it('marks the current page only', () => {
    expect(html).toContain('<a href="/b" aria-current="page">B</a>')
    expect(html.match(/aria-current/g)).toHaveLength(1)
  })
})

describe('hash', () => {
  const html = draw(<Hash value={hash} verifyHref="/verify" />)
  it('is shown in eight groups of eight and copied without gaps', () => {
    expect(html.match(/<span>[0-9a-f]{8}<\/span>/g)).toHaveLength(8)
    expect(textOf(html)).toBe(`${hash}Verify your copy`)
  })
  it('is never shown without the way to verify', () => {
    expect(html).toContain('<a href="/verify">')
  })
})

describe('clock', () => {
  it('says one count, or a range where only the month is known', () => {
    expect(textOf(draw(<Days from={1} />))).toBe('1 day')
    expect(textOf(draw(<Days from={412} />))).toBe('412 days')
    expect(textOf(draw(<Days from={526} to={555} />))).toBe('526 to 555 days')
  })
  it('is never without its two sentences', () => {
    const html = draw(<Clock figure="3rd" label="of 4" say="Said" how="Counted" />)
    expect(html).toMatch(/clock__say">Said<.*clock__how">Counted</)
  })
})

describe('agenda', () => {
  const html = draw(
    <Agenda
      items={agenda}
      fileHref={(id) => `/files/${id}`}
      more={(line) => (line.number === '5.B' ? 'more' : null)}
    />,
  )
  it('nests its headings and gives each item an address', () => {
    expect(html).toContain('<h3>Police Department presentations</h3>')
    expect(html).toMatch(/<li id="item-5\.A">.*<h4>Victim.*<h5>Certifications/)
  })
  it('says in words what an edition changed, and marks only that', () => {
    expect(html.match(/class="changed"/g)).toHaveLength(2)
    expect(html).toContain('<b>Added in edition 2</b>')
  })
  it('joins what there is of presenters, minutes and more', () => {
    expect(textOf(html)).toContain(
      'Changed in edition 2 · Lieutenant Sam Stone, Pasadena Police Department · 25 minutes',
    )
    expect(textOf(html)).toContain('1 minute · more')
    expect(html).toContain('href="/files/f2"')
  })
})

describe('vote', () => {
  it('writes None where nobody voted so', () => {
    const html = draw(
      <Vote
        result="Passed, 2–0"
        rule="A majority"
        rows={[
          { choice: 'Aye', names: ['Fir', 'Elm'] },
          { choice: 'No', names: [] },
        ]}
      />,
    )
    expect(html).toContain(
      '<dt>Aye</dt><dd class="num">2</dd><dd>Fir, Elm</dd><dt>No</dt><dd class="num">0</dd><dd>None</dd>',
    )
  })
  it('says of each line what was voted on, also in brief, where nobody’s line is left out', () => {
    const votes = {
      result: 'Passed, 2–0',
      rule: 'A majority',
      matter: 'the letter to the director of ICE',
      rows: [
        { choice: 'Aye', names: ['Fir', 'Elm'] },
        { choice: 'No', names: [] },
      ],
    }
    const whole = textOf(draw(<Vote {...votes} />))
    expect(whole).toContain('Passed, 2–0 on the letter to the director of ICE')
    expect(whole).toContain('Aye on the letter to the director of ICE2Fir, Elm')
    expect(whole).toContain('No on the letter to the director of ICE0None')
    const brief = textOf(draw(<VoteInBrief {...votes} />))
    expect(brief).toContain('Aye on the letter to the director of ICE 2Fir, Elm')
    expect(brief).not.toContain('No on')
  })
})

describe('record', () => {
  const html = draw(
    <DocumentSections
      sections={sections}
      fileHref={(id) => id}
      questionHref={(number) => `/questions/${number}`}
    />,
  )
  it('makes each section a band that can be linked to, the first with a rule of ink', () => {
    expect(html.match(/<section class="band( band--first)?" id="[^"]+"/g)).toEqual([
      '<section class="band band--first" id="opening"',
      '<section class="band" id="action"',
      '<section class="band" id="to-come-back"',
    ])
  })
  it('puts questions that follow one another into one list', () => {
    expect(html.match(/class="entries"/g)).toHaveLength(1)
    expect(html).toContain('<a href="/questions/2026-008">2026-008</a>')
  })
  it('keeps the language of a paragraph', () => {
    expect(html).toContain('<p class="record" lang="es">')
  })
  it('loses no word of any block', () => {
    const text = textOf(html)
    const words = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value && typeof value === 'object'
          ? Object.entries(value).flatMap(([key, each]) =>
              ['type', 'style', 'language', 'id'].includes(key) ? [] : words(each),
            )
          : []
    for (const each of words(sections)) expect(text).toContain(each)
  })
})

describe('fields', () => {
  const html = draw(
    <TextField
      name="items[0].title"
      label="Title"
      hint="Short"
      error="Write a title"
      defaultValue="Kept"
      required
    />,
  )
  it('ties label, hint and error to the control and keeps what was typed', () => {
    expect(html).toContain('for="items-0-title"')
    expect(html).toContain('aria-describedby="items-0-title-hint items-0-title-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="Kept"')
    expect(html).toContain('name="items[0].title"')
  })
  it('says nothing of errors where there is none', () => {
    expect(draw(<TextField name="a" label="A" />)).not.toMatch(/invalid|error|describedby/)
  })
  it('keeps a choice in a select', () => {
    expect(
      draw(
        <Select
          name="a"
          label="A"
          options={[
            { value: '1', label: 'One' },
            { value: '2', label: 'Two' },
          ]}
          defaultValue="2"
        />,
      ),
    ).toContain('<option value="2" selected="">')
  })
  it('keeps choices in groups, and gives the first the id that errors link to', () => {
    const choices = [
      { value: '2', label: 'Two' },
      { value: '5.A', label: 'Five' },
    ]
    const checkboxes = draw(
      <CheckboxGroup
        name="item"
        legend="Which item?"
        choices={choices}
        defaultValue={['5.A']}
        error="Choose"
      />,
    )
    expect(checkboxes).toMatch(/id="item"[^>]*value="2"(?![^>]*checked)/)
    expect(checkboxes).toMatch(/id="item-5-A" value="5\.A" checked=""|id="item-5-A"[^>]*checked=""/)
    expect(checkboxes).toContain('<fieldset class="usa-fieldset" aria-describedby="item-error">')
    expect(
      draw(<RadioGroup name="how" legend="How?" choices={choices} defaultValue="2" />).match(/checked=""/g),
    ).toHaveLength(1)
  })
})

describe('summary of errors', () => {
  it('is not there without a refusal', () => {
    expect(draw(<ErrorSummary reply={undefined} />)).toBe('')
    expect(draw(<ErrorSummary reply={{ errors: {}, values: {} }} />)).toBe('')
  })
  it('counts, links to every field, and asks for the focus', () => {
    const html = draw(<ErrorSummary reply={refused} />)
    expect(html).toContain('<h2>Please fix 4 things</h2>')
    expect(html).toMatch(/tabindex="-1"[^>]*autofocus=""|autofocus=""[^>]*tabindex="-1"/i)
    for (const name of Object.keys(refused.errors))
      expect(markup['comment refused']).toContain(`id="${fieldId(name)}"`)
    for (const name of Object.keys(refused.errors)) expect(html).toContain(`href="#${fieldId(name)}"`)
  })
  it('counts each thing that is wrong with one field, a line each', () => {
    const html = draw(
      <ErrorSummary reply={{ errors: { files: 'a.pdf: it is empty\nb.pdf: it is empty' }, values: {} }} />,
    )
    expect(html).toContain('<h2>Please fix 2 things</h2>')
    expect(html.match(/<li><a href="#files">[ab]\.pdf: it is empty<\/a><\/li>/g)).toHaveLength(2)
    const field = draw(
      <FileField name="files" label="Files" error={'a.pdf: it is empty\nb.pdf: it is empty'} />,
    )
    expect(field).toContain('a.pdf: it is empty<br/>b.pdf: it is empty')
    expect(field).toMatch(/accept="[^"]*image\/jpeg,[^"]*"/)
    expect(field).toMatch(/accept="[^"]*image\/heic/)
  })
  it('says a rule’s sentence and section where no field is wrong', () => {
    const html = draw(
      <ErrorSummary reply={{ errors: {}, values: {}, sentence: 'Six are a quorum.', section: 'Bylaws 4' }} />,
    )
    expect(html).toMatch(/<h2>This can’t be done<\/h2><p>Six are a quorum\.<\/p><p[^>]*>Bylaws 4</)
  })
  it('begins the title of the document', () => {
    expect(titleOf('Sign in', refused)).toBe('Error: Sign in')
    expect(titleOf('Sign in', undefined)).toBe('Sign in')
    expect(titleOf('Sign in', { errors: {}, values: {} })).toBe('Sign in')
  })
})

describe('month', () => {
  it('begins weeks on Sunday and has every day once', () => {
    expect(weeksOf('2026-12')[0]).toEqual([
      null,
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ])
    expect(weeksOf('2026-12').flat().filter(Boolean)).toHaveLength(31)
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
    expect(weeksOf('2026-02')).toHaveLength(4)
    expect(weeksOf('2026-08')).toHaveLength(6)
  })
  it('links the days that have a meeting and marks today', () => {
    const html = draw(
      <CalendarMonth
        month="2026-12"
        title="December 2026"
        today="2026-12-08"
        meetings={[{ date: '2026-12-10', href: '/m', label: 'Regular' }]}
      />,
    )
    expect(html).toContain('<td aria-current="date">8</td>')
    expect(html.match(/<a /g)).toHaveLength(1)
  })
})

describe('plot', () => {
  it('takes a round top whose half is whole', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 41, 101].map(niceTop)).toEqual([2, 2, 2, 4, 4, 10, 10, 20, 100, 200])
  })
  it('draws steps, and the same as a table', () => {
    const html = draw(
      <Plot
        caption="Open"
        description="d"
        columns={['Month', 'Open']}
        points={[
          { label: 'A', value: 2 },
          { label: 'B', value: 4 },
          { label: 'C', value: 2 },
          { label: 'D', value: 4 },
        ]}
      />,
    )
    expect(html).toContain('d="M0 100H250V0H500V100H750V0H1000"')
    expect(html).toContain('plot__end--20')
    expect(html).toContain('<th scope="row">A</th><td class="n">2</td>')
  })
  it('is not drawn where a sentence says as much: no points, or fewer than three changes', () => {
    const drawn = (...values: number[]) =>
      draw(
        <Plot
          caption="Open"
          description="d"
          columns={['Month', 'Open']}
          points={values.map((value, index) => ({ label: String(index), value }))}
        />,
      )
    expect(drawn()).toBe('')
    expect(drawn(5, 5, 7, 7, 8, 8)).toBe('')
    expect(drawn(5, 5, 7, 7, 8, 9)).toContain('<svg')
  })
})

describe('the clerk’s lists', () => {
  it('moves rows with buttons that submit, and stops at the ends', () => {
    const html = draw(<BuildList rows={rows} action="/move" hidden={{ version: '7' }} />)
    expect(html).toContain(
      '<form method="post" action="/move"><input type="hidden" name="version" value="7"/>',
    )
    expect(html).toContain(
      '<button type="submit" name="move" value="item-1:up" aria-label="Move 1 up" disabled="">',
    )
    expect(html).toContain(
      '<button type="submit" name="move" value="item-10:down" aria-label="Move 10 down" disabled="">',
    )
    expect(html.match(/disabled/g)).toHaveLength(2)
  })
  it('votes with buttons that submit, and gives none to those who don’t vote', () => {
    const html = draw(
      <Roll
        choices={[{ value: 'aye', label: 'Aye' }]}
        members={[
          { id: 'f', name: 'Fir', choice: 'aye' },
          { id: 'l', name: 'Linden', gone: 'Recused' },
        ]}
      />,
    )
    expect(html).toContain(
      '<button type="submit" name="vote" value="f:aye" aria-pressed="true" aria-label="Fir: Aye">',
    )
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(html).toContain('Recused')
  })
})

describe('small things', () => {
  it('says where example data comes from, and nothing of what Dais recorded', () => {
    expect(draw(<Basis basis="recorded" />)).toBe('')
    expect(draw(<Basis basis="reported" source="police news release, July 18, 2019" />)).toBe(
      '<span class="basis">Source: <a href="/library">police news release, July 18, 2019</a></span>',
    )
    expect(draw(<Basis basis="invented" />)).toBe('<span class="basis">Sample data</span>')
  })
  it('lets a wide table scroll by itself, and reaches it by keyboard', () => {
    const wide = draw(
      <Table caption="Four" columns={['a', 'b', 'c', 'd'].map((label) => ({ label }))} rows={[]} />,
    )
    expect(wide).toMatch(/^<div class="scroll" role="group" tabindex="0" aria-labelledby="/i)
    expect(draw(<Table columns={[{ label: 'a' }]} rows={[]} />)).toMatch(/^<table/)
  })
})

describe('space used by files', () => {
  const words = (kept: number, unseen = { files: 0, bytes: 0, ready: 0 }) =>
    textOf(draw(<SpaceUsed kept={kept} storeBytes={1000} free={null} unseen={unseen} />))

  it('says a small share as one', () => {
    expect([0, 1, 9, 10, 995, 1000].map((kept) => /\((.+?)\)/.exec(words(kept))?.[1])).toEqual([
      '0%',
      'less than 1%',
      'less than 1%',
      '1%',
      '99%',
      '100%',
    ])
    expect(
      draw(<SpaceUsed kept={1} storeBytes={1000} free={null} unseen={{ files: 0, bytes: 0, ready: 0 }} />),
    ).toContain('value="0.1"')
  })

  it.each([
    [{ files: 1, ready: 0 }, '1 stored file (', 'We must still keep it, so there is nothing to do.'],
    [{ files: 2, ready: 0 }, '2 stored files (', 'We must still keep them, so there is nothing to do.'],
    [{ files: 1, ready: 1 }, '1 stored file (', 'It may be deleted now. Ask IT to run “npm run tidy”.'],
    [
      { files: 2, ready: 1 },
      '2 stored files (',
      '1 of them may be deleted now. Ask IT to run “npm run tidy”.',
    ],
    [
      { files: 2, ready: 2 },
      '2 stored files (',
      'All of them may be deleted now. Ask IT to run “npm run tidy”.',
    ],
  ])('asks for work only where there is some: %j', (unseen, ...said) => {
    const text = words(1, { bytes: 10, ...unseen })
    for (const each of said) expect(text).toContain(each)
    expect(text.includes('tidy')).toBe(unseen.ready > 0)
  })
})
