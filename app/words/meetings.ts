export const meetingsPage = {
  meetingsClerkDais: 'Meetings — Clerk — Dais',
  minutes: 'Minutes',
  draft: 'Draft',
  presented: 'Presented',
  approved: 'Approved',
  corrected: 'Corrected',
  timeNotKnown: 'Time not known',
  noneYet: 'None yet',
  meetings: 'Meetings',
  scheduleAMeeting: 'Schedule a meeting',
  meetingsWillAppearHere: 'Meetings will appear here, latest first.',
  scheduleTheFirstOne: 'Schedule the first one.',
  allMeetingsLatestFirst: 'All meetings, latest first',
  day: 'Day',
  kind: 'Kind',
  state: 'State',
  minutes2: (day: string, minutes: string) => `Minutes, ${day}: ${minutes}`,
}

export const cancelPage = {
  cancelTheMeetingClerk: 'Cancel the meeting — Clerk — Dais',
  cancelTheMeeting: 'Cancel the meeting',
  itsAgendaWasNever:
    'Its agenda was never published, and it is not on the regular schedule, so no notice is needed. Its web address won’t be used again.',
  reason: 'Reason',
}

export const changePage = {
  changeTheMeetingClerk: 'Change the meeting — Clerk — Dais',
  changeTheMeeting: 'Change the meeting',
  meeting: 'Meeting',
  theAgendaIsPublished: 'The agenda is published',
  theDateAndTime: 'The date and time can’t change. Any other change here becomes part of the next edition.',
  save: 'Save',
  cancelTheMeeting: 'Cancel the meeting',
}

export const meetingsNewPage = {
  scheduleAMeetingClerk: 'Schedule a meeting — Clerk — Dais',
  meetings: 'Meetings',
  scheduleAMeeting: 'Schedule a meeting',
  meeting: 'Meeting',
  kind: 'Kind',
  adjournedFrom: 'Adjourned from',
  adjournedMeetings: '(adjourned meetings)',
  none: 'None',
  whatTheLastMeeting: 'What the last meeting continued, did not reach or did not finish',
  copyItWithIts: 'Copy it, with its presenters and files',
  leaveItOut: 'Leave it out',
  scheduleTheMeeting: 'Schedule the meeting',
  nextRegularDates: 'Next regular dates',
  noRegularDatesAre: 'No regular dates are scheduled',
  defaultValueNoSchedule: ' Default value. No schedule has been entered.',
  changeTheRegularSchedule: 'Change the regular schedule',
  theAgendaStartsWith: 'The agenda starts with the usual items and any minutes waiting for approval.',
}

export const meetingFields = {
  date: 'Date',
  time: 'Time',
  optionalForAPast: '(optional for a past meeting)',
  place: 'Place',
  howToTakePart: 'How to take part remotely',
  plannedLengthInMinutes: 'Planned length in minutes',
  calledBy: 'Called by',
  specialAndEmergencyMeetings: '(special and emergency meetings)',
  thePresidingOfficerOr: 'The presiding officer, or a majority of the commissioners',
  purpose: 'Purpose',
}

export const meetingWays = {
  agenda: 'Agenda',
  checkAndPost: 'Check and post',
  comments: 'Comments',
  speakers: 'Speakers',
  desk: 'Desk',
  minutes: 'Minutes',
  pagesOfThisMeeting: 'Pages of this meeting',
}

export const memberNextMeeting = {
  at: (time: string) => ` at ${time}`,
  nextMeeting: 'Next meeting',
  agendaPostedVersion: (number: number) => `Agenda posted, version ${number}`,
  agendaNotPostedYet: 'Agenda not posted yet',
  readTheAgenda: 'Read the agenda',
  noMeetingIsPosted: 'No meeting is posted yet.',
  theAgendaAndPacket: 'The agenda and packet appear here as soon as the clerk publishes them.',
  yourBrief: 'Your brief',
  pdf1Page: 'PDF, 1 page',
  publicComment: 'Public comment',
  noCommentsYet: 'No comments yet.',
  writtenCommentsReachYou: 'Written comments reach you and the public at the same time.',
}
