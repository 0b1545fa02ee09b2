/** Chair and vice chair, from a first day to a last day, both included; a null last day has not come. */
export const offices = ['chair', 'vice-chair'] as const

export type Office = (typeof offices)[number]
