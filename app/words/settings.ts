export const settingsPage = {
  settingsClerkDais: 'Settings — Clerk — Dais',
  settings: 'Settings',
  everySettingHasA:
    'Every setting has a start date. Earlier values are kept, so that each meeting follows the rules of its day.',
  groups: 'Groups',
  notEntered: (blank: string) => `Not entered: ${blank}`,
  holidays: 'Holidays',
  noneEnteredAfterToday: ' None entered after today',
  fromToday: (holidays: number) => ` ${holidays} from today`,
  whatMayBeDeleted: 'What may be deleted',
  coming: 'Coming',
  noFutureChangesAre: 'No future changes are entered.',
  settingsWithAFuture: 'Settings with a future date appear here.',
}

export const settingsGroupPage = {
  settings: 'Settings',
  weCantFindThat: 'We can’t find that group of settings.',
  from: (date: string) => `From ${date}`,
  empty: 'Empty',
  since: (date: string) => `Since ${date}.`,
  defaultValueNothingHas: 'Default value. Nothing has been entered.',
  change: 'Change',
  emptyAsItShould: 'Empty, as it should be.',
  notEntered: 'Not entered.',
  ofSeats: (needed: number, seats: number) => `${needed} of ${seats} seats.`,
  earlierValues: 'Earlier values',
  whollyRemoteMeetings: 'Wholly remote meetings',
  notOffered: 'Not offered. ',
}

export const settingsGroupSettingPage = {
  aSetting: 'a setting',
  weCantFindThat: 'We can’t find that setting.',
  settings: 'Settings',
  save: 'Save',
  daisDoesNotBlock: 'Dais does not block anything because of it.',
  from: 'From',
  firstDayItApplies: 'First day it applies',
  reason: 'Reason',
  requiredForADay: 'Required for a day that has passed',
}

export const settingsHolidaysPage = {
  holidaysSettingsClerkDais: 'Holidays — Settings — Clerk — Dais',
  settings: 'Settings',
  holidays: 'Holidays',
  daisFlagsARegular:
    'Dais flags a regular meeting date that falls on a holiday. Notice hours still run through holidays.',
  addAYearsHolidays: 'Add a year’s holidays',
  computedByRule: 'Computed by rule',
  addOneHoliday: 'Add one holiday',
  noHolidaysAreEntered: 'No holidays are entered.',
  addAYearsHolidaysThen: 'Add a year’s holidays, then remove those the city does not observe.',
  holidaysOf: (year: number) => `Holidays of ${year}`,
  day: 'Day',
  holiday: 'Holiday',
  observedBy: 'Observed by',
  change: 'Change',
  remove: 'Remove',
  rulesUsed: 'Rules used',
}

export const settingsHolidaysDateRemovePage = {
  removeAHolidayClerk: 'Remove a holiday — Clerk — Dais',
  noHolidayIsEntered: 'No holiday is entered for this date.',
  settings: 'Settings',
  holidays: 'Holidays',
  remove: (name: string) => `Remove ${name}?`,
  willNoLongerBe: (date: string) =>
    `${date} will no longer be a holiday. The log keeps the fact that it was one.`,
  removeTheHoliday: 'Remove the holiday',
}

export const settingsHolidaysAddPage = {
  addAHolidayClerk: 'Add a holiday — Clerk — Dais',
  settings: 'Settings',
  holidays: 'Holidays',
  addAHoliday: 'Add a holiday',
  addTheHoliday: 'Add the holiday',
  day: 'Day',
  name: 'Name',
  observedBy: 'Observed by',
}

export const settingsHolidaysYearPage = {
  addAYearsHolidays: 'Add a year’s holidays — Clerk — Dais',
  settings: 'Settings',
  holidays: 'Holidays',
  addAYearsHolidays2: 'Add a year’s holidays',
  federalStateAndCity:
    'Federal, state and city holidays, computed from their rules. Days already entered don’t change.',
  addTheHolidays: 'Add the holidays',
  year: 'Year',
}

export const settingControl = {
  fromTo: (least: number, most: number) => `From ${least} to ${most}`,
  place: (which: number) => `Place ${which}`,
  where: 'Where',
  readable24HoursA: 'Readable 24 hours a day',
}
