import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingDescriptions } from '#app/domain/commission/setting-descriptions.ts'
import { settingSlug } from '#app/domain/commission/setting-history.ts'
import { isSettingKey, settingDefaults, settingKeys } from '#app/domain/commission/settings.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import type { Store } from '#app/domain/commands/command.server.ts'

const policy = 'Policy, not statute, for this body.'
const since = 'Since July 1, 2026 a statute asks this of city councils and other eligible bodies.'

/** SB 707 binds the council, not a commission made by ordinance: Government Code 54953.4. */
const ofCouncils = ['twoWayRemote', 'translatedAgendas', 'disruptionPolicy']

let db: Store
let site: Site
let clerk: Visitor
beforeAll(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
  clerk = new Visitor(site)
  const { email } = await anAccount(db, 'clerk')
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

/** What is read on a page: without what it hands to its scripts. */
const read = async (address: string) => {
  const [page = ''] = (await (await clerk.get(address)).text()).split('<script')
  return page.replaceAll(/<[^>]+>/g, '')
}

describe('W8: a rule for councils that is switched on for the commission', () => {
  test('is one of these three, and off until somebody chooses it', () => {
    const marked = settingKeys.filter((key) => 'policyOnly' in settingDescriptions[key])
    expect(marked.toSorted()).toEqual(ofCouncils.toSorted())
    for (const key of marked) expect(settingDefaults[key]).toBe(false)
  })

  test('says that it is policy and not statute, with the date, in the list of settings', async () => {
    const page = await read('/clerk/settings/policies')
    expect(page.split(policy)).toHaveLength(ofCouncils.length + 1)
    expect(page.split(since)).toHaveLength(ofCouncils.length + 1)
  })

  test.each(ofCouncils)('and where %s is changed, before and after it is on', async (key) => {
    if (!isSettingKey(key)) throw new Error(`${key} is no setting`)
    const address = `/clerk/settings/policies/${settingSlug(key)}`
    for (const value of [false, true]) {
      const page = await read(address)
      expect(page).toContain(policy)
      expect(page).toContain(since)
      expect(page).toContain('Government Code 54953.4')
      if (!value) await setSetting(aContext(db), { key, value: true, effectiveOn: '2026-12-04' })
    }
  })

  test('and no other setting says so', async () => {
    for (const group of ['commission', 'meetings', 'notice', 'voting', 'comment']) {
      expect(await read(`/clerk/settings/${group}`)).not.toContain(policy)
    }
  })
})
