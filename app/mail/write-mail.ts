import { codeInAddress, shownCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import type { Mail } from '#app/domain/mail/mail.ts'
import type { DueLetter, DueMail } from '#app/domain/mail/outgoing.server.ts'
import { longDate } from '#app/i18n/dates.ts'
import { inLanguage, languages, languageTags, type Language } from '#app/i18n/languages.ts'
import { joinLines, type Join } from '#app/i18n/join-lines.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'

type Site = { origin: string; signature: string; join: Join }

/**
 * Writes a mail in the language of the first that it tells of. It names nobody and repeats nothing that was said: a
 * mailbox is often shared.
 * @param site `origin`: scheme and host, without a trailing slash; `signature`: the commission's name;
 * `join`: how speakers by video or phone take part
 */
export function writeMail({ to, parts }: DueLetter, { origin, signature, join }: Site): Mail {
  const [first] = parts
  if (first === undefined) throw new RangeError('A mail tells of one sign-up or comment at least.')
  const language = languages.find((each) => each === first.language) ?? 'en'
  const say = wordsIn(language)
  const paragraphs = parts.map((part) =>
    paragraphsOf(say, part, { language, origin, join, alone: parts.length === 1 }),
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
    subject: many ? say('mail.many.subject', { count: parts.length }) : subjectIn(say, first, language),
    text: `${lines.join('\n\n')}\n`,
    language: languageTags[language],
  }
}

function paragraphsOf(
  say: Say,
  due: DueMail,
  { language, origin, join, alone }: { language: Language; origin: string; join: Join; alone: boolean },
): string[] {
  const of = say('mail.of', ofIn(language, due))
  const link = due.code && origin + inLanguage(`/comments/${codeInAddress(due.code)}`, language)
  const code = due.kind === 'receipt' && due.code ? [say('mail.code', { code: shownCode(due.code) })] : []
  return [
    ...(alone ? [] : [of]),
    ...newsIn(say, due, origin),
    ...joining(say, due, join),
    ...(due.kind === 'receipt' || !alone ? code : [of]),
    ...(link ? [say('mail.link', { link })] : []),
  ]
}

/** A line each on how to take part, for who signed up to speak from afar and will be called. */
function joining(say: Say, { kind, comment }: DueMail, join: Join): string[] {
  if (comment.mode !== 'remote' || (kind !== 'receipt' && kind !== 'released')) return []
  const lines = joinLines(say, join)
  return lines.length === 0 ? [] : [[say('remote.title'), ...lines, say('remote.called')].join('\n')]
}

function ofIn(language: Language, { comment, meeting }: DueMail): { number: number; date: string } {
  return { number: comment.number, date: longDate(language, meeting.heldOn) }
}

function subjectIn(say: Say, due: DueMail, language: Language): string {
  const of = ofIn(language, due)
  if (due.kind === 'receipt') return say('mail.receipt.subject', of)
  if (due.kind === 'released') return say('mail.released.subject', of)
  return say(due.kind === 'set-aside' ? 'mail.set-aside.subject' : 'mail.minutes.subject', of)
}

function newsIn(say: Say, { kind, comment, meeting }: DueMail, origin: string): string[] {
  const speaks = comment.kind === 'speak'
  if (kind === 'receipt') return [say(speaks ? 'mail.receipt.speak' : 'mail.receipt.write')]
  if (kind === 'released') return [say(speaks ? 'mail.released.speak' : 'mail.released.write')]
  if (kind === 'set-aside') return [say('mail.set-aside.text')]
  const link = `${origin}/meetings/${meeting.slug}/minutes`
  return [say('mail.minutes.text'), say('mail.minutes.link', { link })]
}
