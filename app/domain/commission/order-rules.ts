/** The order of a queue that is published: a setting. `sign-up` is the order of joining, however one joined. */
export const orderRules = ['sign-up', 'in-person-first', 'remote-first'] as const

export type OrderRule = (typeof orderRules)[number]
