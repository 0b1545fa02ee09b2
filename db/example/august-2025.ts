/**
 * The meeting of August 14, 2025, as a news story describes it. It gives no time, no room, no roll call, no vote, no
 * speaker and no minutes: all of these stay blank. Answers are in the printed words; what the report puts in its own
 * stands outside the quotation marks.
 */

export const meeting = {
  heldOn: '2025-08-14',
  place: 'City Hall',
  source: 'news story, August 2025',
} as const

export const item = {
  title: 'Presentation of the Police Department’s immigration policy',
  presenters: [
    { person: 'chute', name: 'Art Chute', title: 'Deputy Chief', organization: 'Pasadena Police Department' },
  ],
} as const

export const presentation = {
  person: 'chute',
  givenBy: 'Art Chute',
  title: 'Deputy Chief',
  organization: 'Pasadena Police Department',
  summary: [
    'The policy as presented: enforce equally regardless of status, avoid contact solely based on status, promote trust; the reason given: victims and witnesses should not fear contacting the police.',
    'The department will not participate in immigration activities, and will never inquire as to immigration status. It will decline requests of ICE for help, and has denied ICE vehicles parking and staging at its facilities. It will give traffic and crowd control and emergency assistance once an operation has started. It will not hold a person on a request of ICE; the person is booked and released as normal. Fingerprints automatically go to federal law enforcement at booking.',
    'With a statement of Police Chief Gene Harris: to date no criminal activity or abductions have taken place by people posing as ICE agents. In June he wrote to the director of ICE, asking that the department be informed when ICE had conducted a raid in its jurisdiction; no reply is reported.',
  ].join(' '),
} as const

export type ExampleQuestion = {
  key: string
  asker: 'ho' | 'ibanez' | null
  title: string
  text: string
  follows?: string
  /** In the order in which they were given. */
  answers: {
    text: string
    onBehalfOf?: string
    disposition: 'answered' | 'part' | 'declined' | 'for-someone-absent'
  }[]
}

export const questions: ExampleQuestion[] = [
  {
    key: 'Q1',
    asker: 'ho',
    title: 'Policy on ICE and aid to federal agents',
    text: 'Could saying that the department does not participate in any ICE activity conflict with its policy of assisting federal agents in danger?',
    answers: [
      {
        text: "“I'm confident that if chief were here to speak for himself that if a law enforcement agency, whether it be federal, municipal, county, needed assistance for their safety we would assist them … just like we have an obligation to assist anybody — we protect protesters …”",
        onBehalfOf: 'Police Chief Gene Harris, absent',
        disposition: 'for-someone-absent',
      },
    ],
  },
  {
    key: 'Q2',
    asker: 'ibanez',
    title: 'Alerting the community when ICE is operating',
    text: 'Could the department alert the community if it learns that ICE is operating in Pasadena?',
    answers: [
      {
        text: "It would not be able to. “They're a law enforcement agency conducting lawful business, according to the federal authorities. … We would be putting the agents in jeopardy”",
        disposition: 'answered',
      },
    ],
  },
  {
    key: 'Q3',
    asker: 'ibanez',
    title: 'Advice to residents if ICE returns',
    text: 'What should residents do to stay safe if ICE returns?',
    follows: 'Q2',
    answers: [
      {
        text: '“Cooperate”',
        disposition: 'answered',
      },
    ],
  },
  {
    key: 'Q4',
    asker: 'ho',
    title: 'Effect of ICE actions on public safety',
    text: 'How does the department appraise the impact of ICE’s actions on public safety?',
    answers: [
      { text: "“I can't give you my personal opinion.”", disposition: 'declined' },
      {
        text: "“For a professional opinion, I think there are concerns because if you're not visibly, obviously dressed in a uniform with credentials … it makes it difficult … for the residents to feel safe.”",
        disposition: 'answered',
      },
    ],
  },
  {
    key: 'Q5',
    asker: null,
    title: 'Response if ICE asks for help',
    text: 'What if ICE informed the department and asked for help?',
    answers: [
      {
        text: 'The department would decline.',
        disposition: 'answered',
      },
    ],
  },
]

/** C1: a comment of a commissioner, word for word. */
export const statement = {
  person: 'ibanez',
  text: "I think it's important for the public to know what the department's limitations are in protecting them or not protecting them from state sanctioned violence, so I really appreciate the department being able to come here and clarify that for the community",
} as const

/** Follows from Q1 by itself; that anyone asked for it at the meeting is not reported, and its note says so. */
export const followUp = {
  question: 'Q1',
  title: 'The chief’s confirmation of a deputy’s answer',
  owed: 'The chief’s own confirmation of the answer that was given for him.',
  sourceNote: 'It follows from the answer; the report does not say that anyone asked for it.',
  owedBy: 'Police Chief Gene Harris',
} as const
