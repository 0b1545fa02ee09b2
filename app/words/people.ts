export const peoplePage = {
  peopleAndSeatsClerk: 'People and seats — Clerk — Dais',
  notReported: 'Not reported',
  vacant: 'Vacant',
  stillServing: ', still serving',
  end: 'End',
  theTermOf: 'the term of',
  fill: 'Fill',
  seat: 'seat',
  seats: 'Seats',
  membersOfTheCommission: 'Members of the commission',
  seat2: 'Seat',
  nominatedBy: 'Nominated by',
  heldBy: 'Held by',
  office: 'Office',
  termTo: 'Term to',
  change: 'Change',
  thereAreNoSeats: 'There are no seats yet.',
  addEachSeatWith: 'Add each seat with who nominates for it; then begin the terms.',
  people: 'People',
  foundFor: (query: string) => `Found for “${query}”`,
  everyoneNamedInThe: 'Everyone named in the record',
  name: 'Name',
  titleAndOrganization: 'Title and organization',
  otherSpellings: 'Other spellings',
  basis: 'Basis',
  noOneMatchesThat: 'No one matches that spelling.',
  noOneHasBeen: 'No one has been added yet.',
  addEachPersonOnce: 'Add each person once. Every agenda, vote and question then uses the same name.',
  searchByAnySpelling: 'Search by any spelling',
  accentsAndCapitalsDo: 'Accents and capitals do not matter',
  find: 'Find',
  showEveryone: 'Show everyone',
}

export const peopleAddPage = {
  addAPersonClerk: 'Add a person — Clerk — Dais',
  peopleAndSeats: 'People and seats',
  addAPerson: 'Add a person',
  onlyWhatTheRecord: 'Only what the record needs: no address, phone number or e-mail.',
  addThePerson: 'Add the person',
}

export const peopleOfficesOneEndPage = {
  endAnOfficeClerk: 'End an office — Clerk — Dais',
  weCantFindThat: 'We can’t find that office.',
  peopleAndSeats: 'People and seats',
  endTheOfficeOf: (name: string) => `End the office of ${name}`,
  since: (title: string, date: string) => `${title} since ${date}.`,
  saveTheLastDay: 'Save the last day',
  lastDay: 'Last day',
}

export const peopleOfficesOneMendPage = {
  correctAnOfficeClerk: 'Correct an office — Clerk — Dais',
  weCantFindThat: 'We can’t find that office.',
  to: (date: string) => ` to ${date}`,
  peopleAndSeats: 'People and seats',
  correctTheOfficeOf: (name: string) => `Correct the office of ${name}`,
  itSaysFromThe: (which: string, date: string, until: string) =>
    `It says: ${which} from ${date}${until}. The log keeps that, with your reason.`,
  correctTheOffice: 'Correct the office',
  office: 'Office',
  firstDay: 'First day',
  lastDay: 'Last day',
  emptyWhileTheyServe: '(empty while they serve)',
  whatWasWrong: 'What was wrong',
  appearsInTheLog: 'Appears in the log next to the correction',
}

export const peopleOfficesBeginPage = {
  beginAnOfficeClerk: 'Begin an office — Clerk — Dais',
  peopleAndSeats: 'People and seats',
  beginAnOffice: 'Begin an office',
  onlyAMemberCan: 'Only a member can hold an office, and the commission has no members yet.',
  beginATerm: 'Begin a term',
  first: 'first.',
  onlyOnePersonHolds:
    'Only one person holds an office at a time. Enter the last day of the previous holder first.',
  beginTheOffice: 'Begin the office',
  office: 'Office',
  who: 'Who',
  choose: 'Choose',
  firstDay: 'First day',
  lastDay: 'Last day',
}

export const peoplePersonsOnePage = {
  aPerson: 'A person',
  peopleAndSeats: 'People and seats',
  save: 'Save',
  service: 'Service',
  doesNotHoldA: 'Does not hold a seat.',
  beginATerm: 'Begin a term',
  seatNotReported: 'Seat not reported',
  endThisTerm: 'End this term',
  correctIt: 'correct it',
  from: (which: string, date: string) => `${which} from ${date}`,
  to: (date: string) => ` to ${date}`,
  endThisOffice: 'End this office',
  seeThePublicPage: 'See the public page',
  name: 'Name',
}

export const peopleSeatsOnePage = {
  seatPeopleClerkDais: (which: string | number) => `Seat ${which} — People — Clerk — Dais`,
  peopleAndSeats: 'People and seats',
  seat: (number: number, name: string) => `Seat ${number}, ${name}`,
  save: 'Save',
  terms: 'Terms',
  noOneHasHeld: 'No one has held this seat.',
  beginATermIn: 'Begin a term in this seat',
  theSeat: 'The seat',
  abolishedOn: 'Abolished on',
  theSeatEndsOn: 'The seat ends on this day',
}

export const peopleSeatsAddPage = {
  addASeatClerk: 'Add a seat — Clerk — Dais',
  peopleAndSeats: 'People and seats',
  addASeat: 'Add a seat',
  theQuorumIsCounted: 'The quorum is counted from the seats, filled or not.',
  addTheSeat: 'Add the seat',
  number: 'Number',
  itsPlaceInThe: 'Its place in the roll call',
}
