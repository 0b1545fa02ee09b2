import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * The agenda's line for a closed session in the form of Government Code 54954.5: "no legislative body or elected official
 * shall be in violation of Section 54954.2 or 54956 if the closed session items were described in substantial compliance
 * with this section" (wording GK). The headings are those of its subdivisions (a) to (f) and (j) as codes print them; what
 * each blank asks for is GK. Those of hospitals, health plans and joint agencies, (g) to (i), are no commission's.
 */
export const closedForms = {
  license: form('License/permit determination', '54956.7', ['Number of applicants']),
  property: form('Conference with real property negotiators', '54956.8', [
    'Property',
    'Agency negotiator',
    'Negotiating parties',
    'Under negotiation',
  ]),
  'existing-litigation': form('Conference with legal counsel—existing litigation', '54956.9(d)(1)', [
    'Name of case',
  ]),
  exposure: form(
    'Conference with legal counsel—anticipated litigation: significant exposure to litigation',
    '54956.9(d)(2)',
    ['Number of potential cases'],
  ),
  initiation: form(
    'Conference with legal counsel—anticipated litigation: initiation of litigation',
    '54956.9(d)(4)',
    ['Number of potential cases'],
  ),
  claims: form('Liability claims', '54956.95', ['Claimant', 'Agency claimed against']),
  threat: form('Threat to public services or facilities', '54957', ['Consultation with']),
  appointment: form('Public employee appointment', '54957', ['Title']),
  employment: form('Public employment', '54957', ['Title']),
  evaluation: form('Public employee performance evaluation', '54957', ['Title']),
  discipline: form('Public employee discipline/dismissal/release', '54957', []),
  labor: form('Conference with labor negotiators', '54957.6', [
    'Agency designated representatives',
    'Employee organization or unrepresented employee',
  ]),
} as const

export type ClosedForm = keyof typeof closedForms
export const closedFormCodes = Object.keys(closedForms) as [ClosedForm, ...ClosedForm[]]
export const mostBlanks = 4

export type ClosedFormFacts = { heading: string; section: string; blanks: readonly string[] }

function form(heading: string, section: string, blanks: readonly string[]): ClosedFormFacts {
  return { heading, section, blanks }
}

/** @returns what the agenda prints; null where a blank that the form asks for is empty */
export function closedLine(
  code: ClosedForm,
  values: readonly (string | undefined)[],
): { title: string; description: string } | null {
  const { heading, section, blanks }: ClosedFormFacts = closedForms[code]
  if (blanks.some((_blank, index) => !values[index])) return null
  const filled = blanks.map((blank, index) => `${blank}: ${values[index]}`)
  return {
    title: heading,
    description: [`Closed session under Government Code ${section}.`, ...filled].join('\n\n'),
  }
}

/** @returns the form and its blanks as the agenda has them; null where the item is not in one of the forms */
export function readClosedLine(
  title: string,
  description: string | null,
): { code: ClosedForm; values: string[] } | null {
  const code = closedFormCodes.find((each) => closedForms[each].heading === title)
  if (!code) return null
  const lines = (description ?? '').split('\n\n')
  const values = closedForms[code].blanks.map((blank) => {
    const line = lines.find((each) => each.startsWith(`${blank}: `))
    return line ? line.slice(blank.length + 2) : ''
  })
  return values.includes('') ? null : { code, values }
}

/** A closed session stands on the agenda in one of the forms, where the commission's setting says that it holds any. */
export function closedItemVerdict(
  { title, description }: { title: string; description: string | null },
  holdsAny: boolean,
): Verdict {
  if (!holdsAny) return refuse('closed-never', 'By its settings this commission holds no closed sessions.')
  return readClosedLine(title, description)
    ? allowed
    : refuse(
        'closed-form',
        'Choose what the closed session is about, and fill in each blank that its form asks for.',
        'Government Code 54954.5',
      )
}
