import { describe, expect, it } from 'vitest'
import { agendaInBrief, roughLength } from '#app/domain/editions/agenda-in-brief.ts'
import type { AgendaLine, OfficialDocument } from '#app/domain/editions/document.ts'

const item = (number: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
  number,
  title: `Title of ${number}`,
  description: null,
  action: null,
  presenters: [],
  minutes: null,
  files: [],
  change: null,
  children: [],
  ...more,
})

const agendaOf = (items: AgendaLine[]): OfficialDocument => ({
  kind: 'agenda',
  language: 'en-US',
  title: 'Agenda',
  city: 'City',
  body: 'Commission',
  heading: 'Agenda',
  lines: [],
  banner: null,
  sections: [{ id: 'agenda', heading: 'Agenda', blocks: [{ type: 'agenda', items }] }],
  basis: null,
})

describe('an agenda in brief', () => {
  it('counts the items that stand by themselves, and the minutes of those under them', () => {
    const brief = agendaInBrief(
      agendaOf([
        item('1', { minutes: 5 }),
        item('2', { children: [item('2.A', { minutes: 20 }), item('2.B', { minutes: 10 })] }),
      ]),
    )
    expect(brief).toEqual({ items: 2, minutes: 35, toDecide: [], moreToDecide: 0 })
  })

  it('names the first three items with an action, wherever they stand, and counts the others', () => {
    const act = (number: string) => item(number, { action: 'Action: Approve it.' })
    const three = agendaInBrief(agendaOf([act('1'), item('2', { children: [act('2.A'), act('2.B')] })]))
    expect(three.toDecide.map(({ number }) => number)).toEqual(['1', '2.A', '2.B'])
    expect(three.moreToDecide).toBe(0)
    const four = agendaInBrief(agendaOf(['1', '2', '3', '4'].map(act)))
    expect(four.toDecide.map(({ title }) => title)).toEqual(['Title of 1', 'Title of 2', 'Title of 3'])
    expect(four.moreToDecide).toBe(1)
  })

  it('gives no length where no item has a time', () => {
    expect(agendaInBrief(agendaOf([item('1')])).minutes).toBeNull()
  })
})

describe('a rough length', () => {
  it.each([
    [20, 'about 20 minutes'],
    [59, 'about 59 minutes'],
    [60, 'about 1 hour'],
    [74, 'about 1 hour'],
    [76, 'about 1 and a half hours'],
    [120, 'about 2 hours'],
    [150, 'about 2 and a half hours'],
  ])('of %i minutes is “%s”', (minutes, words) => {
    expect(roughLength(minutes)).toBe(words)
  })
})
