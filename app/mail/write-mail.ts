import { codeInAddress, shownCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import type { Mail } from '#app/domain/mail/mail.ts'
import type { DueLetter, DueMail } from '#app/domain/mail/outgoing.server.ts'
import { longDate } from '#app/i18n/dates.ts'
import { inLanguage, languages, languageTags, type Language } from '#app/i18n/languages.ts'
import { contactWords } from '#app/i18n/contact-words.ts'
import { joinLines, type Join } from '#app/i18n/join-lines.ts'
import { outcomeWords, type OutcomeWords, type TellIn } from '#app/i18n/outcome-words.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'

type Site = {
  origin: string
  signature: string
  join: Join
  zone: string
  contacts: { phone: string; email: string }
  /** Where complaints go, by language. */
  complaints: (language: Language) => string | null
}

/**
 * Writes a mail in the language of the first that it tells of. It names nobody and repeats nothing that was said: a
 * mailbox is often shared.
 * @param site `origin`: scheme and host, without a trailing slash; `signature`: the commission's name;
 * `join`: how speakers by video or phone take part; `zone`, `contacts`, `complaints`: the commission's
 */
export function writeMail({ to, parts }: DueLetter, site: Site): Mail {
  const { origin, signature, join } = site
  const [first] = parts
  if (first === undefined) throw new RangeError('A mail tells of one sign-up or comment at least.')
  const language = languages.find((each) => each === first.language) ?? 'en'
  const say = wordsIn(language)
  const tell: TellIn = {
    say,
    language,
    zone: site.zone,
    contact: contactWords(say, site.contacts),
    complaints: site.complaints(language),
    namesFiles: false,
  }
  const alone = parts.length === 1
  // A group has one receipt: it is linked once, after what is told of everyone.
  const linked = new Set(parts.map(({ code }) => parts.findLast((part) => part.code === code)))
  const paragraphs = parts.map((part) =>
    paragraphsOf(part, tell, { origin, join, alone, linked: linked.has(part) }),
  )
  const many = parts.length > 1
  const lines = [
    ...(many ? [say('mail.many.text')] : []),
    ...paragraphs.flat(),
    say('mail.why'),
    ...(many ? [say('mail.not-you')] : []),
    signature,
  ]
  return {
    id: first.id,
    to,
    subject: many ? say('mail.many.subject', { count: parts.length }) : subjectIn(first, tell),
    text: `${lines.join('\n\n')}\n`,
    language: languageTags[language],
  }
}

function paragraphsOf(
  due: DueMail,
  tell: TellIn,
  { origin, join, alone, linked }: { origin: string; join: Join; alone: boolean; linked: boolean },
): string[] {
  const { say, language } = tell
  const of = say('mail.of', ofIn(language, due))
  const link = linked && due.code && origin + inLanguage(`/comments/${codeInAddress(due.code)}`, language)
  const code = due.kind === 'receipt' && due.code ? [say('mail.code', { code: shownCode(due.code) })] : []
  return [
    ...(alone ? [] : [of]),
    ...newsIn(due, tell, origin),
    ...joining(say, due, join),
    ...(due.kind === 'receipt' || !alone ? code : [of]),
    ...(link ? [say('mail.link', { link })] : []),
  ]
}

/** A line each on how to take part, for who signed up to speak from afar and will be called, or is. */
function joining(say: Say, { kind, comment }: DueMail, join: Join): string[] {
  if (comment.mode !== 'remote' || !['receipt', 'released', 'called'].includes(kind)) return []
  const lines = joinLines(say, join)
  return lines.length === 0 ? [] : [[say('remote.title'), ...lines, say('remote.called')].join('\n')]
}

function ofIn(language: Language, { comment, meeting }: DueMail): { number: number; date: string } {
  return { number: comment.number, date: longDate(language, meeting.heldOn) }
}

function subjectIn(due: DueMail, tell: TellIn): string {
  const { say, language } = tell
  const { number, kind } = due.comment
  const [first] = due.outcomes
  if (due.kind === 'receipt' || first === undefined) {
    return say('mail.receipt.subject', ofIn(language, due))
  }
  if (due.kind === 'released') return say(`outcome.subject.released.${kind}`, { number })
  return say('outcome.subject', { status: outcomeWords(first, tell).status, number })
}

/** What happened, each item on a line of its own, then what it means and what can be done, each said once. */
function newsIn({ kind, comment, outcomes }: DueMail, tell: TellIn, origin: string): string[] {
  const { say } = tell
  const news = outcomes.map((outcome) => ({ outcome, words: outcomeWords(outcome, tell) }))
  const held = outcomes.some(({ code }) => code === 'held')
  const received =
    kind === 'receipt' && !held
      ? [say(comment.kind === 'speak' ? 'mail.receipt.speak' : 'mail.receipt.write')]
      : []
  const lines = news.map(({ outcome, words: { status } }) =>
    'item' in outcome && outcome.item.number
      ? say('outcome.on', { number: outcome.item.number, status })
      : status,
  )
  const sentences = once(news.flatMap(({ words }) => words.sentences))
  return [
    ...received,
    // The words of an approval say it all.
    ...(kind === 'released' || lines.length === 0 ? [] : [lines.join('\n')]),
    ...(sentences.length > 0 ? [sentences.join(' ')] : []),
    ...once(news.flatMap(({ words }) => linksIn(words, origin, say))),
  ]
}

function linksIn({ links }: OutcomeWords, origin: string, say: Say): string[] {
  return links.map(({ href, words }) => say('outcome.link', { words, link: origin + href }))
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
