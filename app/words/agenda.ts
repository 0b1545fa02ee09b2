export const agendaStartPage = {
  item: 'Item',
  chooseAnItemTo: 'Choose an item to edit it or attach files.',
}

export const agendaCopyPage = {
  copyFromAnEarlier: 'Copy from an earlier meeting',
  meeting: 'Meeting',
  showItsItems: 'Show its items',
  itemsToCopyWith: 'Items to copy, with their presenters and files',
  copy: 'Copy',
  cancel: 'Cancel',
  itemsFromOtherMeetings: 'Items from other meetings will appear here.',
  noOtherMeetingHas: 'No other meeting has an agenda yet.',
}

export const agendaItemsOnePage = {
  itemClerkDais: (which: string, which2: string) => `Item ${which}, ${which2} — Clerk — Dais`,
  item: (number: string) => `Item ${number}`,
}

export const agendaItemsOneRemovePage = {
  removeItem: (number: string) => `Remove item ${number}`,
  itGoesWithUnder: (under: number) => `It goes with ${under} under it. `,
  youCanBringIt: 'You can bring it back.',
  remove: 'Remove',
}

export const agendaItemsOneRestorePage = {
  bringBackARemoved: 'Bring back a removed item',
  bringBack: 'Bring back',
}

export const agendaItemsNewPage = {
  newItem: 'New item',
  whereItStands: 'Where it stands',
  aSeparateItemBefore: 'A separate item, before adjournment',
  under: (number: string, title: string) => `Under ${number}, ${title}`,
  addTheItem: 'Add the item',
  cancel: 'Cancel',
  youCanAttachFiles: 'You can attach files after you add the item.',
}

export const agendaMovePage = {
  staysAt: (title: string, to: string) => `${title} stays at ${to}.`,
  movedFromTo: (title: string, from: string, to: string) => `Moved ${title} from ${from} to ${to}.`,
  move: 'Move',
}

export const agendaShowChairPage = {
  showTheDraftTo: 'Show the draft to the chair',
  theChairCanThen: 'The chair can then read this draft after signing in',
  andGetsAMail: ', and gets a mail that says so',
  noOtherCommissionerCan: '. No other commissioner can see it.',
  lastShownToThe: (last: string) => `Last shown to the chair: ${last}.`,
  theChairAlwaysSees: 'The chair always sees the current draft.',
  showItAgain: 'Show it again',
  showItToThe: 'Show it to the chair',
  sendDraftsToThe:
    'Send drafts to the chair only. A draft sent to most commissioners is a public record right away, and talking it over by mail can be a serial meeting. Government Code 54952.2, 54957.5',
}

export const agendaPage = {
  agendaClerkDais: (which: string) => `Agenda, ${which} — Clerk — Dais`,
  meetings: 'Meetings',
  change: 'Change',
  agenda: 'Agenda',
  items: 'Items',
  closed: 'Closed',
  thisAgendaCantBe: 'This agenda can’t be changed: the meeting is over or canceled.',
  removedWithTheItems: (title: string) => `Removed “${title}” with the items under it and its files.`,
  undo: 'Undo',
  agendaItemsWillAppear: 'Agenda items will appear here in meeting order.',
  addTheFirstItem: 'Add the first item, or copy items from an earlier meeting.',
  addAnItem: 'Add an item',
  copyFromAnEarlier: 'Copy from an earlier meeting',
  showTheDraftTo: 'Show the draft to the chair',
  cancelled: 'Canceled',
  changedSinceEditionWhich: (agendaEditions: number, which: number) =>
    `Changed since edition ${agendaEditions}, which the public sees until edition ${which} is published`,
  postedEdition: (agendaEditions: number) => `Posted, edition ${agendaEditions}`,
  editionPublishedThePaper: (agendaEditions: number, postedEdition: number) =>
    `Edition ${agendaEditions} published; the paper copy is edition ${postedEdition}`,
  publishedNotYetPosted: 'Published, not yet posted on paper',
  draftNotYetPosted: 'Draft, not yet posted',
}

