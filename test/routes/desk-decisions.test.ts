import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { aMotion, take } from '#test/domain/motions/vote-taken.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const desk = `/clerk/meetings/${date}-regular/desk`
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor

beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db)
  site = await openSite(db, { at: at(date, '20:00') })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  await openItem(evening.context, { itemId: evening.items[0]! })
  evening.context.clock.set(at(date, '20:00'))
  return async () => {
    await site.close()
    await db.destroy()
  }
})

async function page(path: string): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&')
}
async function press(path: string, fields: Record<string, string> = {}): Promise<number> {
  return (await clerk.post(path, fields)).status
}
const motions = async () =>
  motionsOfMeeting(await getMeetingRecord(db, evening.meetingId)).map(({ motion }) => motion)

/** Without a script: every press is a form of its own, every link a page with a form. */
describe('what decides a motion, at the desk without a script', () => {
  it('dies for lack of a second by one press, and is taken back with a reason', async () => {
    const id = await aMotion(evening, { seconderId: null })
    const before = await page(desk)
    expect(before).toContain(`action="${desk}/motions/${id}/no-second"`)
    expect(before).toMatch(/aria-keyshortcuts="D"/)
    expect(await press(`${desk}/motions/${id}/no-second`)).toBe(302)
    const after = await page(desk)
    expect(after).toContain('Died for lack of a second')
    expect(after).toContain('No vote was taken.')
    expect(await press(`${desk}/motions/${id}/take-back`, { reason: '' })).toBe(422)
    expect(await press(`${desk}/motions/${id}/take-back`, { reason: 'It was seconded' })).toBe(302)
    expect(await page(desk)).toContain(`action="${desk}/motions/${id}/no-second"`)
  })

  it('carries without objection, and an objection turns it into a vote', async () => {
    const id = await aMotion(evening)
    expect(await page(desk)).toMatch(/aria-keyshortcuts="G"/)
    expect(await press(`${desk}/motions/${id}/consent`)).toBe(302)
    const after = await page(desk)
    expect(after).toContain('Passed without objection')
    expect(after).toContain('Present: Alder, Álamo')
    expect(after).not.toContain('Correct the vote')
    expect(after).toContain('value="A member objected."')
    expect(await press(`${desk}/motions/${id}/take-back`, { reason: 'A member objected.' })).toBe(302)
    expect(await press(`${desk}/motions/${id}/open-vote`, { method: 'roll-call' })).toBe(302)
    expect(await press(`${desk}/motions/${id}/consent`)).toBe(422)
  })

  it('is amended from the desk: the form is of an amendment, and its words follow it', async () => {
    const id = await aMotion(evening, { text: 'To answer within “30 days”.' })
    const href = `${desk}/items/${evening.items[0]}/motion?kind=amendment&of=${id}`
    expect(await page(desk)).toContain(`href="${href}"`)
    const form = await page(href)
    expect(form).toMatch(/<option value="amendment" selected="">/)
    expect(form).toContain(`<option value="${id}" selected="">`)
    expect(form).toContain('To amend: To answer within “30 days”.')
    const amendment = {
      kind: 'amendment',
      parentId: id,
      text: 'To replace “30 days” with “60 days”.',
      moverId: evening.people.Elm,
      seconderId: evening.people.Fir,
    }
    expect(await press(href, amendment)).toBe(302)
    const made = (await motions()).find(({ kind }) => kind === 'amendment')!
    expect(made.parentId).toBe(id)
    await take(evening, made.id)
    expect(await page(desk)).toContain(`href="${desk}/motions/${id}/as-amended"`)
    const proposed = await page(`${desk}/motions/${id}/as-amended`)
    expect(proposed).toContain('>To answer within “60 days”.</textarea>')
    expect(await press(`${desk}/motions/${id}/as-amended`, { text: ' ' })).toBe(422)
    expect(await press(`${desk}/motions/${id}/as-amended`, { text: 'To answer within “60 days”.' })).toBe(302)
    const after = await page(desk)
    expect(after).toContain('To answer within “60 days”.')
    expect(after).toContain('As moved: To answer within “30 days”.')
    expect(await press(`${desk}/motions/${id}/consent`)).toBe(302)
    const decided = await page(desk)
    expect(decided).toContain('Passed without objection')
    expect(decided).toContain('As moved: To answer within “30 days”.')
  })

  it('is ruled on by the chair, and the ruling can be appealed', async () => {
    const main = await aMotion(evening)
    const point = await aMotion(evening, { kind: 'point-of-order', text: 'Out of order.', seconderId: null })
    const floor = await page(desk)
    expect(floor).toContain('Not well taken')
    expect(floor).not.toContain('Roll call vote')
    expect(await press(`${desk}/motions/${point}/rule`, { outcome: 'lost', ruling: 'It is in order.' })).toBe(
      302,
    )
    expect((await motions()).find(({ id }) => id === point)).toMatchObject({ ruling: 'It is in order.' })
    expect(await page(desk)).toContain('To write again to the director.')
    expect(await press(`${desk}/motions/${main}/rule`, { outcome: 'lost' })).toBe(422)
  })

  it('is divided after a voice vote, and one vote is taken back before a recusal', async () => {
    const id = await aMotion(evening)
    const on = `${desk}/motions/${id}`
    expect(await press(`${on}/open-vote`, { method: 'voice' })).toBe(302)
    expect(await press(`${on}/cast`, { rest: 'aye' })).toBe(302)
    expect(await press(`${on}/close-vote`)).toBe(302)
    expect(await page(desk)).toContain(`href="${on}/division"`)
    expect(await press(`${on}/division`, { personId: evening.people.Elm })).toBe(302)
    expect(await page(desk)).toContain('Elm called for a division after the vote by voice')
    await press(`${on}/cast`, { vote: `${evening.people.Elm}:aye` })
    const recusal = {
      itemId: evening.items[0]!,
      personId: evening.people.Elm,
      reason: 'Works there',
      leftRoom: 'yes',
    }
    const refused = await clerk.post(`${desk}/recuse`, recusal)
    expect(refused.status).toBe(422)
    const way = (await refused.text()).replaceAll('<!-- -->', '')
    expect(way).toContain('Take that vote back first')
    expect(way).toContain(`href="${on}/take-vote-back"`)
    expect(await page(`${on}/take-vote-back`)).toContain('Elm: aye')
    expect(await press(`${on}/take-vote-back`, { personId: evening.people.Elm })).toBe(302)
    expect(await press(`${desk}/recuse`, recusal)).toBe(302)
  })

  it('is entered from paper as a source states it, and the form keeps what was typed', async () => {
    const id = await aMotion(evening)
    await closeItem(evening.context, { itemId: evening.items[0]!, outcome: 'heard' })
    await adjourn(evening.context, { meetingId: evening.meetingId, by: 'commission' })
    const on = `${desk}/motions/${id}/stated`
    expect(await page(`${desk}/paper`)).toContain(`href="${on}"`)
    const stated = { outcome: 'carried', result: 'approved 7–1–2', ayes: '7', noes: '1', abstentions: '2' }
    const missing = await clerk.post(on, { ...stated, when: 'unknown' })
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('value="approved 7–1–2"')
    expect(await press(on, { ...stated, source: 'A news report', ayes: 'seven', when: 'unknown' })).toBe(422)
    expect(await press(on, { ...stated, source: 'A news report', when: 'unknown' })).toBe(302)
    expect((await motions()).find((one) => one.id === id)).toMatchObject({
      decidedBy: 'stated',
      stated: { result: 'approved 7–1–2', source: 'A news report', ayes: 7, absent: null },
    })
    expect(await page(`${desk}/paper`)).toContain(`href="${desk}/motions/${id}/take-back"`)
  })

  it('takes the length of a recess with its motion', async () => {
    const on = `${desk}/items/${evening.items[0]}/motion`
    const recess = { kind: 'recess', text: 'Recess', moverId: evening.people.Elm }
    expect(await press(on, { ...recess, recessMinutes: '0' })).toBe(422)
    expect(await press(on, { ...recess, recessMinutes: '1441' })).toBe(422)
    expect(await press(on, { ...recess, recessMinutes: '10' })).toBe(302)
    expect((await motions()).at(-1)).toMatchObject({ kind: 'recess', recessMinutes: 10 })
  })
})
