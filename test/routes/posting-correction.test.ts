import { expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { anEvening, at } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { postingSettings } from '#test/setup/postable.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { openSite, Visitor } from '#test/setup/site.ts'

test('E1: a posting on paper is put right on its form, which asks for the reason and keeps what was typed', async () => {
  const db = await newSqliteStore()
  const { context, meetingId, items } = await anEvening(db)
  const { postingPlaces: value } = postingSettings
  await setSetting(context, { key: 'postingPlaces', value, effectiveOn: '2026-01-01', reason: 'Late' })
  context.clock.set(at('2026-12-04', '09:00'))
  await postAgenda(context, { meetingId, lines: [[items[0]!, 'Letter to the director']] })
  const site = await openSite(db, { at: at('2026-12-05', '12:00') })
  try {
    await anAccount(db, 'clerk')
    const clerk = new Visitor(site)
    await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
    const path = '/clerk/meetings/2026-12-10-regular/posting/paper'
    const posting = await db.selectFrom('posting').selectAll().executeTakeFirstOrThrow()
    const page = await (await clerk.get(path)).text()
    expect(page).toContain('Does it correct what was recorded?')
    expect(page).toContain(`value="${posting.id}"`)
    const fields = {
      editionId: posting.editionId,
      place: value[0]!.name,
      postedOn: '2026-12-04',
      postedTime: '10:15',
      postedBy: 'Dana Rivers',
      correctsId: posting.id,
    }
    const refused = await clerk.post(path, fields)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Say why it is corrected')
    expect((await clerk.post(path, { ...fields, reason: 'Read from the photo' })).status).toBe(302)
    expect(await db.selectFrom('posting').select(['id', 'postedAt']).execute()).toEqual([
      { id: posting.id, postedAt: at('2026-12-04', '10:15') },
    ])
  } finally {
    await site.close()
    await db.destroy()
  }
})
