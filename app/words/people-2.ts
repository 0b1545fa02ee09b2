export const peopleTermsOneEndPage = {
  endATermClerk: 'End a term — Clerk — Dais',
  weCantFindThat: 'We can’t find that term.',
  peopleAndSeats: 'People and seats',
  endTheTermOf: (name: string) => `End the term of ${name}`,
  seatNotReported: 'Seat not reported',
  saveTheLastDay: 'Save the last day',
  lastDayServed: 'Last day served',
  theSeatBecomesVacant: 'The seat becomes vacant the next day',
  why: 'Why',
  forExampleResignedOr: 'For example, resigned, or term over',
}

export const peopleTermsOneMendPage = {
  correctATermClerk: 'Correct a term — Clerk — Dais',
  weCantFindThat: 'We can’t find that term.',
  peopleAndSeats: 'People and seats',
  correctTheTermOf: (name: string) => `Correct the term of ${name}`,
  seatNotReported: 'seat not reported',
  correctTheTerm: 'Correct the term',
  lastDayServed: 'Last day served',
  emptyWhileTheyServe: '(empty while they serve)',
  whyItEnded: 'Why it ended',
  whatWasWrong: 'What was wrong',
  appearsInTheLog: 'Appears in the log next to the correction',
}

export const peopleTermsBeginPage = {
  beginATermClerk: 'Begin a term — Clerk — Dais',
  peopleAndSeats: 'People and seats',
  beginATerm: 'Begin a term',
  thePersonMustBe: 'The person must be entered first.',
  addAPerson: 'Add a person',
  beginTheTerm: 'Begin the term',
  who: 'Who',
  choose: 'Choose',
  reason: 'Reason',
  eachTermIsIn: 'Each term is in a seat, and the commission has no seats yet. Add the seats first.',
  addASeat: 'Add a seat',
}

export const peopleHead = {
  peopleAndSeats: 'People and seats',
  startWithTheCommissions: 'Start with the commission’s seats. Then add the people and their terms.',
  addASeat: 'Add a seat',
  addAPerson: 'Add a person',
  vacantOn: (which: string, vacancies: number, date: string) => `${which}, ${vacancies} vacant, on ${date}.`,
  beginATerm: 'Begin a term',
  beginAnOffice: 'Begin an office',
  or: (chair: string, viceChair: string) => `${chair} or ${viceChair}`,
}

export const personFields = {
  name: 'Name',
  asItShouldAppear: 'As it should appear in print, with accents',
  otherSpellings: 'Other spellings',
  onePerLineAs: 'One per line, as newspapers print the name. Search finds each one, with or without accents.',
  nameInLists: 'Name in lists',
  familyNameFirstAs:
    'Family name first, as in a directory: King, Martin Luther, Jr. Empty: it is made from the name',
  title: 'Title',
  forExampleDeputyChief: 'For example, Deputy Chief',
  organization: 'Organization',
}

export const seatFields = {
  nameOfTheSeat: 'Name of the seat',
  forExampleDistrict5: 'For example, District 5',
  nominatedBy: 'Nominated by',
  inWords: 'In words',
  forExampleCouncilmemberOf: 'For example, Councilmember of District 5',
}

export const termFields = {
  exactDateKnown: 'Exact date known',
  onlyTheMonthIs: 'Only the month is known',
  onlyTheYearIs: 'Only the year is known',
  seat: 'Seat',
  chooseASeat: 'Choose a seat',
  notReported: 'Not reported',
  firstDay: 'First day',
  emptyIfNotKnown: '(empty if not known)',
  howExact: 'How exact',
  lastDayOfThe: 'Last day of the appointment',
  aMemberKeepsServing: 'A member keeps serving until a successor begins',
  aThirdTermIn: 'A third term in a row',
  afterTwoTermsA: 'After two terms, a two-year break. ',
  afterTwoConsecutiveTerms: 'After two consecutive terms two years must pass.',
  pasadenaMunicipalCodeCh: 'Pasadena Municipal Code ch. 2.60',
  beginTheTermAnyway: 'Begin the term anyway',
}
