import { type SettingDescription, yesNo } from './setting-fields.ts'
import type { SettingKey } from './settings.ts'

/** How a commission takes up business: closed sessions, and its consent calendar. */
export const sessionSettings = {
  closedSessions: {
    group: 'voting',
    label: 'Closed sessions',
    purpose:
      'Whether the commission ever meets in closed session. While it does not, nothing about closed sessions is offered. Ask counsel before you change it.',
    section: 'Government Code 54954.5',
    fields: yesNo('The commission may hold closed sessions'),
  },
  consentPullBy: {
    group: 'voting',
    label: 'Consent calendar',
    purpose:
      'Who can have an item taken off the consent calendar before its vote. It is then taken up separately.',
    fields: [
      {
        path: 'value',
        label: 'An item is taken off at the request of',
        kind: 'choice',
        choices: [
          { value: 'members', label: 'A member of the commission' },
          {
            value: 'members-and-speakers',
            label: 'A member, or anyone who signed up to speak on the item',
          },
        ],
      },
    ],
  },
} satisfies Partial<Record<SettingKey, SettingDescription>>
