import type { Access } from './route-access.ts'

const open: Access = { load: 'see.public' }

/**
 * The same table as `route-access.ts`, for what answers before Remix: files, feeds, data, and forms whose files are read
 * as they come. A door without a row stops the server. Where a row is public and its file is not yet, the door itself
 * looks for a clerk.
 */
export const doorAccess: Record<`GET /${string}` | `POST /${string}`, Access> = {
  'POST /clerk/meetings/:slug/agenda/items/:id/files': { load: 'see.clerk', act: 'agenda.attach-file' },
  'POST /clerk/questions/:number/answer': { load: 'see.clerk', act: 'question.enter-answer' },
  'POST /clerk/follow-ups/:number/add': { load: 'see.clerk', act: 'follow-up.add-entry' },
  'POST /clerk/demands/new': { load: 'see.clerk', act: 'demand.receive' },
  'POST /clerk/demands/:number/add': { load: 'see.clerk', act: 'demand.record' },
  'POST /clerk/library/documents/:slug/file': { load: 'see.clerk', act: 'library.change-document' },
  'POST /department/questions/:number': { load: 'see.department', act: 'question.answer-later' },
  'POST /department/follow-ups/:number': { load: 'see.department', act: 'follow-up.report-own' },
  'POST /meetings/:slug/comment': { load: 'see.public', act: 'comment.sign-up' },
  'POST /verify': { load: 'see.public', act: 'see.public' },

  'GET /clerk/meetings/:slug/black-out/:kind/:fileId/pages/:page.png': { load: 'see.clerk' },
  'GET /clerk/follow-ups/:number/copies/:id/:name': { load: 'see.clerk' },
  'GET /clerk/follow-ups/:number/letter.pdf': { load: 'see.clerk' },
  'GET /clerk/meetings/:slug/posting/agenda.pdf': { load: 'see.clerk' },
  'GET /clerk/meetings/:slug/posting/packet.pdf': { load: 'see.clerk' },
  'GET /clerk/demands/:number/copies/:id/:name': { load: 'see.clerk' },
  'GET /clerk/demands/:number/commitment.pdf': { load: 'see.clerk' },
  'GET /department/drafts/:id/:name': { load: 'see.department' },
  'GET /commissioner/brief.pdf': { load: 'see.commissioner' },

  'GET /files/:attachmentId/:name': open,
  'GET /library/:slug/file/:name': open,
  'GET /meetings/:slug/:name.pdf': open,
  'GET /meetings/:slug/comments/booklet.pdf': open,
  'GET /meetings/:slug/comments/files/:id/:name': open,
  'GET /questions/:number/files/:id/:name': open,
  'GET /follow-ups/:number/files/:id/:name': open,
  'GET /demands/:number/files/:id/:name': open,
  'GET /questions/:number/feed.xml': open,
  'GET /follow-ups/:number/feed.xml': open,
  'GET /.well-known/security.txt': open,
  'GET /calendar.ics': open,
  'GET /feed.xml': open,
  'GET /robots.txt': open,
  'GET /sitemap.xml': open,

  'GET /meetings.json': open,
  'GET /meetings/:part.json': open,
  'GET /meetings/:part/comments.json': open,
  'GET /meetings/:part/presentations/:within.json': open,
  'GET /meetings/:part/minutes.json': open,
  'GET /questions.json': open,
  'GET /questions/:part.json': open,
  'GET /follow-ups.json': open,
  'GET /follow-ups/:part.json': open,
  'GET /demands.json': open,
  'GET /demands/:part.json': open,
  'GET /commissioners.json': open,
  'GET /commissioners/:part.json': open,
  'GET /library.json': open,
  'GET /library/:part.json': open,
}
