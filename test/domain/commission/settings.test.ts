import { describe, expect, it } from 'vitest'
import { isDefaultSchedule } from '#app/domain/commission/default-schedule.ts'
import {
  getSettings,
  getSettingsNow,
  loadSettings,
  settingsOnce,
} from '#app/domain/commission/queries.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { settingSchemas } from '#app/domain/commission/setting-schemas.ts'
import { quorumOf, settingDefaults, settingKeys } from '#app/domain/commission/settings.ts'
import {
  settingDescriptions,
  settingGroups,
  settingsOf,
} from '#app/domain/commission/setting-descriptions.ts'
import { settingLines, writtenCommentSentence } from '#app/domain/commission/setting-words.ts'
import { advisoryRemoteModeVerdict } from '#app/domain/commission/remote-modes.ts'
import { Invalid, NotAllowed, NotFound, RuleRefused } from '#app/domain/errors.ts'
import { aContext } from '#test/setup/context.ts'
import { newSqliteStore } from '#test/setup/store.ts'

describe('a setting with a date of effect', () => {
  it('holds from its day on, that day included, and not on the day before', async () => {
    const db = await newSqliteStore()
    const context = aContext(db, { at: '2026-06-01T17:00:00Z' })
    await setSetting(context, { key: 'secondsPerSpeaker', value: 120, effectiveOn: '2026-07-01' })
    await setSetting(context, { key: 'secondsPerSpeaker', value: 90, effectiveOn: '2026-09-01' })

    expect((await getSettings(db, '2026-06-30')).secondsPerSpeaker).toBe(180)
    expect((await getSettings(db, '2026-07-01')).secondsPerSpeaker).toBe(120)
    expect((await getSettings(db, '2026-08-31')).secondsPerSpeaker).toBe(120)
    expect((await getSettings(db, '2026-09-01')).secondsPerSpeaker).toBe(90)
  })

  it('asks for a reason to change the past, on the commission’s own calendar', async () => {
    const db = await newSqliteStore()
    // 02:00 UTC on July 2 is still July 1 in Pasadena.
    const context = aContext(db, { at: '2026-07-02T02:00:00Z' })
    const input = { key: 'city', value: 'Pasadena' }
    await expect(setSetting(context, { ...input, effectiveOn: '2026-06-30' })).rejects.toThrow(RuleRefused)
    await setSetting(context, { ...input, effectiveOn: '2026-07-01' })
    await setSetting(context, { ...input, effectiveOn: '2026-06-30', reason: 'Entered a day late' })
    expect((await getSettings(db, '2026-06-30')).city).toBe('Pasadena')
  })

  it('asks for the day from which it holds', async () => {
    const context = aContext(await newSqliteStore(), { at: '2026-06-01T17:00:00Z' })
    for (const effectiveOn of [undefined, '', '2026-02-30', 'soon']) {
      const input = {
        key: 'city',
        value: 'Pasadena',
        reason: 'Late',
        ...(effectiveOn === undefined ? {} : { effectiveOn }),
      }
      await expect(setSetting(context, input)).rejects.toThrow(Invalid)
    }
  })

  it('keeps earlier values, and in the record the one that a second entry for a day replaced', async () => {
    const db = await newSqliteStore()
    const context = aContext(db, { at: '2026-06-01T17:00:00Z' })
    await setSetting(context, { key: 'plannedMinutes', value: 120, effectiveOn: '2026-07-01' })
    await setSetting(context, { key: 'plannedMinutes', value: 240, effectiveOn: '2026-07-01' })
    expect(await loadSettings(db)).toHaveLength(1)
    const entries = await db.selectFrom('recordEntry').select(['before', 'after']).orderBy('seq').execute()
    expect(JSON.parse(entries[1]?.before ?? '')).toEqual({ value: 120, effectiveOn: '2026-07-01' })
    expect(JSON.parse(entries[1]?.after ?? '')).toEqual({ value: 240, effectiveOn: '2026-07-01' })
  })

  it('refuses unknown keys, impossible values and those who may not', async () => {
    const db = await newSqliteStore()
    const context = aContext(db, { at: '2026-06-01T17:00:00Z' })
    const from = { effectiveOn: '2026-07-01' }
    await expect(setSetting(context, { key: 'toString', value: 1, ...from })).rejects.toThrow(NotFound)
    await expect(setSetting(context, { key: 'timeZone', value: 'Mars/Base', ...from })).rejects.toThrow(
      Invalid,
    )
    const commissioner = aContext(db, { role: 'commissioner' })
    await expect(setSetting(commissioner, { key: 'city', value: 'X', ...from })).rejects.toThrow(NotAllowed)
    expect(await loadSettings(db)).toHaveLength(0)
  })

  it('is read once for a request, when it is first asked for', async () => {
    const db = await newSqliteStore()
    const [request, next] = [settingsOnce(db), settingsOnce(db)]
    const context = aContext(db, { at: '2026-06-01T17:00:00Z' })
    await setSetting(context, { key: 'city', value: 'Pasadena', effectiveOn: '2026-07-01' })
    expect(await request()).toMatchObject([{ key: 'city' }])
    await setSetting(context, { key: 'city', value: 'Altadena', effectiveOn: '2026-08-01' })
    expect(await request()).toHaveLength(1)
    expect(await next()).toHaveLength(2)
  })

  it('computes today in the commission’s zone', async () => {
    const db = await newSqliteStore()
    expect((await getSettingsNow(db, '2026-07-02T06:59:00.000Z')).today).toBe('2026-07-01')
    expect((await getSettingsNow(db, '2026-07-02T07:00:00.000Z')).today).toBe('2026-07-02')
  })
})