export const agendaBuilderRow = {
  translate3d0Px0: (round: number) => `translate3d(0, ${round}px, 0)`,
  movePressSpaceThen: (number: string, title: string) =>
    `Move ${number}, ${title}: press Space, then the arrow keys`,
  note: 'Note:',
  moveUp: (number: string) => `Move ${number} up`,
  moveDown: (number: string) => `Move ${number} down`,
  makeAnItemOf: (number: string) => `Make ${number} an item of its own`,
  putUnderTheItem: (number: string) => `Put ${number} under the item above`,
}

export const agendaBuilder = {
  pressSpaceToPick:
    'Press Space to pick up the item. Move it with the up and down arrow keys; the right arrow puts it under the item above, the left arrow takes it out again. Press Space to put it down, or Escape to cancel.',
  theItemsAreIn: 'The items are in the order that was saved.',
  pickedUp: (nameOf: string) => `Picked up ${nameOf}.`,
  over: (nameOf: string) => `Over ${nameOf}.`,
  atItsOwnPlace: 'At its own place.',
  putDown: (nameOf: string) => `Put down ${nameOf}.`,
  stays: (nameOf: string) => `${nameOf} stays.`,
}

export const buildList = {
  moveUp: (number: string) => `Move ${number} up`,
  moveDown: (number: string) => `Move ${number} down`,
}

export const itemConflict = {
  kind: 'Kind',
  title: 'Title',
  description: 'Description',
  recommendedAction: 'Recommended action',
  minutes: 'Minutes',
  minutesThatItApproves: 'Minutes that it approves',
  presenters: 'Presenters',
  none: 'None',
  empty: 'Empty',
  someoneElseChangedThis: 'Someone else changed this item',
  forEachFieldChoose: (by: string) =>
    `${by} For each field, choose which version to keep. Nothing is saved until you do.`,
  yours: 'Yours',
  theirs: 'Theirs',
}

export const itemFields = {
  about20WordsIs: 'About 20 words is usually enough. This is a guide, not a limit.',
  kind: 'Kind',
  minutesOfWhichMeeting: 'Minutes of which meeting does this item approve?',
  meetingsWhoseDraftMinutes:
    'Meetings whose draft minutes were presented. For approved minutes, the item is to vote on a correction.',
  noneYet: 'None yet',
  title: 'Title',
  descriptionAsThePublic: 'Description, as the public reads it',
  note: 'Note:',
  recommendedAction: 'Recommended action',
  minutes: 'Minutes',
  presenter: (which: string) => `Presenter${which}`,
  presenterTitle: (which: string) => `Presenter${which}: title`,
  presenterFor: (which: string) => `Presenter${which}: for`,
}

export const itemForm = {
  savedADifferentVersion: (changedBy: string) => `${changedBy} saved a different version.`,
  saveMyChoices: 'Save my choices',
  keepTheirVersion: 'Keep their version',
  someoneElseChangedThis: 'Someone else changed this item',
  compareAndChoose: 'Compare and choose',
  saveItem: 'Save item',
  remove: 'Remove',
}

export const outstandingList = {
  listedUnderThisItem: 'Listed under this item',
  noQuestionsOrFollow: 'No questions or follow-ups are outstanding.',
  asOfNowOldest: 'As of now, oldest first. Publishing saves the list in the edition.',
}

export const settledApprovals = {
  itemTheseMinutesDont: (number: string) => `Item ${number}: these minutes don’t need this vote`,
  removeTheItemUnless: (sentence: string) =>
    `${sentence} Remove the item, unless the commission is to correct them.`,
  removeItem: (number: string) => `Remove item ${number}`,
}

export const unsavedOffer = {
  youHaveUnsavedChanges: (when: string) => `You have unsaved changes from ${when}`,
  restoreThem: 'Restore them',
  discardThem: 'Discard them',
}
