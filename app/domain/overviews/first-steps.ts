import type { SettingKey } from '../commission/settings.ts'

/** What a commission has before its first meeting can be made, as far as that is entered. */
export type FirstStepsFacts = {
  /** Settings that somebody gave a value; a default is none. */
  entered: readonly SettingKey[]
  seats: number
  vacancies: number
  /** Whether a clerk can sign in, or is invited to. */
  clerk: 'here' | 'invited' | 'none'
}

export type FirstStep = { label: string; why: string; href: string; state: 'done' | 'begun' | 'open' }

const settings = [
  { key: 'name', slug: 'name', label: 'Name of the commission', why: 'Heads every page and every agenda.' },
  { key: 'city', slug: 'city', label: 'City', why: 'Appears above the name.' },
  { key: 'webAddress', slug: 'web-address', label: 'Web address', why: 'Printed on every agenda.' },
  { key: 'contacts', slug: 'contacts', label: 'Whom the public can ask', why: 'The clerk’s office.' },
] as const satisfies readonly { key: SettingKey; slug: string; label: string; why: string }[]

export function firstSteps({ entered, seats, vacancies, clerk }: FirstStepsFacts): FirstStep[] {
  const stateOf = (done: boolean) => (done ? ('done' as const) : ('open' as const))
  return [
    ...settings.map(({ key, slug, label, why }) => ({
      label,
      why,
      href: `/clerk/settings/commission/${slug}`,
      state: stateOf(entered.includes(key)),
    })),
    {
      label: 'Seats',
      why: 'The quorum is counted from them, filled or not.',
      href: seats === 0 ? '/clerk/people/seats/add' : '/clerk/people',
      state: stateOf(seats > 0),
    },
    {
      label: 'Members',
      why: 'Add each person, then begin their term in a seat.',
      href: '/clerk/people',
      state: stateOf(seats > vacancies),
    },
    {
      label: 'A clerk’s account',
      why:
        clerk === 'invited'
          ? 'Invited. The clerk makes the agendas and meetings.'
          : 'The clerk makes the agendas and meetings.',
      href: clerk === 'none' ? '/clerk/accounts/invite?role=clerk' : '/clerk/accounts',
      state: clerk === 'invited' ? 'begun' : stateOf(clerk === 'here'),
    },
  ]
}

export function stepsRemain(steps: readonly FirstStep[]): boolean {
  return steps.some(({ state }) => state !== 'done')
}
