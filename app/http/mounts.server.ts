import type { HttpOptions } from './create-http-app.server.ts'
import { mountAgendaPreviews } from './agenda-previews.server.ts'
import { mountBrief } from './brief-file.server.ts'
import { mountCalendarAndFeed } from './calendar-and-feed.server.ts'
import { mountCommentForm } from './comment-form.server.ts'
import { mountCrawlers } from './crawlers.server.ts'
import { mountDemandFiles } from './demand-files.server.ts'
import { mountDownloads } from './downloads.server.ts'
import { mountDraftFiles } from './draft-files.server.ts'
import { mountEditionFiles } from './edition-files.server.ts'
import { mountFollowUpFiles } from './follow-up-files.server.ts'
import { mountJsonTwins } from './json-twins.server.ts'
import { mountLedgerFiles } from './ledger-files.server.ts'
import { mountLibraryFiles } from './library-files.server.ts'
import { mountMatterFeeds } from './matter-feeds.server.ts'
import { mountRedactPages } from './redact-pages.server.ts'
import { mountSecurityTxt } from './security-txt.server.ts'
import { mountUploads } from './uploads.server.ts'
import { mountVerifyUpload } from './verify-upload.server.ts'
import { mountWrittenFiles } from './written-files.server.ts'

/** What answers before Remix, in order. */
export const mounts: NonNullable<HttpOptions['before']> = [
  mountUploads,
  mountCommentForm,
  mountDownloads,
  mountAgendaPreviews,
  mountEditionFiles,
  mountDraftFiles,
  mountFollowUpFiles,
  mountDemandFiles,
  mountBrief,
  mountLibraryFiles,
  mountLedgerFiles,
  mountWrittenFiles,
  mountRedactPages,
  mountVerifyUpload,
  mountJsonTwins,
  mountMatterFeeds,
  mountCalendarAndFeed,
  mountCrawlers,
  mountSecurityTxt,
]
