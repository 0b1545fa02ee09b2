/**
 * What the five reports say of documents: words in quotation marks where `quoted`, otherwise in short. `source` is the
 * number of the report. Dates are no closer than the report gives them.
 */

export type ExampleStatement = { text: string; quoted?: boolean; saidBy?: string; source: string }

export type ExampleDocument = {
  slug: string
  kind: 'policy' | 'resolution' | 'agreement' | 'release' | 'statement' | 'letter' | 'report'
  title: string
  issuedBy?: string
  datedOn?: string
  datePrecision?: 'day' | 'month' | 'year'
  dateNote?: string
  summary: string
  webAddress?: string
  source: string
  statements: ExampleStatement[]
  /** Keys of the questions and follow-ups that it is about. */
  about?: { questions?: string[]; followUps?: string[] }
}

const police = 'Pasadena Police Department'
const policyPage = 'https://www.cityofpasadena.net/police/about/departments-policies/'

/** The public reports that every reported fact names by number. Who printed them is not part of the record. */
const reports: ExampleDocument[] = [
  {
    slug: 'report-000',
    kind: 'report',
    title: 'News story on the meeting of August 14, 2025',
    datedOn: '2025-08-01',
    datePrecision: 'month',
    summary:
      'What this record says about the meeting of August 14, 2025, its questions and its answers comes from this story.',
    source: 'news story, August 2025',
    statements: [],
  },
  {
    slug: 'report-001',
    kind: 'report',
    title: 'News preview of the chief’s statement',
    datedOn: '2025-01-01',
    datePrecision: 'year',
    summary: 'What the chief was going to tell the commission in 2025.',
    source: 'news preview, 2025',
    statements: [],
  },
  {
    slug: 'report-002',
    kind: 'report',
    title: 'News story of February 13, 2017',
    datedOn: '2017-02-13',
    datePrecision: 'day',
    summary: 'On the agreement of 2016 and its disclosure.',
    source: 'news story, February 13, 2017',
    statements: [],
  },
  {
    slug: 'report-003',
    kind: 'report',
    title: 'The department’s news release of July 18, 2019',
    issuedBy: police,
    datedOn: '2019-07-18',
    datePrecision: 'day',
    summary: 'What Policy 428 says is known from it.',
    source: 'police news release, July 18, 2019',
    statements: [],
  },
  {
    slug: 'report-004',
    kind: 'report',
    title: 'News story on the City Council’s resolution of 2017',
    datedOn: '2017-01-01',
    datePrecision: 'year',
    summary: 'On the meeting at which the council took up its resolution.',
    source: 'news story, 2017',
    statements: [],
  },
]

