import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Every file that deletes rows, with what of it asks the floor, or why nothing of a record goes. */
const asksTheFloor: Record<string, RegExp> = {
  'app/domain/comments/retention.server.ts': /verdict: deletionVerdict\([^]*enforce\(found\.verdict\)/,
  'app/domain/demands/demand-retention.server.ts': /deletionVerdict\([^]*enforce\(/,
  'app/domain/storage/remove-bytes.server.ts': /listUnseenFiles\(trx[^]*verdict\.ok/,
}

/** The command's entry in the log keeps what the row said, for ever, with who and why. */
const keptInTheLog = [
  'app/domain/corrections/correct-fact.server.ts',
  'app/domain/corrections/correct-votes.server.ts',
  'app/domain/elections/correct-election.server.ts',
  'app/domain/elections/seat-elected.server.ts',
  'app/domain/library/keep-about.server.ts',
  'app/domain/library/keep-disagreement.server.ts',
  'app/domain/library/keep-statement.server.ts',
  'app/domain/matters/keep-holidays.server.ts',
  'app/domain/meetings/course/pull-item.server.ts',
  'app/domain/motions/retake-vote.server.ts',
  'app/domain/motions/take-vote.server.ts',
  'app/domain/people/keep-person.server.ts',
  'app/domain/speaking/turn-clock.server.ts',
]

/**
 * Sessions, devices, queues, what seals need, presenters of a draft (editions keep theirs), pages and texts that are made
 * anew from a paper, boxes and replies that nobody published: nothing with a floor.
 */
const noRecord = [
  'app/domain/agenda/write-items.server.ts',
  'app/domain/audit-log/seal-rows.server.ts',
  'app/domain/mail/account-mail.server.ts',
  'app/domain/notifications/outgoing-notifications.server.ts',
  'app/domain/papers/ask-machine-text.server.ts',
  'app/domain/papers/forget-papers.server.ts',
  'app/domain/papers/prepare-paper.server.ts',
  'app/domain/papers/redaction/black-out.server.ts',
  'app/domain/papers/scan-reading.server.ts',
  'app/domain/mail/sent-mail.server.ts',
  'app/domain/people/accounts/accept-account-link.server.ts',
  'app/domain/people/accounts/account-devices.server.ts',
  'app/domain/people/accounts/change-account.server.ts',
  'app/domain/people/accounts/own-account.server.ts',
  'app/domain/people/accounts/security-log.server.ts',
  'app/domain/reply-drafts/reply-drafts.server.ts',
  'app/http/session-adapter.server.ts',
  'scripts/bench/history.ts',
]

const files = globSync('{app,scripts}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'))
const textOf = (file: string) => readFileSync(file, 'utf8')

test('E15: whatever deletes asks the floor, or deletes nothing that has one', () => {
  const deleting = files.filter((file) => /\.deleteFrom\(|\bdelete from [a-z"$]/i.test(textOf(file)))
  expect(deleting.toSorted()).toEqual([...Object.keys(asksTheFloor), ...keptInTheLog, ...noRecord].toSorted())
  for (const [file, asks] of Object.entries(asksTheFloor)) expect(textOf(file), file).toMatch(asks)
  for (const file of keptInTheLog) expect(textOf(file), file).toMatch(/\brecord(?:Round)?\(|\bbefore\b/)
})

test('E15: the clock, the command line and the clerk’s page delete through those alone', () => {
  const doors = {
    removeUnseenBytes: ['app/domain/storage/tidy.server.ts'],
    deletePrivateRows: ['app/routes/clerk.retention.tsx'],
    deleteDemandContact: ['app/routes/clerk.demands.$number.forget.tsx'],
    tidyStore: ['scripts/caretaker.ts', 'scripts/tidy.ts'],
  }
  const found = Object.fromEntries(
    Object.keys(doors).map((name) => [
      name,
      files.toSorted().filter((file) => {
        const text = textOf(file)
        return text.includes(name) && !text.includes(`export async function ${name}(`)
      }),
    ]),
  )
  expect(found).toEqual(doors)
})
