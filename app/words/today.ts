export const clerkPage = {
  todayClerkDais: 'Today — Clerk — Dais',
  today: 'Today',
  whatToDoNext: 'What to do next',
  nothingToDoRight: 'Nothing to do right now. Upcoming deadlines will appear here.',
  scheduleTheNextMeeting: 'Schedule the next meeting to start its agenda.',
  questionsFromCommissioners: 'Questions from commissioners',
  upcomingMeetings: 'Upcoming meetings',
  noMeetingIsScheduled: 'No meeting is scheduled.',
  theNextRegularDate: (date: string) => `The next regular date without a meeting is ${date}.`,
  enterTheRegularSchedule: 'Enter the regular schedule',
  andTheNextDate: ', and the next date is proposed here.',
  scheduleAMeeting: 'Schedule a meeting',
}

export const firstSteps = {
  done: 'Done',
  started: 'Started',
  toDo: 'To do',
}
