import type { MatterRecord } from '../meeting-record/record-parts.ts'
import { stepsOf, type MatterStep } from './hear-forms.ts'
import { eventWords } from '../meeting-record/matter-words.ts'
import { titleOf } from '../text/short-title.ts'
import { matterName, statusWords, type OutstandingMatter } from './outstanding.ts'

export type DeskMatter = {
  of: 'question' | 'follow-up'
  id: string
  name: string
  title: string
  text: string
  whom: string
  status: string | null
  done: string[]
  steps: readonly MatterStep[]
  /** The posted agenda does not list it. */
  unlisted: boolean
}

/**
 * @param outstanding what is outstanding now
 * @param heard what this meeting did so far
 * @param listed names of the matters that the posted agenda lists; null where it lists none
 */
export function deskMatters(
  outstanding: readonly OutstandingMatter[],
  heard: readonly MatterRecord[],
  listed: readonly string[] | null,
): DeskMatter[] {
  const doneOf = (id: string) => {
    const matter = heard.find((one) => one.id === id)
    return matter?.happened.map((event) => eventWords(matter.of, event, ({ name }) => name)) ?? []
  }
  const ended = heard.filter(({ id }) => !outstanding.some((matter) => matter.id === id))
  return [
    ...outstanding.map((matter) => ({
      status: statusWords(matter),
      steps: stepsOf(matter),
      unlisted: listed !== null && !listed.includes(matterName(matter)),
      ...partsOf(matter),
    })),
    ...ended.map((matter) => ({
      status: null,
      steps: ['reopened'] as const,
      unlisted: false,
      ...partsOf(matter),
    })),
  ]

  function partsOf({
    of,
    id,
    number,
    title,
    text,
    whom,
  }: Pick<OutstandingMatter, 'of' | 'id' | 'number' | 'title' | 'text' | 'whom'>) {
    const name = matterName({ of, number })
    return { of, id, name, title: titleOf({ title, text }), text, whom, done: doneOf(id) }
  }
}
