import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { checkEditions } from '#app/domain/editions/check-editions.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { getDocumentForPublic } from '#app/domain/library/library-queries.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { motionsOfMeeting, tallyOfMotion } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { noticeDeadline } from '#app/domain/notices/notice-clock.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { createPdfRenderer, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import type { Database } from '#db/schema.ts'
import { prepareFirstUse } from '#scripts/first-use.ts'
import { actsUntil, daysAround } from '#scripts/example/days.ts'
import { newPostgresStore } from '#test/setup/engines.ts'
import { quickCost } from '#test/setup/people.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const zone = 'America/Los_Angeles'
const password = 'a long enough password'

async function load(db: Store, renderer: PdfRenderer, now: string, empty = false): Promise<void> {
  await prepareFirstUse(
    { db, clock: { now: () => now }, renderer, passwords: createPasswords(quickCost) },
    { empty, address: 'http://localhost:4199', environment: { EXAMPLE_PASSWORD: password } },
  )
}

async function everyTable(db: Kysely<Database>): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = await db.introspection.getTables()
  const names = tables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('kysely') && name !== 'file_chunk')
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const name of names) {
    rows.set(
      name,
      await db
        .selectFrom(name as 'person')
        .selectAll()
        .execute(),
    )
  }
  return rows
}

const recordOf = async (db: Store, slug: string) => {
  const { id } = await db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return getMeetingRecord(db, id)
}

const textOf = (document: OfficialDocument) =>
  JSON.stringify(document.sections.map(({ heading, blocks }) => [heading, blocks]))

