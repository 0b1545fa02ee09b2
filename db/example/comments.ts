/**
 * How the example tells of public comment: everyone here is made up and bears the name of a bird, or none. Items are
 * called by their keys, a usual one by its kind.
 */
export type ExampleComment = {
  items: string[]
  name: string | null
  stance?: 'support' | 'oppose' | 'neither'
  channel?: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
} & (
  | {
      kind: 'speak'
      mode: 'in-person' | 'remote'
      group?: string
      interpreter?: string
      accommodation?: string
    }
  | { kind: 'write'; text: string }
)

/** Before the second invented meeting, on its presentation of calls about immigration officers. */
export const commentsSecond: ExampleComment[] = [
  {
    kind: 'write',
    items: ['calls'],
    name: 'Wren Plover',
    text: 'When somebody calls because men in masks are at a neighbor’s door, what does the dispatcher say, and is it written down that they called?\n\nPlease publish how many such calls there were.',
  },
  {
    kind: 'write',
    items: ['calls'],
    name: null,
    stance: 'neither',
    channel: 'mail',
    text: 'I called in July and was told to hang up if it was not an emergency. I would like to know which number is right.',
  },
]

/** For the invented meeting ahead: first those of the week, then those of the last evenings. */
export const commentsAhead: [ExampleComment[], ExampleComment[]] = [
  [
    { kind: 'speak', items: ['general-comment'], name: 'Martín Garza', mode: 'in-person' },
    {
      kind: 'speak',
      items: ['letter', 'committee'],
      name: 'Robin Heron',
      mode: 'in-person',
      stance: 'support',
    },
    {
      kind: 'speak',
      items: ['letter'],
      name: 'Paloma Gorrión',
      mode: 'remote',
      stance: 'support',
      interpreter: 'Spanish',
    },
    {
      kind: 'write',
      items: ['letter'],
      name: 'Kingfisher Lark',
      stance: 'support',
      text: 'The chief asked in June of last year. Please ask again, and please say by which day you want to hear.',
    },
    {
      kind: 'write',
      items: ['certifications'],
      name: 'Արծիվ Կռունկ',
      text: 'Շնորհակալություն զեկույցի համար։ Խնդրում եմ հրապարակել նաև մերժումների պատճառները։\n\n(Thank you for the report. Please publish the reasons for refusals too.)',
    },
  ],
  [
    { kind: 'speak', items: ['letter'], name: null, mode: 'in-person', channel: 'phone' },
    {
      kind: 'speak',
      items: ['general-comment'],
      name: 'Teal Sandpiper',
      mode: 'in-person',
      group: 'Reading circle of the library',
      channel: 'paper',
    },
    {
      kind: 'speak',
      items: ['general-comment'],
      name: 'Swift Sandpiper',
      mode: 'in-person',
      group: 'Reading circle of the library',
      channel: 'paper',
      accommodation: 'A seat near the microphone.',
    },
    {
      kind: 'write',
      items: ['committee'],
      name: 'Gaviota Ibis',
      stance: 'oppose',
      text: 'Antes de mandar más preguntas, publiquen las respuestas que ya dio el departamento.\n\nGracias.',
    },
  ],
]