describe('the values that a setting takes', () => {
  it('never lowers the notice below the hours of the law', () => {
    const { noticeHours } = settingSchemas
    expect(noticeHours.safeParse({ regular: 72, special: 24 }).success).toBe(true)
    expect(noticeHours.safeParse({ regular: 71, special: 24 }).success).toBe(false)
    expect(noticeHours.safeParse({ regular: 72, special: 23 }).success).toBe(false)
    expect(noticeHours.safeParse({ regular: 96, special: 48 }).success).toBe(true)
  })

  it('reads back every default as it stands', () => {
    for (const key of settingKeys) {
      expect(settingSchemas[key].parse(settingDefaults[key])).toEqual(settingDefaults[key])
    }
  })

  it('has a place, a label and words for every key', () => {
    const placed = Object.keys(settingGroups).flatMap((group) =>
      settingsOf(group as keyof typeof settingGroups),
    )
    expect(placed.toSorted()).toEqual([...settingKeys].toSorted())
    for (const key of settingKeys) {
      expect(settingDescriptions[key].fields.length).toBeGreaterThan(0)
      expect(settingLines(key, settingDefaults[key] as never)).toBeInstanceOf(Array)
    }
  })

  it('keeps to the default schedule until one is entered, each with its date', async () => {
    const db = await newSqliteStore()
    const standard = { ...settingDefaults.regularSchedule, effectiveOn: '0000-01-01' }
    const { schedules } = await getSettings(db, '2026-07-01')
    expect(schedules).toEqual([standard])
    expect(schedules.map(isDefaultSchedule)).toEqual([true])
    const context = aContext(db, { at: '2026-06-01T17:00:00Z' })
    const value = { nth: 1, weekday: 4, time: '18:30' }
    await setSetting(context, { key: 'regularSchedule', value, effectiveOn: '2026-07-01' })
    expect((await getSettings(db, '2026-06-01')).schedules).toEqual([
      standard,
      { ...value, monthsOff: [], effectiveOn: '2026-07-01' },
    ])
  })
})

describe('what settings come to', () => {
  it('finds the quorum from the seats, or from the number set', () => {
    const majority = { quorum: { rule: 'majority-of-seats', members: null } } as const
    expect([9, 10, 11, 12].map((seats) => quorumOf(majority, seats))).toEqual([5, 6, 6, 7])
    expect(quorumOf({ quorum: { rule: 'number', members: 7 } }, 11)).toBe(7)
    expect(settingSchemas.quorum.safeParse({ rule: 'number' }).success).toBe(false)
  })

  it('says the rules of written comment in a sentence', () => {
    const any = { wordLimit: null, hoursBefore: 0, readAloud: false }
    expect(writtenCommentSentence(any)).toBe(
      'Any length (over 20 pages, as a file), until the meeting begins.',
    )
    expect(writtenCommentSentence({ wordLimit: 200, hoursBefore: 1, readAloud: true })).toBe(
      'At most 200 words, until 1 hour before the meeting. Read aloud when you ask for it.',
    )
  })

  it('E10: offers no all-remote mode to a body that oversees the police, and says why', () => {
    expect(advisoryRemoteModeVerdict()).toMatchObject({
      ok: false,
      section: 'Government Code 54953.8.6(b)(1)(D)',
    })
  })
})
