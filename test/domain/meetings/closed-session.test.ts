import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import {
  closedFormCodes,
  closedForms,
  closedLine,
  readClosedLine,
  type ClosedFormFacts,
} from '#app/domain/notices/closed-line.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess } from '#app/domain/meetings/course/recess.server.ts'
import {
  comeBack,
  goIntoClosedSession,
  reportOut,
} from '#app/domain/meetings/course/closed-session.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'

test.each(closedFormCodes)('the line of %s asks for each blank, and is read back', (code) => {
  const { blanks }: ClosedFormFacts = closedForms[code]
  const values = blanks.map((_blank, index) => `Value ${index}`)
  const line = closedLine(code, values)!
  expect(readClosedLine(line.title, line.description)).toEqual({ code, values })
  if (blanks.length > 0) expect(closedLine(code, values.slice(1))).toBeNull()
})

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let context: Evening['context']
  let other: string
  let itemId: string

  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db, { present: trees.slice(0, 7), items: ['Letter'] })
    context = evening.context
    ;[other] = evening.items as [string]
  })
  afterEach(() => db.destroy())

  const line = {
    kind: 'closed-session' as const,
    title: 'Closed session',
    closedForm: 'existing-litigation' as const,
    closedBlanks: ['Alder v. City'],
  }
  const add = (made: object = {}) =>
    addItem(context, { meetingId: evening.meetingId, ...line, ...made } as Parameters<typeof addItem>[1])
  const hold = (value: boolean) =>
    setSetting(context, {
      key: 'closedSessions',
      value,
      effectiveOn: day,
      reason: 'As counsel advised',
    } as Parameters<typeof setSetting>[1])
  const record = () => getMeetingRecord(db, evening.meetingId)
  const goIn = (disclosed = true, moment?: string | null) =>
    goIntoClosedSession(context, { itemId, disclosed, ...(moment === undefined ? {} : { at: moment }) })
  const votes = trees.slice(0, 7)
  const report = (action: string | null, by: readonly (typeof trees)[number][] = votes) =>
    reportOut(context, {
      itemId,
      action,
      votes: by.map((name) => ({ personId: evening.people[name], choice: 'aye' as const })),
    })
  const minutes = async () =>
    linesOf(minutesFrom(await record()))
      .map(({ text }) => text)
      .join('\n')

  it('is not offered where the setting says that the commission never holds one', async () => {
    await expect(add()).rejects.toEqual(refused('closed-never'))
  })

  it('asks for the form of its line', async () => {
    await hold(true)
    await expect(add({ closedBlanks: [] })).rejects.toEqual(refused('closed-form'))
    await expect(add({ closedForm: undefined })).rejects.toEqual(refused('closed-form'))
    const { id } = await add()
    const row = await db.selectFrom('agendaItem').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      title: 'Conference with legal counsel—existing litigation',
      description: 'Closed session under Government Code 54956.9(d)(1).\n\nName of case: Alder v. City',
    })
  })

  describe('in its course', () => {
    beforeEach(async () => {
      await hold(true)
      itemId = (await add()).id
      context.clock.set(at(day, '18:30'))
    })

    it('begins after comment and after it was announced', async () => {
      await expect(goIn()).rejects.toEqual(refused('comment-not-called'))
      await recordNoSpeakers(context, { itemId })
      await expect(goIn(false)).rejects.toEqual(refused('not-disclosed'))
      await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId], joinedAt: at(day, '18:20') })
      await expect(goIn()).rejects.toEqual(refused('speakers-wait'))
    })

    it('does not begin on an item that is none, nor where the setting was taken back', async () => {
      await expect(goIntoClosedSession(context, { itemId: other, disclosed: true })).rejects.toEqual(
        refused('not-closed-item'),
      )
      await db.deleteFrom('setting').where('key', '=', 'closedSessions').execute()
      await expect(goIn()).rejects.toEqual(refused('closed-never'))
    })

    it('is told in the minutes with its times, the action and each vote by name', async () => {
      await recordNoSpeakers(context, { itemId })
      await goIn()
      await expect(goIn()).rejects.toEqual(refused('in-closed-session'))
      await expect(report(null)).rejects.toEqual(refused('in-closed-session'))
      await expect(adjourn(context, { meetingId: evening.meetingId, by: 'commission' })).rejects.toEqual(
        refused('in-closed-session'),
      )
      context.clock.set(at(day, '19:05'))
      await comeBack(context, { meetingId: evening.meetingId })
      await expect(comeBack(context, { meetingId: evening.meetingId })).rejects.toEqual(
        refused('not-in-closed-session'),
      )
      await closeItem(context, { itemId, outcome: 'heard' })
      await expect(adjourn(context, { meetingId: evening.meetingId, by: 'commission' })).rejects.toEqual(
        refused('not-reported'),
      )
      await expect(report('To defend the suit', votes.slice(1))).rejects.toEqual(refused('votes-missing'))
      await report('To defend the suit')
      await expect(report(null)).rejects.toEqual(refused('reported'))
      await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
      const text = await minutes()
      expect(text).toContain('the commission went into closed session at 6:30 PM.')
      expect(text).toContain('It came back into open session at 7:05 PM.')
      expect(text).toContain('Reported of the closed session: To defend the suit.')
      expect(text).toMatch(/Ayes?: .*Birch/)
    })

    it('says that there was nothing to report', async () => {
      await recordNoSpeakers(context, { itemId })
      await goIn()
      context.clock.set(at(day, '18:40'))
      await comeBack(context, { meetingId: evening.meetingId })
      await report(null)
      expect(await minutes()).toContain('No reportable action was taken in closed session.')
    })

    it.each([
      ['now', '18:35', undefined],
      ['as of a minute inside', '19:00', '18:36'],
      ['without a time', '18:35', null],
    ])('records nothing of what happens inside, %s', async (_path, clock, moment) => {
      await recordNoSpeakers(context, { itemId })
      await goIn()
      if (clock === '19:00') {
        context.clock.set(at(day, '18:50'))
        await comeBack(context, { meetingId: evening.meetingId })
      }
      context.clock.set(at(day, clock))
      const when = moment === undefined ? {} : { at: moment === null ? null : at(day, moment) }
      const code = refused('in-closed-session')
      const { meetingId } = evening
      const moved = { itemId: other, kind: 'main' as const, text: 'To send it.' }
      await expect(makeMotion(context, { ...moved, ...when })).rejects.toEqual(code)
      await expect(recordSpeaker(context, { itemId: other, ...when })).rejects.toEqual(code)
      await expect(
        recordStatement(context, { meetingId, itemId: other, speaker: 'A', text: 'B', ...when }),
      ).rejects.toEqual(code)
      await expect(openItem(context, { itemId: other, ...when })).rejects.toEqual(code)
      await expect(beginRecess(context, { meetingId, ...when })).rejects.toEqual(code)
    })

    it('keeps no words, papers, questions or notes on the item, before or after', async () => {
      const { meetingId } = evening
      const code = refused('closed-item')
      await expect(recordStatement(context, { meetingId, itemId, speaker: 'A', text: 'B' })).rejects.toEqual(
        code,
      )
      await expect(recordPresentation(context, { itemId, givenBy: 'A' })).rejects.toEqual(code)
      await expect(
        askQuestion(context, {
          meetingId,
          itemId,
          askerId: evening.people.Birch,
          addressee: 'Staff',
          text: 'Why?',
        }),
      ).rejects.toEqual(code)
      await expect(
        writeNote(context, {
          slug: `${day}-regular`,
          itemId,
          narrative: 'They said …',
          detail: 'summary',
          version: 0,
        }),
      ).rejects.toEqual(code)
      await expect(
        attachFile(context, {
          itemId,
          sha256: 'a'.repeat(64),
          fileName: 'a.pdf',
          mediaType: 'application/pdf',
          pageCount: 1,
          title: 'A paper',
          nature: 'public',
        }),
      ).rejects.toMatchObject({ kind: expect.any(String) })
    })
  })
})
