import type { Access } from './access.ts'

/** The routes of settings, people and library. */
export const stewardshipAccess: Record<string, Access> = {
  'routes/clerk.settings._index': { load: 'see.stewardship' },
  'routes/clerk.settings.$group._index': { load: 'see.stewardship' },
  'routes/clerk.settings.$group.$key': { load: 'see.stewardship', act: 'commission.set-setting' },
  'routes/clerk.settings.holidays._index': { load: 'see.stewardship' },
  'routes/clerk.settings.holidays.add': { load: 'see.stewardship', act: 'commission.add-holiday' },
  'routes/clerk.settings.holidays.year': { load: 'see.stewardship', act: 'commission.add-holiday' },
  'routes/clerk.settings.holidays.$date.remove': {
    load: 'see.stewardship',
    act: 'commission.remove-holiday',
  },
  'routes/clerk.people._index': { load: 'see.stewardship' },
  'routes/clerk.people.add': { load: 'see.stewardship', act: 'people.add-person' },
  'routes/clerk.people.persons.$slug': { load: 'see.stewardship', act: 'people.change-person' },
  'routes/clerk.people.seats.add': { load: 'see.stewardship', act: 'people.add-seat' },
  'routes/clerk.people.seats.$number': { load: 'see.stewardship', act: 'people.change-seat' },
  'routes/clerk.people.terms.begin': { load: 'see.stewardship', act: 'people.begin-term' },
  'routes/clerk.people.terms.$id.end': { load: 'see.stewardship', act: 'people.end-term' },
  'routes/clerk.people.terms.$id.mend': { load: 'see.stewardship', act: 'people.mend-term' },
  'routes/clerk.people.offices.begin': { load: 'see.stewardship', act: 'people.begin-office' },
  'routes/clerk.people.offices.$id.end': { load: 'see.stewardship', act: 'people.end-office' },
  'routes/clerk.people.offices.$id.mend': { load: 'see.stewardship', act: 'people.mend-office' },

  'routes/clerk.library._index': { load: 'see.clerk' },
  'routes/clerk.library.add': { load: 'see.clerk', act: 'library.add-document' },
  'routes/clerk.library.documents.$slug._index': { load: 'see.clerk' },
  'routes/clerk.library.documents.$slug.change': { load: 'see.clerk', act: 'library.change-document' },
  'routes/clerk.library.documents.$slug.publish': { load: 'see.clerk', act: 'library.publish-document' },
  'routes/clerk.library.documents.$slug.say': { load: 'see.clerk', act: 'library.change-document' },
  'routes/clerk.library.documents.$slug.statements.$id.remove': {
    load: 'see.clerk',
    act: 'library.change-document',
  },
  'routes/clerk.library.documents.$slug.about._index': { load: 'see.clerk', act: 'library.change-document' },
  'routes/clerk.library.documents.$slug.about.$kind.$number': {
    load: 'see.clerk',
    act: 'library.change-document',
  },
  'routes/clerk.library.disagreements.add': { load: 'see.clerk', act: 'library.add-disagreement' },
  'routes/clerk.library.disagreements.$id': { load: 'see.clerk', act: 'library.change-disagreement' },
}
