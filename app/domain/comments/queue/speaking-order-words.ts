import type { OrderRule } from '../../commission/order-rules.ts'

/** The rule of the order, published with every queue, and what a person at the desk can be told who asks why. */
export const orderWords: Record<OrderRule, string> = {
  'sign-up':
    'Speakers are called in the order in which they signed up, however they signed up. Groups that ask to speak together are called one after another. Anyone not there is called again at the end.',
  'in-person-first':
    'Speakers in the room are called first, then those by video or phone, each in the order in which they signed up. Groups that ask to speak together are called one after another. Anyone not there is called again at the end.',
  'remote-first':
    'Speakers by video or phone are called first, then those in the room, each in the order in which they signed up. Groups that ask to speak together are called one after another. Anyone not there is called again at the end.',
}