describe('the example record, loaded on November 23, 2026', () => {
  const now = '2026-11-24T01:40:00.000Z'
  let db: Store
  let renderer: PdfRenderer
  let dump: string

  beforeAll(async () => {
    renderer = createPdfRenderer()
    db = await newSqliteStore()
    await load(db, renderer, now)
    dump = JSON.stringify([...(await everyTable(db))])
  }, 180_000)
  afterAll(async () => {
    await renderer.close()
    await db.destroy()
  })

  it.each([
    [
      '2025-001',
      'Selina Ho',
      'in any ICE activity conflict with its policy of assisting federal agents in danger',
      "“I'm confident that if chief were here to speak for himself that if a law enforcement agency, whether it be federal, municipal, county, needed assistance for their safety we would assist them … just like we have an obligation to assist anybody — we protect protesters …”",
      'for-someone-absent',
    ],
    [
      '2025-002',
      'Raúl Ibáñez',
      'alert the community if it learns that ICE is operating in Pasadena',
      "“They're a law enforcement agency conducting lawful business, according to the federal authorities. … We would be putting the agents in jeopardy”",
      'answered',
    ],
    ['2025-003', 'Raúl Ibáñez', 'do to stay safe if ICE returns', '“Cooperate”', 'answered'],
    [
      '2025-004',
      'Selina Ho',
      'impact of ICE’s actions on public safety',
      "“For a professional opinion, I think there are concerns because if you're not visibly, obviously dressed in a uniform with credentials … it makes it difficult … for the residents to feel safe.”",
      'answered',
    ],
    ['2025-005', null, 'informed the department and asked for help', 'would decline', 'answered'],
  ])('has question %s as report 000 prints it', async (number, asker, words, answer, disposition) => {
    const { items } = await recordOf(db, '2025-08-14')
    const question = items[0]!.questions.find((one) => one.number === number)!
    expect(question).toMatchObject({ basis: 'reported', source: 'news story, August 2025', askedAt: null })
    expect(question.asker?.name ?? null).toBe(asker)
    expect(question.text).toContain(words)
    expect(question.answers.at(-1)).toMatchObject({
      answerer: 'Deputy Chief Art Chute',
      disposition,
      basis: 'reported',
      source: 'news story, August 2025',
      text: expect.stringContaining(answer),
    })
    expect(question.answers).toHaveLength(number === '2025-004' ? 2 : 1)
  })

  it('has the votes of June 2025 as reports state them, with no name and no count of anyone', async () => {
    const { items, roster } = await recordOf(db, '2025-06-12')
    const motions = items.flatMap((item) => item.motions)
    expect(motions).toMatchObject([
      {
        decidedBy: 'stated',
        mover: null,
        votes: [],
        stated: { result: 'unanimously, with one member absent' },
      },
      { decidedBy: 'stated', votes: [], stated: { ayes: 7, noes: 1, abstentions: 2, absent: 1 } },
    ])
    expect(
      motions.every(({ basis, source }) => basis === 'reported' && source?.startsWith('Pasadena Now')),
    ).toBe(true)
    const { document } = await db
      .selectFrom('edition')
      .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
      .select('document')
      .where('meeting.slug', '=', '2025-06-12')
      .executeTakeFirstOrThrow()
    const text = textOf(JSON.parse(document) as OfficialDocument)
    expect(text).toContain('states the result as “7–1, with two abstentions and one absent”')
    expect(text.match(/Votes by name are not recorded/g)).toHaveLength(2)
    for (const { name } of roster) expect(text).not.toContain(name)
  })

  it('has the deputy chief decline his own opinion before he gives a professional one', async () => {
    const { items } = await recordOf(db, '2025-08-14')
    expect(items[0]!.questions[3]!.answers[0]).toMatchObject({
      disposition: 'declined',
      text: "“I can't give you my personal opinion.”",
    })
  })

  it('has the third question follow the second, and the chief to confirm the first', async () => {
    const { items } = await recordOf(db, '2025-08-14')
    const { questions, followUps, statements } = items[0]!
    expect(questions[2]!.followsQuestionId).toBe(questions[1]!.id)
    expect(questions[0]!.answers[0]!.onBehalfOf).toContain('Gene Harris')
    expect(followUps).toEqual([
      expect.objectContaining({ number: '2025-001', owedBy: 'Police Chief Gene Harris', dueOn: null }),
    ])
    expect(statements).toEqual([
      expect.objectContaining({
        speaker: 'Commissioner Raúl Ibáñez',
        text: "I think it's important for the public to know what the department's limitations are in protecting them or not protecting them from state sanctioned violence, so I really appreciate the department being able to come here and clarify that for the community",
      }),
    ])
  })

  it('leaves blank what no report says of August 14, 2025, and says so in its draft', async () => {
    const record = await recordOf(db, '2025-08-14')
    expect(record.meeting).toMatchObject({
      basis: 'reported',
      source: 'news story, August 2025',
      startsAt: null,
      place: 'City Hall',
      calledToOrderAt: null,
      calledToOrderBy: null,
      adjournedAt: null,
    })
    expect(record.attendance).toEqual([])
    expect(motionsOfMeeting(record)).toEqual([])
    expect(record.items[0]!.speakers).toEqual([])
    const editions = await db
      .selectFrom('edition')
      .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
      .select(['series', 'stage', 'document'])
      .where('slug', '=', '2025-08-14')
      .execute()
    expect(editions).toEqual([expect.objectContaining({ series: 'minutes', stage: 'presented' })])
    const minutes = JSON.parse(editions[0]!.document) as OfficialDocument
    expect(minutes.banner).toBe('DRAFT — not approved')
    expect(textOf(minutes)).toContain(
      'Who called it to order, and at what time, is not recorded in the sources.',
    )
    expect(textOf(minutes)).toContain('The roll call is not recorded in the sources.')
    expect(minutes.basis).toContain('Source: news story, August 2025')
  })

  it.each([
    ['chief-statement-2025', 'after-action notification protocol', 'news preview, 2025'],
    ['chief-statement-2025', 'command post similar to the District Attorney’s model', 'news preview, 2025'],
    ['chief-statement-2025', 'will respond to any calls of suspicious activity', 'news preview, 2025'],
    ['chief-statement-2025', 'No confirmed reports of criminal activity or abductions', 'news preview, 2025'],
    ['chief-statement-2025', 'completed within statutory deadlines', 'news preview, 2025'],
    ['chief-statement-2025', 'California Department of Justice and the Legislature', 'news preview, 2025'],
    ['deputy-chief-presentation-2025', 'wrote to the director of ICE', 'news story, August 2025'],
    [
      'deputy-chief-presentation-2025',
      'Fingerprints automatically go to federal law enforcement',
      'news story, August 2025',
    ],
    ['policy-428', 'No activity is based solely on immigration status', 'police news release, July 18, 2019'],
    ['policy-428', '8 USC §1326(a) or (b)', 'news preview, 2025'],
    ['policy-428-5', 'go to a supervisor', 'police news release, July 18, 2019'],
    ['agreement-2016', 'Treasury Forfeiture Fund', 'news story, February 13, 2017'],
    ['agreement-2016', 'zero contacts', 'news story, February 13, 2017'],
    ['council-resolution-2013', 'nearly 11 million', 'news story, February 13, 2017'],
    ['council-resolution-2017', 'whenever limited partnerships', 'news story, 2017'],
    [
      'council-resolution-2017',
      "Irrespective of these policies, we need to state the obvious. We don't control the federal government.",
      'news story, 2017',
    ],
    [
      'city-manager-speech',
      'The City of Pasadena strongly believes that immigrants strengthen the community economically and culturally, and welcomes their contributions to society',
      'news story, February 13, 2017',
    ],
    ['school-district-resolution-2016', '“safe zones”', 'news story, 2017'],
  ])('has in the library, under %s: %s', async (slug, words, source) => {
    const rows = await db
      .selectFrom('documentStatement')
      .innerJoin('document', 'document.id', 'documentStatement.documentId')
      .select(['documentStatement.text', 'documentStatement.basis', 'documentStatement.source'])
      .where('slug', '=', slug)
      .where('publicAt', 'is not', null)
      .execute()
    const found = rows.filter(({ text }) => text.includes(words))
    expect(found).toEqual([expect.objectContaining({ basis: 'reported', source })])
  })

  it('keeps dates as closely as the reports give them', async () => {
    const rows = await db
      .selectFrom('document')
      .select(['slug', 'datedOn', 'datePrecision', 'dateNote'])
      .execute()
    const dates = new Map(rows.map(({ slug, ...date }) => [slug, date]))
    expect(dates.get('news-release-2019')).toMatchObject({ datedOn: '2019-07-18', datePrecision: 'day' })
    expect(dates.get('agreement-2016')).toMatchObject({ datedOn: '2016-11-01', datePrecision: 'month' })
    expect(dates.get('council-resolution-2017')).toMatchObject({
      datePrecision: 'year',
      dateNote: 'report 004 says “Monday night”',
    })
    expect(dates.get('city-manager-speech')).toMatchObject({
      datedOn: null,
      dateNote: '“December 6”, no year printed',
    })
  })

  it('sets side by side what the reports say differently, each side with its report', async () => {
    const sides = await db
      .selectFrom('disagreementSide')
      .innerJoin('disagreement', 'disagreement.id', 'disagreementSide.disagreementId')
      .select(['subject', 'disagreementSide.text', 'disagreementSide.basis', 'disagreementSide.source'])
      .execute()
    const sourcesOf = (subject: string) =>
      sides.filter((side) => side.subject.includes(subject)).map((side) => side.source)
    expect(sourcesOf('posed as ICE agents')).toEqual([
      'news story, August 2025',
      'news preview, 2025',
      'news story, August 2025',
    ])
    expect(sourcesOf('Who presents')).toEqual(['news story, August 2025', 'news preview, 2025'])
    expect(sourcesOf('When the presentation was')).toEqual(['news story, August 2025', 'news preview, 2025'])
    expect(sourcesOf('What the chief asked')).toEqual(['news story, August 2025', 'news preview, 2025'])
    expect(sourcesOf('tells the department')).toEqual([
      'news story, February 13, 2017',
      'news story, 2017',
      'news story, August 2025',
    ])
    expect(sourcesOf('works with ICE')).toEqual([
      'news story, February 13, 2017',
      'police news release, July 18, 2019',
      'news story, August 2025',
    ])
    expect(sourcesOf('Contacts with ICE in 2016')).toEqual([
      'news story, February 13, 2017',
      'news story, 2017',
    ])
    expect(sides.every((side) => side.basis === 'reported' && /^(news|police news)/.test(side.source!))).toBe(
      true,
    )
  })

  it('keeps one person for both spellings, and eleven seats', async () => {
    const spellings = await db
      .selectFrom('personSpelling')
      .innerJoin('person', 'person.id', 'personSpelling.personId')
      .select('spelling')
      .where('person.name', '=', 'Raúl Ibáñez')
      .execute()
    expect(spellings.map((row) => row.spelling)).toEqual(
      expect.arrayContaining(['Raúl Ibáñez', 'Ibáñez', 'Ibanez']),
    )
    const seats = await db.selectFrom('seat').select('nominatorKind').execute()
    const count = (kind: string) => seats.filter((seat) => seat.nominatorKind === kind).length
    expect([count('mayor'), count('district'), count('organization')]).toEqual([1, 7, 3])
    const { roster } = await recordOf(db, '2025-08-14')
    expect(roster.map(({ name, seatName }) => [name, seatName])).toEqual([
      ['Raúl Ibáñez', 'District 5'],
      ['Selina Ho', null],
    ])
  })

  it('says of every row where it comes from', async () => {
    const rows = await everyTable(db)
    for (const [table, all] of rows) {
      if (!all.some((row) => 'basis' in row) || table === 'holiday') continue
      expect(
        all.filter((row) => row.basis === 'recorded'),
        table,
      ).toEqual([])
      const unnamed = all.filter(
        (row) =>
          row.basis === 'reported' &&
          !/^(news |police news release|city page|Pasadena Now, 2025)/.test(String(row.source)),
      )
      expect(unnamed, table).toEqual([])
      expect(
        all.filter((row) => row.basis === 'invented' && row.source !== null),
        table,
      ).toEqual([])
    }
  })

  it('lets only made-up people act in made-up meetings', async () => {
    const real = await db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('basis', '=', 'reported')
      .execute()
    expect(real.length).toBeGreaterThan(10)
    const meetings = await db
      .selectFrom('meeting')
      .select(['id', 'slug'])
      .where('basis', '=', 'invented')
      .execute()
    expect(meetings.map((meeting) => meeting.slug)).toEqual(['2026-10-08', '2026-11-12', '2026-12-10'])
    for (const { id } of meetings) {
      const text = JSON.stringify(await getMeetingRecord(db, id))
      for (const person of real) {
        expect(text).not.toContain(person.id)
        expect(text).not.toContain(person.name)
      }
    }
  })

  it('holds a whole evening: roll, remote member, recusal, votes of every kind, what comes back', async () => {
    const record = await recordOf(db, '2026-10-08')
    expect(record.attendance.filter((stay) => stay.atRollCall && stay.standing === 'present')).toHaveLength(9)
    expect(record.attendance.find((stay) => stay.mode === 'remote')).toMatchObject({
      person: { name: 'Jun Maple' },
      provision: 'just-cause',
      audioAndVideo: true,
      adultsPresent: 'nobody',
    })
    expect(record.attendance.find((stay) => stay.arrivedAt === '2026-10-09T01:21:00.000Z')).toMatchObject({
      person: { name: 'Henry Hazel' },
    })
    const results = motionsOfMeeting(record).map(
      ({ motion }) => tallyOfMotion(motion, record.commission).result,
    )
    expect(results.toSorted()).toEqual(['Failed, 3–7', 'Failed, 4–5', 'Failed, 5–5', 'Passed, 7–1'])
    expect(record.items.flatMap((item) => item.recusals)).toEqual([
      expect.objectContaining({
        person: expect.objectContaining({ name: 'Karl Linden' }),
        leftRoom: true,
        returned: true,
      }),
    ])
    expect(record.items.flatMap((item) => item.speakers.map((speaker) => speaker.interpreter))).toContain(
      'Spanish',
    )
    expect(record.items.flatMap((item) => item.speakers.map((speaker) => speaker.displayName))).toContain(
      null,
    )
    expect(record.items.filter((item) => item.outcome === 'continued').map((item) => item.title)).toEqual([
      'Reports on ride-alongs',
    ])
    expect(record.items.flatMap((item) => item.followUps)).toHaveLength(2)
    const next = await recordOf(db, '2026-11-12')
    expect(next.items.find((item) => item.title === 'Reports on ride-alongs')!.originItemId).toBe(
      record.items.find((item) => item.title === 'Reports on ride-alongs')!.id,
    )
  })

  it('keeps the letter to the director of ICE open: sent in June 2025, heard of in August, due by no law', async () => {
    const letter = await db
      .selectFrom('followUp')
      .selectAll()
      .where('kind', '=', 'letter')
      .where('basis', '=', 'reported')
      .executeTakeFirstOrThrow()
    expect(letter).toMatchObject({
      state: 'open',
      counterpart: 'Director of ICE',
      sentOn: '2025-06-01',
      sentPrecision: 'month',
      reportedOn: '2025-08-14',
      dueOn: null,
      dueKind: null,
      source: 'news story, August 2025',
    })
    const kinds = await db
      .selectFrom('followUpEntry')
      .select(['kind', 'source'])
      .where('followUpId', '=', letter.id)
      .orderBy('id')
      .execute()
    expect(kinds).toEqual([
      { kind: 'letter-sent', source: 'news story, August 2025' },
      { kind: 'reported', source: 'news story, August 2025' },
      { kind: 'update', source: 'news preview, 2025' },
    ])
    const about = await db
      .selectFrom('disagreementAbout')
      .select('subjectKind')
      .where('subjectId', '=', letter.id)
      .execute()
    expect(about).toEqual([{ subjectKind: 'follow-up' }, { subjectKind: 'follow-up' }])
  })

  it('leads from documents to the questions and follow-ups they are about, and back', async () => {
    const told = await getDocumentForPublic(db, 'agreement-2016', now)
    expect(told.matters.questions.map(({ text }) => text)).toEqual([
      'What if ICE informed the department and asked for help?',
    ])
    const [letter] = told.matters.followUps
    const page = await getFollowUpForPublic(db, letter!.number, now)
    expect(page.owed).toContain('letter to the director of ICE')
    expect(page.documents.map(({ slug }) => slug).toSorted()).toEqual([
      'agreement-2016',
      'chief-statement-2025',
      'deputy-chief-presentation-2025',
    ])
    expect(page.disagreements.map(({ subject }) => subject)).toEqual([
      'What the chief asked of ICE',
      'When ICE tells the department of an operation',
    ])
    expect((await getQuestionForPublic(db, '2025-001', now)).documents.map(({ slug }) => slug)).toContain(
      'policy-428',
    )
  })

  it('approves the first minutes by the vote of the second meeting, and posts every agenda in time', async () => {
    const editions = await db
      .selectFrom('edition')
      .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
      .leftJoin('posting', 'posting.editionId', 'edition.id')
      .select(['slug', 'series', 'number', 'stage', 'adoptingMotionId', 'postedAt', 'startsAt'])
      .where('meeting.basis', '=', 'invented')
      .orderBy('slug')
      .orderBy('series')
      .orderBy('number')
      .execute()
    expect(editions.map(({ slug, series, number, stage }) => `${slug} ${series} ${number} ${stage}`)).toEqual(
      [
        '2026-10-08 agenda 1 published',
        '2026-10-08 agenda 2 published',
        '2026-10-08 minutes 1 presented',
        '2026-10-08 minutes 2 approved',
        '2026-11-12 agenda 1 published',
        '2026-11-12 minutes 1 presented',
        '2026-12-10 agenda 1 published',
        '2026-12-10 agenda 2 published',
      ],
    )
    for (const { series, postedAt, startsAt } of editions) {
      if (series !== 'agenda') continue
      expect(postedAt! <= noticeDeadline({ kind: 'regular', startsAt: startsAt!, zone }).deadline).toBe(true)
    }
    const { motionId, slug } = await db
      .selectFrom('edition')
      .innerJoin('motion', 'motion.id', 'edition.adoptingMotionId')
      .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
      .select(['motion.id as motionId', 'meeting.slug'])
      .executeTakeFirstOrThrow()
    expect(slug).toBe('2026-11-12')
    expect(editions[3]!.adoptingMotionId).toBe(motionId)
  })

  it('has an agenda of eleven items ahead, in the usual order, with papers', async () => {
    const { items } = await recordOf(db, '2026-12-10')
    const top = items.filter((item) => item.depth === 0)
    expect(top.map((item) => item.kind)).toEqual([
      'call-to-order',
      'general-comment',
      'minutes-approval',
      'staff-report',
      'presentation',
      'auditor-report',
      'heading',
      'outstanding',
      'future-agenda',
      'commissioner-comments',
      'adjournment',
    ])
    const files = await db
      .selectFrom('attachment')
      .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
      .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
      .select('attachment.fileName')
      .where('slug', '=', '2026-12-10')
      .orderBy('attachment.fileName')
      .execute()
    expect(files.map((file) => file.fileName)).toEqual([
      '2026-11-12-minutes-edition-1.pdf',
      'auditor-quarterly-report.pdf',
      'certifications-annual-report.pdf',
      'certifications-slides.pdf',
      'committee-memorandum.docx',
      'proposed-meeting-dates.pdf',
    ])
  })

  it('names no private person, and says nothing about the detention of February 7, 2017', () => {
    expect(dump).not.toMatch(/Feb(\.|ruary) 7\b|2017-02-07|detained on/i)
  })

  it('holds together, every edition as it was frozen and every PDF without a finding of its own', async () => {
    expect((await checkChain(db)).findings).toEqual([])
    expect((await checkEditions(db)).findings).toEqual([])
    const files = await db.selectFrom('editionFile').select(['fileName', 'machineCheck']).execute()
    // What a packet says of attached files depends on whether this machine can convert them.
    const ownFindings = (report: { findings: { rule: string }[] }) =>
      report.findings.filter(({ rule }) => rule !== 'attachment')
    const reports = files.map(({ fileName, machineCheck }) => [
      fileName,
      ownFindings(JSON.parse(machineCheck)),
    ])
    expect(reports.filter(([, findings]) => findings!.length > 0)).toEqual([])
    const later = await db.selectFrom('recordEntry').select('summary').where('at', '>', now).execute()
    expect(later).toEqual([])
  })

  it('lets five people sign in, and is left alone by the next start', async () => {
    const accounts = await db.selectFrom('account').selectAll().orderBy('email').execute()
    expect(accounts.map(({ email, role }) => [email, role])).toEqual([
      ['admin@example.org', 'administrator'],
      ['chair@example.org', 'chair'],
      ['clerk@example.org', 'clerk'],
      ['commissioner@example.org', 'commissioner'],
      ['department@example.org', 'department'],
    ])
    for (const { passwordHash } of accounts) {
      expect(await createPasswords(quickCost).matches(passwordHash, password)).toBe(true)
    }
    const { entries } = await checkChain(db)
    await load(db, renderer, now)
    expect((await checkChain(db)).entries).toBe(entries)
  })
})

