import type { Migration } from 'kysely/migration'
import type { Engine } from '../dialects/engine.ts'
import { foundation } from './2026-11-23-foundation.ts'
import { frozen } from './2026-11-23-frozen.ts'
import { meetings } from './2026-11-23-meetings.ts'
import { comments } from './2026-11-25-comments.ts'
import { corrections } from './2026-11-25-corrections.ts'
import { entryFiles } from './2026-11-25-entry-files.ts'
import { ledgerFigures } from './2026-11-25-ledger-figures.ts'
import { questions } from './2026-11-25-questions.ts'
import { budgets } from './2026-11-30-budgets.ts'
import { closedSessions } from './2026-11-30-closed-sessions.ts'
import { consent } from './2026-11-30-consent.ts'
import { demands } from './2026-11-30-demands.ts'
import { continuedItems } from './2026-11-30-continued-items.ts'
import { elections } from './2026-11-30-elections.ts'
import { notifications } from './2026-11-30-notifications.ts'
import { minutesApproval } from './2026-11-30-minutes-approval.ts'
import { preparedPapers } from './2026-11-30-prepared-papers.ts'
import { questionRemains } from './2026-11-30-question-remains.ts'
import { submittedQuestions } from './2026-11-30-submitted-questions.ts'
import { redactions } from './2026-11-30-redactions.ts'
import { pronunciation } from './2026-11-30-pronunciation.ts'
import { motionOutcomes } from './2026-11-30-motion-outcomes.ts'
import { replies } from './2026-11-30-replies.ts'
import { shortTitles } from './2026-11-30-short-titles.ts'
import { seals } from './2026-11-30-seals.ts'
import { storeIdentity } from './2026-11-30-store-identity.ts'
import { commentFileCopies } from './2026-11-30-comment-file-copies.ts'
import { complaintWish } from './2026-11-30-complaint-wish.ts'
import { groups } from './2026-11-30-groups.ts'
import { unrecorded } from './2026-11-30-unrecorded.ts'
import { unheardReason } from './2026-11-30-unheard-reason.ts'
import { securityLog } from './2026-11-30-security-log.ts'

/** All migrations by name; they run in the order of their names and are never edited once released. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '2026-11-23T00:01-foundation': foundation(engine) as Migration,
    '2026-11-23T00:02-meetings': meetings(engine) as Migration,
    '2026-11-23T00:03-frozen': frozen(engine) as Migration,
    '2026-11-25T00:01-questions': questions(engine) as Migration,
    '2026-11-25T00:05-comments': comments(engine) as Migration,
    '2026-11-25T00:06-corrections': corrections() as Migration,
    '2026-11-25T00:07-ledger-figures': ledgerFigures(engine) as Migration,
    '2026-11-25T00:08-entry-files': entryFiles(engine) as Migration,
    '2026-11-30T00:01-store-identity': storeIdentity(engine) as Migration,
    '2026-11-30T00:04-budgets': budgets(engine) as Migration,
    '2026-11-30T00:05-seals': seals(engine) as Migration,
    '2026-11-30T00:20-security-log': securityLog(engine) as Migration,
    '2026-11-30T00:30-demands': demands(engine) as Migration,
    '2026-11-30T00:31-continued-items': continuedItems() as Migration,
    '2026-11-30T00:32-pronunciation': pronunciation() as Migration,
    '2026-11-30T00:40-complaint-wish': complaintWish() as Migration,
    '2026-11-30T00:41-motion-outcomes': motionOutcomes() as Migration,
    '2026-11-30T00:42-unrecorded': unrecorded() as Migration,
    '2026-11-30T00:43-consent': consent(engine) as Migration,
    '2026-11-30T00:50-minutes-approval': minutesApproval() as Migration,
    '2026-11-30T00:51-elections': elections(engine) as Migration,
    '2026-11-30T00:55-closed-sessions': closedSessions(engine) as Migration,
    '2026-11-30T00:60-prepared-papers': preparedPapers(engine) as Migration,
    '2026-11-30T00:61-comment-file-copies': commentFileCopies(engine) as Migration,
    '2026-11-30T00:62-redactions': redactions(engine) as Migration,
    '2026-11-30T00:63-question-remains': questionRemains() as Migration,
    '2026-11-30T00:64-short-titles': shortTitles() as Migration,
    '2026-11-30T00:65-replies': replies(engine) as Migration,
    '2026-11-30T00:78-notifications': notifications(engine) as Migration,
    '2026-11-30T00:79-unheard-reason': unheardReason() as Migration,
    '2026-11-30T00:80-submitted-questions': submittedQuestions(engine) as Migration,
    '2026-11-30T00:81-groups': groups() as Migration,
  }
}
