import type { Access } from './access.ts'

/** The routes of the clerk’s follow-ups. */
export const matterAccess: Record<string, Access> = {
  'routes/clerk.follow-ups.$number._index': { load: 'see.clerk' },
  'routes/clerk.follow-ups.$number.add': { load: 'see.clerk' },
  'routes/clerk.follow-ups.$number.letter._index': { load: 'see.clerk', act: 'letter.write' },
  'routes/clerk.follow-ups.$number.letter.begin': { load: 'see.clerk', act: 'letter.write' },
  'routes/clerk.follow-ups.$number.letter.send': { load: 'see.clerk', act: 'letter.send' },
  'routes/clerk.follow-ups.$number.title': { load: 'see.clerk', act: 'follow-up.title' },
  'routes/clerk.follow-ups._index': { load: 'see.clerk' },
  'routes/clerk.follow-ups.new': { load: 'see.clerk', act: 'follow-up.open' },
}
