import { foldName } from '../people/name-matching.ts'
import type { DueKind, FollowUpKind } from '../follow-ups/forms.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { formatPartialDate, onPartialDate, type PartialDate } from '../time/partial-date.ts'
import { waitWords } from '../time/wait-words.ts'

export type LetterWords = { addressee: string; subject: string; body: string }

/** The fields of a follow-up that a letter may use. What the clerk notes anywhere is not among them. */
export type LetterFacts = {
  number: string
  kind: FollowUpKind
  title: string
  owed: string
  owedBy: string
  /** Who wrote the letter, to whom, when, and what it asks; null where it is not known. */
  letterFrom: string | null
  counterpart: string | null
  sent: PartialDate | null
  letterAsks: string | null
  opened: PartialDate
  /** The meeting at which it was requested. */
  askedAt: CivilDate | null
  due: { on: CivilDate; kind: DueKind } | null
  /** Of a recurring duty: the section where it was read, and the period that nothing was handed in for. */
  duty: { section: string | null; period: { covers: string; due: CivilDate | null } | null } | null
  replies: { on: PartialDate; accepted: boolean }[]
  commission: string
  today: CivilDate
}

/**
 * A letter that asks again, composed of the fields of a follow-up and nothing else; of a field that is empty nothing is
 * said. Where another office wrote, the commission can't write in its place: it asks that office to write again. Nothing is
 * called late that no law makes late (N6). The clerk edits it before it goes.
 */
export function composeLetter(facts: LetterFacts): LetterWords {
  const { kind, owedBy, title } = facts
  if (kind !== 'letter') {
    return {
      addressee: owedBy,
      subject: `Reminder: ${title}`,
      body: paragraphs(owedParts(facts), facts, owedBy),
    }
  }
  const writer = otherWriter(facts)
  const addressee = writer ?? facts.counterpart ?? owedBy
  return {
    addressee,
    subject: letterSubject(facts, writer !== null),
    body: paragraphs(letterParts(facts, writer !== null), facts, addressee),
  }
}

function paragraphs(parts: (string | null)[], { number, commission }: LetterFacts, addressee: string) {
  return [
    `Dear ${addressee}:`,
    ...parts.filter((part) => part !== null),
    `This matter is follow-up ${number} in the public record of the ${commission.replace(/^The /, '')}. Please mention that number when you reply. Your reply will be part of the public record.`,
    'Thank you for your attention to this matter.',
  ].join('\n\n')
}

/** Null where the letter is the commission's own, or nobody is named. */
function otherWriter({ letterFrom, commission }: LetterFacts): string | null {
  if (!letterFrom) return null
  const said = foldName(letterFrom)
  const ours = [foldName(commission), 'the commission', 'commission', 'clerk', 'chair']
  return ours.some((name) => said === name || (name.length > 12 && said.includes(name))) ? null : letterFrom
}

function letterSubject({ counterpart, sent }: LetterFacts, byOther: boolean): string {
  const date = sent ? formatPartialDate(sent) : null
  if (!byOther) return date ? `Our letter of ${date}` : 'Our letter to you'
  const to = counterpart ? ` to ${withArticle(counterpart)}` : ''
  return ['Your letter' + to, date].filter(Boolean).join(', ')
}

function letterParts(facts: LetterFacts, byOther: boolean): (string | null)[] {
  const { sent, counterpart, letterAsks, replies, today } = facts
  const asking = letterAsks ? `, asking ${unended(letterAsks)}` : ''
  const to = counterpart ? `wrote to ${withArticle(counterpart)}` : 'wrote a letter'
  const wrote = byOther ? `you ${to}` : 'the commission wrote to you'
  const wait = sent && replies.length === 0 ? waitWords(sent, today) : null
  return [
    `${capital([sent && onPartialDate(sent), wrote].filter(Boolean).join(', '))}${asking}.`,
    letterAsks ? null : `The commission is waiting for the following: ${unended(facts.owed)}.`,
    replies.length > 0
      ? replyWords(replies)
      : `${wait ? `After ${wait}, the` : 'The'} commission has no record of a reply.`,
    byOther
      ? `The commission respectfully asks you to write to ${counterpart ? withArticle(counterpart) : 'the recipient'} again, and to send us a copy of your letter and of any reply you receive.`
      : 'The commission respectfully asks you to reply, or to tell us when we can expect your reply.',
  ]
}

function owedParts(facts: LetterFacts): (string | null)[] {
  const { replies, due, duty, today } = facts
  return [
    `${openingWords(facts)}: ${unended(facts.owed)}.`,
    duty ? dutyWords(duty, today) : null,
    due && !duty?.period ? dueWords(due, today) : null,
    replies.length > 0 ? replyWords(replies) : null,
    due && due.on >= today
      ? 'Please send it to the clerk by then, or tell us when we can expect it.'
      : 'Please send it to the clerk, or tell us when we can expect it.',
  ]
}

function openingWords({ kind, askedAt, opened }: LetterFacts): string {
  if (kind === 'recurring-duty') return 'The commission keeps track of the following recurring duty'
  if (kind === 'commitment') {
    return `The commission’s public record lists the following as promised by you since ${formatPartialDate(opened)}`
  }
  return askedAt
    ? `At its meeting on ${formatDate(askedAt)}, the commission asked you for the following`
    : `${capital(onPartialDate(opened))}, you were asked for the following`
}

/** Only a date of law is said to be due (N6). */
function dueWords({ on, kind }: NonNullable<LetterFacts['due']>, today: CivilDate): string {
  const date = formatDate(on)
  const past = on < today
  if (kind === 'statutory') return past ? `By law, it was due ${date}.` : `By law, it is due ${date}.`
  if (kind === 'agreed') {
    return past
      ? `The date we agreed on was ${date}. We have not received it yet.`
      : `The date we agreed on is ${date}.`
  }
  return past ? `The commission set ${date} to review it.` : `The commission will review it on ${date}.`
}

function dutyWords({ section, period }: NonNullable<LetterFacts['duty']>, today: CivilDate): string | null {
  const due = period?.due ? `, ${period.due < today ? 'due' : 'which is due'} ${formatDate(period.due)}` : ''
  const lines = [
    section ? `The duty is set by ${section}.` : null,
    period ? `We have no record that anything was submitted for ${period.covers}${due}.` : null,
  ].filter((line) => line !== null)
  return lines.length > 0 ? lines.join(' ') : null
}

function replyWords(replies: LetterFacts['replies']): string {
  return replies
    .map(({ on, accepted }) =>
      accepted
        ? `A reply came ${onPartialDate(on)}.`
        : `A reply came ${onPartialDate(on)}. The commission did not accept it as a full answer.`,
    )
    .join(' ')
}

/** "the Director of ICE", "the Pasadena Police Department"; a person's name stays as it is. */
function withArticle(name: string): string {
  const office = /^\p{Lu}\S* (?:of|for) |(?:Department|Council|Office|Agency|Commission|Bureau|Committee)$/u
  return office.test(name) && !/^the /i.test(name) ? `the ${name}` : name
}

const unended = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