describe('a start that is cut off', () => {
  it('leaves nothing behind on PostgreSQL, and the next start loads the whole', async () => {
    const now = '2028-02-29T20:00:00.000Z'
    const renderer = createPdfRenderer()
    const db = await newPostgresStore()
    try {
      let made = 0
      const breaking: PdfRenderer = {
        ...renderer,
        packet: (...args) => (++made === 2 ? Promise.reject(new Error('cut off')) : renderer.packet(...args)),
      }
      await expect(load(db, breaking, now)).rejects.toThrow('cut off')
      const left = [...(await everyTable(db))].filter(
        ([name, rows]) => rows.length > 0 && !['record_head', 'store_identity'].includes(name),
      )
      expect(left.map(([name]) => name)).toEqual([])
      await load(db, renderer, now)
      const meetings = await db.selectFrom('meeting').select('slug').orderBy('slug').execute()
      expect(meetings.map((meeting) => meeting.slug)).toEqual([
        '2025-06-12',
        '2025-08-14',
        '2028-01-13',
        '2028-02-10',
        '2028-03-09',
      ])
      expect((await checkChain(db)).findings).toEqual([])
      expect((await checkEditions(db)).findings).toEqual([])
    } finally {
      await renderer.close()
      await db.destroy()
    }
  }, 240_000)
})