export const documents: ExampleDocument[] = [
  ...reports,
  {
    slug: 'policy-428',
    kind: 'policy',
    title: 'Policy 428',
    issuedBy: police,
    dateNote: 'Date not reported; told of in the news release of July 18, 2019',
    summary:
      'Chapter 4 of Patrol Operations, on federal immigration violations, as the department’s news release of July 2019 describes it.',
    webAddress: policyPage,
    source: 'police news release, July 18, 2019',
    about: { questions: ['Q1'] },
    statements: [
      { text: 'The law is enforced equally.', source: 'police news release, July 18, 2019' },
      {
        text: 'No activity is based solely on immigration status.',
        source: 'police news release, July 18, 2019',
      },
      {
        text: 'As presented on August 14, 2025: enforce equally regardless of status, avoid contact solely based on status, promote trust; victims and witnesses should not fear contacting the police. The report prints no policy number.',
        saidBy: 'Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'The policy bars enforcing civil immigration law, detaining or arresting solely for civil violations, and notifying ICE unless specific criteria under state law are met. The report prints no policy number.',
        source: 'news preview, 2025',
      },
      {
        text: 'Exceptions: national security, terrorism, transnational criminal activity, valid federal criminal warrants.',
        source: 'news story, August 2025; news preview, 2025',
      },
      { text: 'Of the warrants: 8 USC §1326(a) or (b).', source: 'news preview, 2025' },
      {
        text: 'Never to inquire as to immigration status is “longstanding policy”.',
        source: 'news story, February 13, 2017',
      },
    ],
  },
  {
    slug: 'policy-428-5',
    kind: 'policy',
    title: 'Policy 428.5',
    issuedBy: police,
    dateNote: 'Date not reported; told of in the news release of July 18, 2019',
    summary:
      'On requests by ICE or another federal agency, as the department’s news release of July 2019 describes it.',
    webAddress: policyPage,
    source: 'police news release, July 18, 2019',
    about: { questions: ['Q1', 'Q5'] },
    statements: [
      {
        text: 'Requests by ICE or a federal agency go to a supervisor.',
        source: 'police news release, July 18, 2019',
      },
      {
        text: 'The same ancillary support as any member of the public may be given: traffic control, peacekeeping.',
        source: 'police news release, July 18, 2019',
      },
      {
        text: 'Officers shall not directly assist in investigating, detaining or arresting solely for federal immigration violations.',
        source: 'police news release, July 18, 2019',
      },
      {
        text: 'Officers shall cooperate as required by law and on national security, terrorism and transnational crime: human, drug or weapon trafficking.',
        source: 'police news release, July 18, 2019',
      },
    ],
  },
  {
    slug: 'news-release-2019',
    kind: 'release',
    title: 'MESSAGE FROM THE PASADENA POLICE REGARDING FEDERAL IMMIGRATION VIOLATIONS',
    issuedBy: police,
    datedOn: '2019-07-18',
    datePrecision: 'day',
    summary:
      'News release of July 18, 2019, under Chief of Police John E. Perez; contact Cmdr. Jason Clawson, 626-744-7875. It tells of Policy 428 and 428.5.',
    webAddress: policyPage,
    source: 'police news release, July 18, 2019',
    about: { questions: ['Q1', 'Q5'] },
    statements: [
      {
        text: 'The department stands at 207 N. Garfield Ave., Pasadena, California 91101.',
        source: 'police news release, July 18, 2019',
      },
    ],
  },
  {
    slug: 'chief-statement-2025',
    kind: 'statement',
    title: 'Statement of the police chief to the commission, 2025',
    issuedBy: 'Gene Harris, Police Chief',
    datedOn: '2025-01-01',
    datePrecision: 'year',
    dateNote:
      'undated in a news preview, for a presentation “on Thursday”; read on August 14 in a news story',
    summary: 'Previewed in the news, and given through the deputy chief in August 2025.',
    source: 'news preview, 2025',
    about: { questions: ['Q1'], followUps: ['L1', 'M1', 'O1', 'O2', 'O3'] },
    statements: [
      {
        text: 'Requested that ICE establish an after-action notification protocol, to distinguish legitimate operations from criminal impersonators.',
        saidBy: 'Gene Harris',
        source: 'news preview, 2025',
      },
      {
        text: 'The department is also working on a command post similar to the District Attorney’s model, as a hub for communications with ICE.',
        saidBy: 'Gene Harris',
        source: 'news preview, 2025',
      },
      {
        text: 'The department will respond to any calls of suspicious activity.',
        saidBy: 'Gene Harris',
        source: 'news preview, 2025',
      },
      {
        text: 'The department will never inquire as to immigration status.',
        saidBy: 'Gene Harris',
        source: 'news story, August 2025; news preview, 2025',
      },
      {
        text: 'The department will not participate in immigration activities.',
        saidBy: 'Gene Harris',
        source: 'news story, August 2025; news preview, 2025',
      },
      {
        text: 'No confirmed reports of criminal activity or abductions tied to immigration enforcement; in all known cases federal agents were “legitimate authorities engaged in lawful activities”.',
        saidBy: 'Gene Harris',
        source: 'news preview, 2025',
      },
      {
        text: 'No criminal activity or abductions have taken place by people posing as ICE agents, to date.',
        saidBy: 'Gene Harris, through Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'Victim certification forms are completed within statutory deadlines, and decisions documented.',
        source: 'news preview, 2025',
      },
      {
        text: 'Annual reports on ICE transfers and visa requests go to the California Department of Justice and the Legislature; no date is printed.',
        source: 'news preview, 2025',
      },
      {
        text: 'Training continues on civil and criminal violations, state limits and visa requests.',
        source: 'news preview, 2025',
      },
      {
        text: 'Victims and witnesses, also of human trafficking, are assisted regardless of nationality or race.',
        source: 'news preview, 2025',
      },
      {
        text: 'Last month several people were detained by immigration officers; there were rallies, and calls to file kidnapping reports.',
        source: 'news preview, 2025',
      },
    ],
  },
  {
    slug: 'deputy-chief-presentation-2025',
    kind: 'statement',
    title: 'Presentation of the department’s immigration policy, August 14, 2025',
    issuedBy: 'Art Chute, Deputy Chief',
    datedOn: '2025-08-14',
    datePrecision: 'day',
    summary: 'Given to the commission at City Hall, as a news story describes it.',
    source: 'news story, August 2025',
    about: { questions: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'], followUps: ['L1'] },
    statements: [
      {
        text: 'In June the chief wrote to the director of ICE, asking that the department be informed when ICE had conducted a raid in its jurisdiction. There was no reply by the day of the meeting.',
        source: 'news story, August 2025',
      },
      {
        text: 'The department will decline requests of ICE for help, and has denied ICE vehicles parking and staging at its facilities.',
        saidBy: 'Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'It will give traffic and crowd control and emergency assistance once an operation has started.',
        saidBy: 'Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'It will not hold a person on a request of ICE; the person is booked and released as normal.',
        saidBy: 'Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'Fingerprints automatically go to federal law enforcement at booking.',
        saidBy: 'Art Chute',
        source: 'news story, August 2025',
      },
      {
        text: 'Commissioners “praised the department for its policy and being transparent”; the report names none.',
        source: 'news story, August 2025',
      },
      {
        text: 'In June: an ICE raid at the bus stop outside Winchell’s Donuts, Orange Grove Boulevard and Los Robles Avenue. The police responded later that morning and took statements; residents said that an ICE agent pulled a gun on a member of the public. It led to a federal lawsuit, which “culminated in a freeze on ‘roving’ patrols”.',
        source: 'news story, August 2025',
      },
      {
        text: '“Ten days later”: an ICE raid at Del Mar Boulevard and Catalina Avenue. A woman was taken; the police responded to confirm.',
        source: 'news story, August 2025',
      },
    ],
  },
  {
    slug: 'council-resolution-2013',
    kind: 'resolution',
    title: 'City Council resolution on immigration reform',
    issuedBy: 'City Council of Pasadena',
    datedOn: '2013-10-01',
    datePrecision: 'month',
    summary: 'Adopted in October 2013, as report 002 tells of it.',
    source: 'news story, February 13, 2017',
    statements: [
      {
        text: 'Principles: a path to citizenship for nearly 11 million; family unity; due process and labor protections; key services such as health care; local governments not mandated.',
        source: 'news story, February 13, 2017',
      },
    ],
  },
  {
    slug: 'agreement-2016',
    kind: 'agreement',
    title: 'Agreement of the Pasadena Police Department with the Department of Homeland Security and ICE',
    issuedBy: 'Pasadena Police Department; Department of Homeland Security, ICE',
    datedOn: '2016-11-01',
    datePrecision: 'month',
    summary:
      'Executed in November 2016. Obtained by a Public Records Act request on February 9, 2017, as report 002 tells.',
    source: 'news story, February 13, 2017',
    about: { questions: ['Q5'], followUps: ['L1'] },
    statements: [
      {
        text: 'It is for the reimbursement of operational expenses of the department from the Treasury Forfeiture Fund, in cases of narcotics, violent or dangerous suspects.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, February 13, 2017',
      },
      {
        text: 'does not reflect any new level of coordination',
        quoted: true,
        saidBy: 'Phillip Sanchez',
        source: 'news story, February 13, 2017',
      },
      {
        text: 'If ICE operates, it is expected to notify the department in advance; an available officer may accompany but not enforce.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, February 13, 2017',
      },
      {
        text: 'In 2016 the department had zero contacts with ICE.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, February 13, 2017',
      },
      {
        text: 'Obtained on February 9 by a Public Records Act request.',
        source: 'news story, February 13, 2017',
      },
    ],
  },
  {
    slug: 'attorneys-release-2017',
    kind: 'release',
    title: 'Attorneys’ press release on the agreement of November 2016',
    issuedBy: 'Attorneys of Pablo Alvarado, Dale Gronemeier among them',
    datedOn: '2017-02-01',
    datePrecision: 'month',
    summary: 'Told of in report 002, of February 13, 2017; the day of the release is not reported.',
    source: 'news story, February 13, 2017',
    statements: [
      {
        text: 'Pablo Alvarado, resident of Pasadena, is Executive Director of the “National Day Laborers Organizing Network”.',
        source: 'news story, February 13, 2017',
      },
    ],
  },
  {
    slug: 'city-manager-speech',
    kind: 'statement',
    title: 'Speech of City Manager Steve Mermell to the City Council',
    issuedBy: 'Steve Mermell, City Manager',
    dateNote: '“December 6”, no year printed',
    summary: 'As report 002, of February 13, 2017, quotes it.',
    source: 'news story, February 13, 2017',
    statements: [
      {
        text: 'The City of Pasadena strongly believes that immigrants strengthen the community economically and culturally, and welcomes their contributions to society',
        quoted: true,
        saidBy: 'Steve Mermell',
        source: 'news story, February 13, 2017',
      },
    ],
  },
  {
    slug: 'council-resolution-2017',
    kind: 'resolution',
    title: 'City Council resolution of 2017',
    issuedBy: 'City Council of Pasadena',
    datedOn: '2017-01-01',
    datePrecision: 'year',
    dateNote: 'report 004 says “Monday night”',
    summary:
      'A unanimous declaration, after dozens of speakers, among them Clergy and Laity United for Economic Justice, Pasadenans Organizing for Progress and NDLON, as report 004 tells of it.',
    source: 'news story, 2017',
    about: { followUps: ['Q7'] },
    statements: [
      {
        text: 'Chief Sanchez, current policy does allow cooperation with ICE',
        quoted: true,
        saidBy: 'Emi MacLean',
        source: 'news story, 2017',
      },
      {
        text: 'The police may assist in traffic stops, may operate jails for ICE, may notify release dates.',
        saidBy: 'Emi MacLean',
        source: 'news story, 2017',
      },
      {
        text: 'Denied that the department notifies ICE of any detainee’s immigration status.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, 2017',
      },
      {
        text: 'Asked what protections undocumented people would have if they reported a crime.',
        saidBy: 'Tyrone Hampton',
        source: 'news story, 2017',
      },
      {
        text: 'The department would not know witnesses’ status; witnesses have generally been protected.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, 2017',
      },
      {
        text: 'Asked that the community be informed whenever limited partnerships, such as the narcotics task force, occur. No direct answer is printed.',
        saidBy: 'Margaret McAustin',
        source: 'news story, 2017',
      },
      {
        text: "I think this is very consistent with the flavor of what we've been doing",
        quoted: true,
        saidBy: 'Margaret McAustin',
        source: 'news story, 2017',
      },
      {
        text: 'ICE tells the city of operations only well after they occur.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, 2017',
      },
      {
        text: 'No cooperation on enforcement operations last year, aside from assignments to the narcotics task force.',
        saidBy: 'Phillip Sanchez',
        source: 'news story, 2017',
      },
      {
        text: 'My guess is that it will require further tweaking to make sure the community feels confident',
        quoted: true,
        saidBy: 'Terry Tornek',
        source: 'news story, 2017',
      },
      {
        text: "Irrespective of these policies, we need to state the obvious. We don't control the federal government.",
        quoted: true,
        saidBy: 'Phillip Sanchez',
        source: 'news story, 2017',
      },
      {
        text: 'Before the meeting Attorney General Jeff Sessions said that the Department of Justice would consider cutting grants.',
        source: 'news story, 2017',
      },
    ],
  },
  {
    slug: 'school-district-resolution-2016',
    kind: 'resolution',
    title: 'School district resolution on “safe zones”',
    issuedBy: 'Pasadena Unified School District',
    datedOn: '2016-01-01',
    datePrecision: 'year',
    dateNote: '“Late last year” in report 004',
    summary: 'As report 004 tells of it.',
    source: 'news story, 2017',
    statements: [{ text: 'The resolution declares “safe zones”.', source: 'news story, 2017' }],
  },
]
