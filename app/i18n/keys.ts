import { en } from './en/index.ts'

export type English = typeof en

/** What every language must have: each key of the English list, and no other. */
export type Words = Record<keyof English, string>
