export const questionEntryKinds = [
  'restated',
  'joined',
  'withdrawn',
  'merged',
  'accepted',
  'not-accepted',
  'heard',
  'passed-on',
  'referred',
  'closed',
  'reopened',
  'correction',
] as const

export type QuestionEntryKind = (typeof questionEntryKinds)[number]

export const questionEntryNames: Record<QuestionEntryKind, string> = {
  restated: 'Asked in other words',
  joined: 'Joined by another commissioner',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another question',
  accepted: 'Answer accepted',
  'not-accepted': 'Not agreed as answered',
  heard: 'Heard at a meeting',
  'passed-on': 'Passed on to another commissioner',
  referred: 'Referred elsewhere',
  closed: 'Closed by vote',
  reopened: 'Opened again',
  correction: 'Correction',
}

export const followUpEntryKinds = [
  'letter-sent',
  'resent',
  'clarified',
  'acknowledged',
  'reminder',
  'reply',
  'update',
  'extension',
  'extended-by-law',
  'paused',
  'resumed',
  'handed-over',
  'reported',
  'heard',
  'not-enough',
  'moved',
  'evidence',
  'closed',
  'reopened',
  'correction',
] as const

export type FollowUpEntryKind = (typeof followUpEntryKinds)[number]

export const followUpEntryNames: Record<FollowUpEntryKind, string> = {
  'letter-sent': 'Letter sent',
  resent: 'Letter sent again',
  clarified: 'Clarified',
  acknowledged: 'Acknowledged',
  reminder: 'Reminder sent',
  reply: 'Reply received',
  update: 'Update',
  extension: 'More time agreed',
  'extended-by-law': 'Time extended under the law',
  paused: 'Clock stopped: the next step is ours',
  resumed: 'Clock restarted',
  'handed-over': 'Handed over',
  reported: 'Reported unanswered at a meeting',
  heard: 'Heard at a meeting',
  'not-enough': 'Reply not accepted',
  moved: 'Date moved by a holiday',
  evidence: 'Shown as done',
  closed: 'Closed',
  reopened: 'Opened again',
  correction: 'Correction',
}
