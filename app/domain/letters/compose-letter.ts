import type { FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'
import { foldName } from '../people/name-matching.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { formatPartialDate, onPartialDate, type DatePrecision } from '../time/partial-date.ts'

export type LetterWords = { addressee: string; subject: string; body: string }

export type LetterFacts = {
  number: string
  owed: string
  owedBy: string
  /** To whom a letter went, where that is not who owes an answer to the commission. */
  counterpart: string | null
  openedOn: CivilDate
  openedPrecision: DatePrecision
  commission: string
  city: string
  entries: {
    kind: FollowUpEntryKind
    on: CivilDate
    precision: DatePrecision
    text: string | null
    byWords: string | null
  }[]
  silentFor: string | null
  due: { words: string; how: string | null } | null
}

const entryWords: Partial<Record<FollowUpEntryKind, string>> = {
  'letter-sent': 'a letter was sent',
  resent: 'the letter was sent again',
  clarified: 'what is asked was clarified',
  reminder: 'a reminder was sent',
  acknowledged: 'it was acknowledged',
  reply: 'a reply came',
  'not-enough': 'the commission did not accept the reply',
  update: 'word came of how it stands',
  extension: 'more time was agreed',
  reported: 'a meeting of the commission heard that nothing had come',
  'handed-over': 'it was handed over',
}

const mostEntries = 8

/**
 * A letter that asks again, from the record and in the commission's voice: what was asked, when, what was answered, how
 * long nothing has come. Where another office wrote, the commission can't write in its place: it asks that office to ask
 * again. Nothing is said to be late that no law makes late (N6). The clerk edits it before it goes.
 */
export function composeLetter(facts: LetterFacts): LetterWords {
  const sender = otherSender(facts)
  const receiver = facts.counterpart ?? facts.owedBy
  const { due, silentFor } = facts
  let owed = facts.owed.trimEnd()
  while (owed.endsWith('.')) owed = owed.slice(0, -1).trimEnd()
  const history = facts.entries.flatMap(historyLine).slice(-mostEntries)
  const replied = facts.entries.some(({ kind }) => kind === 'reply')
  const body = [
    `The ${facts.commission.replace(/^The /, '')} keeps in its public record, as follow-up ${facts.number}, what is owed to it: ${owed}.`,
    history.length > 0
      ? history.join(' ')
      : `It has been open since ${formatPartialDate({ on: facts.openedOn, precision: facts.openedPrecision })}.`,
    ...(replied
      ? []
      : [silentFor ? `No reply is recorded. It has been so ${silentFor}.` : 'No reply is recorded.']),
    ...(due ? [[due.words, due.how].filter(Boolean).join('. ').replace(/\.?$/, '.')] : []),
    sender
      ? `The commission asks you to write to ${receiver} again, and to give it a copy of your letter and of any reply.`
      : 'The commission asks you for what is owed, or for word of when it can be expected.',
    `Please name follow-up ${facts.number} in your answer. It will be part of the public record.`,
  ]
  return {
    addressee: sender ?? facts.owedBy,
    subject: sender ? `Request to ask again: ${owed}`.slice(0, 200) : `Request: ${owed}`.slice(0, 200),
    body: body.join('\n\n'),
  }
}

function otherSender({ entries, commission }: LetterFacts): string | null {
  const who = entries.findLast(({ kind }) => kind === 'letter-sent')?.byWords
  if (!who) return null
  const said = foldName(who)
  const ours = [foldName(commission), 'the commission', 'commission', 'clerk', 'chair']
  return ours.some((name) => said === name || (name.length > 12 && said.includes(name))) ? null : who
}

function historyLine({ kind, on, precision, text, byWords }: LetterFacts['entries'][number]): string[] {
  const words = entryWords[kind]
  if (!words) return []
  const quoted = text && text.length <= 300 ? `: “${text.replace(/\s+/g, ' ').trim()}”` : ''
  const when = onPartialDate({ on, precision })
  const sentence = `${when[0]!.toUpperCase()}${when.slice(1)}, ${words}${byWords ? ` (${byWords})` : ''}${quoted}`
  return [/[.!?]”$/.test(sentence) ? sentence : `${sentence}.`]
}
