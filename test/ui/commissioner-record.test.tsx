import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CommissionerRecord, type CommissionerRecordFacts } from '#app/ui/commissioner-record.tsx'

type Vote = CommissionerRecordFacts['votes'][number]

const vote: Vote = {
  meetingSlug: '2026-10-08',
  heldOn: '2026-10-08',
  item: { number: '6.A', title: 'Reporting form' },
  onConsent: null,
  motion: 'to replace “30 days” by “60 days”',
  moved: null,
  bearsOn: { as: 'amendment', motion: 'to publish within 30 days' },
  choice: 'aye',
  result: 'Lost, 4 to 5',
  basis: 'recorded',
  source: null,
}
const words = (made: Partial<Vote> = {}) => {
  const votes = [{ ...vote, ...made }]
  const commissioner = { slug: 'elm', year: 2026, years: [2026], attendance: [], votes, questions: [] }
  const markup = renderToStaticMarkup(<CommissionerRecord commissioner={commissioner} />)
  return markup.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|')
}

it('says of a vote on which item it was and what it would have amended', () => {
  expect(words()).toContain(
    '|Aye|6.A. Reporting form|to replace “30 days” by “60 days”|Amendment of the motion: to publish within 30 days|Lost, 4 to 5|',
  )
  expect(words({ bearsOn: { as: 'substitute', motion: 'to publish' } })).toContain(
    '|Substitute for the motion: to publish|',
  )
  expect(words({ item: null, bearsOn: null })).toContain(
    '|Aye|to replace “30 days” by “60 days”|Lost, 4 to 5|',
  )
})

it('says of a vote on the consent calendar which items it covered', () => {
  const [letter, report] = [
    { number: '3.A', title: 'Letter' },
    { number: '3.B', title: 'Report' },
  ]
  const calendar = { bearsOn: null, motion: 'to approve it', result: 'Carried, 9 to 0' }
  const told = (items: (typeof letter)[], unnamed = 0) =>
    words({ ...calendar, onConsent: { items, unnamed } })
  expect(told([letter!, report!])).toContain(
    '|to approve it|On the consent calendar: 3.A. Letter; 3.B. Report.|Carried, 9 to 0|',
  )
  expect(told([letter!], 1)).toContain(
    '|On the consent calendar: 3.A. Letter; 1 item that no published agenda names.|',
  )
  expect(told([], 2)).toContain('|On the consent calendar: 2 items that no published agenda names.|')
  expect(told([])).toContain('|On the consent calendar: no item is recorded.|')
})