describe('a start with --empty', () => {
  it('loads nothing but a link to set the commission up', async () => {
    const renderer = createPdfRenderer()
    const db = await newSqliteStore()
    try {
      await load(db, renderer, '2026-11-24T01:40:00.000Z', true)
      const rows = await everyTable(db)
      expect(rows.get('account_link')).toHaveLength(1)
      expect(rows.get('person')).toEqual([])
      expect(rows.get('account')).toEqual([])
    } finally {
      await renderer.close()
      await db.destroy()
    }
  })
})

describe('the days of the invented meetings', () => {
  it.each([
    ['an ordinary day', '2026-11-24T01:40:00Z', '2026-10-08', '2026-11-12', '2026-12-10'],
    ['a minute before the deadline', '2026-12-08T01:59:00Z', '2026-10-08', '2026-11-12', '2026-12-10'],
    ['the deadline itself', '2026-12-08T02:00:00Z', '2026-10-08', '2026-11-12', '2026-12-10'],
    ['a minute after it', '2026-12-08T02:01:00Z', '2026-10-08', '2026-11-12', '2027-01-14'],
    ['the eve of a meeting', '2026-12-10T01:00:00Z', '2026-10-08', '2026-11-12', '2027-01-14'],
    ['the day of a meeting', '2026-12-10T20:00:00Z', '2026-10-08', '2026-11-12', '2027-01-14'],
    ['the last day of a year', '2026-12-31T20:00:00Z', '2026-11-12', '2026-12-10', '2027-01-14'],
    ['a leap day', '2028-02-29T20:00:00Z', '2028-01-13', '2028-02-10', '2028-03-09'],
    ['clocks going back', '2026-11-01T09:30:00Z', '2026-09-10', '2026-10-08', '2026-11-12'],
    ['clocks going forward', '2027-03-14T10:30:00Z', '2027-02-11', '2027-03-11', '2027-04-08'],
    ['a regular date on Veterans Day', '2027-11-12T20:00:00Z', '2027-09-09', '2027-10-14', '2027-12-09'],
  ])('on %s', (_what, at, first, second, ahead) => {
    const days = daysAround(new Date(at).toISOString(), zone)!
    expect([days.first.date, days.second.date, days.ahead.date]).toEqual([first, second, ahead])
  })

  it('are none before the made-up members can have met twice', () => {
    expect(daysAround('2026-09-10T20:00:00.000Z', zone)).toBeNull()
    expect(daysAround('2026-09-11T20:00:00.000Z', zone)).not.toBeNull()
  })

  it('keep the acts before a meeting in order, none after now, on working days where there is room', () => {
    const planned = ['2026-11-18T19:00:00.000Z', '2026-12-04T22:00:00.000Z', '2026-12-07T17:30:00.000Z']
    const after = '2026-11-13T03:32:00.000Z'
    expect(actsUntil(planned, after, '2026-12-08T00:00:00.000Z', zone)).toEqual(planned)
    // November 21 is a Saturday: both acts fall on the days before, at their own times.
    expect(actsUntil(planned, after, '2026-11-21T20:00:00.000Z', zone)).toEqual([
      '2026-11-18T19:00:00.000Z',
      '2026-11-19T22:00:00.000Z',
      '2026-11-20T17:30:00.000Z',
    ])
    const night = actsUntil(planned, after, '2026-11-13T08:10:00.000Z', zone)
    expect(night).toEqual(night.toSorted())
    expect(night[0]! >= after).toBe(true)
    expect(night.at(-1)! <= '2026-11-13T08:10:00.000Z').toBe(true)
  })
})
