import { dateAndTime, longDate } from './dates.ts'
import { inLanguage, type Language } from './languages.ts'
import type { Say } from './words.ts'

type Kind = 'speak' | 'write'
type Item = { number: string }
type Next = { slug: string | null; heldOn: string; startsAt: string | null; open: boolean } | null
type Suspicion = 'filled-trap' | 'too-quick' | 'no-form' | 'flood' | 'many-links' | 'sent-twice'

/** What became of a sign-up or a comment, as `comments/outcome` in the domain computes it. */
export type OutcomeToTell =
  | { code: 'held'; kind: Kind; why: Suspicion }
  | { code: 'released'; kind: Kind; place: boolean }
  | { code: 'set-aside'; kind: Kind; why: 'automated' | 'advertising' | 'threat' }
  | { code: 'combined'; kind: Kind; earlier: number | null }
  | { code: 'called' | 'missed' | 'spoke'; item: Item }
  | { code: 'not-present'; item: Item; next: Next }
  | { code: 'not-reached'; item: Item; reason: string | null; next: Next }
  | { code: 'continued'; kind: Kind; item: Item; to: string | null; next: Next }
  | { code: 'cancelled'; kind: Kind; next: Next }
  | { code: 'redacted'; left: readonly { file: string | null; withheld: boolean; why: string }[] }
  | { code: 'referred'; asked: boolean; done: boolean }
  | { code: 'minutes'; approved: boolean; slug: string; items: readonly Item[] }

export type OutcomeWords = {
  /** A label, and the subject of its mail. */
  status: string
  sentences: string[]
  links: { href: string; words: string }[]
}

export type TellIn = {
  say: Say
  language: Language
  /** The commission's. */
  zone: string
  /** How the commission is reached: "call … or write to …". */
  contact: string
  /** Where complaints go; null where the settings don't say. */
  complaints: string | null
  /** Whether files may be named: not in a mail, since a mailbox is often shared. */
  namesFiles: boolean
}

/** What an author is told of one outcome: on the receipt and in the mail, in the same words. */
export function outcomeWords(outcome: OutcomeToTell, to: TellIn): OutcomeWords {
  const { say, contact } = to
  const mistake = say('outcome.mistake', { how: contact })
  const words = (status: string, sentences: string[] = [], links: OutcomeWords['links'] = []) => ({
    status,
    sentences,
    links,
  })
  switch (outcome.code) {
    case 'held': {
      const why = say(`suspicion.${outcome.why}`)
      return words(say('outcome.held'), [say(`outcome.held.${outcome.kind}`, { why })])
    }
    case 'released': {
      const key = outcome.place ? 'place' : outcome.kind
      return words(say('outcome.released'), [say(`outcome.released.${key}`)])
    }
    case 'set-aside': {
      const why = say(`aside.${outcome.why}`)
      const { kind } = outcome
      return words(say(`outcome.set-aside.${kind}`), [
        say(`outcome.set-aside.text.${kind}`, { why }),
        mistake,
      ])
    }
    case 'combined': {
      const { kind, earlier } = outcome
      const first = earlier === null ? [] : [say('outcome.combined.earlier', { number: earlier })]
      return words(say(`outcome.combined.${kind}`), [say(`outcome.combined.text.${kind}`), ...first, mistake])
    }
    case 'called':
    case 'missed':
    case 'spoke':
      return words(say(`outcome.${outcome.code}`), [say(`outcome.${outcome.code}.text`)])
    case 'not-present':
      return withNext(words(say('outcome.not-present'), [say('outcome.not-present.text')]), outcome.next, to)
    case 'not-reached': {
      const why = outcome.reason
      const reason = why === null ? [] : [say('outcome.not-reached.reason', { why })]
      const sentences = [say('outcome.not-reached.text'), ...reason]
      return withNext(words(say('outcome.not-reached'), sentences), outcome.next, to)
    }
    case 'continued':
      return continuedWords(outcome, to)
    case 'cancelled': {
      const cancelled = words(say('outcome.cancelled'), [say(`outcome.cancelled.text.${outcome.kind}`)])
      return outcome.kind === 'speak' ? withNext(cancelled, outcome.next, to) : cancelled
    }
    case 'redacted':
      return words(say('outcome.redacted'), redactedSentences(outcome.left, to))
    case 'referred':
      return words(...referredWords(outcome, to))
    case 'minutes':
      return words(
        say('outcome.minutes'),
        outcome.approved ? [say('outcome.minutes.text')] : [],
        outcome.items.map(({ number }) => ({
          href: `/meetings/${outcome.slug}/minutes${number ? `#${minutesLine(number)}` : ''}`,
          words: say('outcome.minutes.link', { number }),
        })),
      )
  }
}

/** The address of an item within minutes. */
export function minutesLine(number: string): string {
  return `line-${number}`
}

function continuedWords(
  { kind, to: at, next }: Extract<OutcomeToTell, { code: 'continued' }>,
  to: TellIn,
): OutcomeWords {
  const { say, language, zone } = to
  const when = at === null ? null : dateAndTime(language, at, zone)
  const sentences = [
    when === null ? say('outcome.continued.undated') : say('outcome.continued.to', { when }),
    say(`outcome.continued.text.${kind}`),
  ]
  const words = { status: say('outcome.continued'), sentences, links: [] }
  return kind === 'speak' ? withNext(words, next, to) : words
}

/** What can be done now: the next meeting with its link, and how the commission is reached before then. */
function withNext(words: OutcomeWords, next: Next, { say, language, zone, contact }: TellIn): OutcomeWords {
  const before = say('outcome.next.before', { how: contact })
  const all = { href: '/meetings', words: say('outcome.next.link') }
  if (next === null) {
    return { ...words, sentences: [...words.sentences, say('outcome.next.none'), before], links: [all] }
  }
  const when = next.startsAt ? dateAndTime(language, next.startsAt, zone) : longDate(language, next.heldOn)
  const open = next.open && next.slug !== null
  const link = open
    ? {
        href: inLanguage(`/meetings/${next.slug}/comment`, language),
        words: say('outcome.next.open.link'),
      }
    : all
  const sentence = say(open ? 'outcome.next.open' : 'outcome.next.later', { when })
  return { ...words, sentences: [...words.sentences, sentence, before], links: [link] }
}

function redactedSentences(
  left: Extract<OutcomeToTell, { code: 'redacted' }>['left'],
  { say, namesFiles, contact }: TellIn,
): string[] {
  const sentences = left.map(({ file, withheld, why }) => {
    if (file === null) return say('outcome.redacted.text', { why })
    const named = namesFiles ? file : say('outcome.redacted.a-file')
    return say(withheld ? 'outcome.redacted.withheld' : 'outcome.redacted.file', { file: named, why })
  })
  return [...sentences, say('outcome.redacted.kept'), say('outcome.mistake', { how: contact })]
}

function referredWords(
  { asked, done }: Extract<OutcomeToTell, { code: 'referred' }>,
  { say, complaints: where, contact: how }: TellIn,
): [string, string[]] {
  if (!asked) {
    const text = where ? say('outcome.referred.where', { where }) : say('outcome.referred.ask', { how })
    return [say('outcome.referred'), [text]]
  }
  const step = done ? 'sent' : 'asked'
  const text = where
    ? say(`outcome.referred.${step}.text`, { where })
    : say(`outcome.referred.${step}.ask`, { how })
  return [say(`outcome.referred.${step}`), [text]]
}
