import { codeInAddress, shownCode } from '#app/domain/comments/receipt-code.ts'
import type { Mail } from '#app/domain/mail/mail.ts'
import type { DueMail } from '#app/domain/mail/outgoing.server.ts'
import { longDate } from '#app/i18n/dates.ts'
import { inLanguage, languages, languageTags } from '#app/i18n/languages.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'

/**
 * Writes a mail in its language. It names nobody and repeats nothing that was said: a mailbox is often shared.
 * @param origin scheme and host of the site, without a trailing slash
 * @param signature the commission's name
 */
export function writeMail(due: DueMail, { origin, signature }: { origin: string; signature: string }): Mail {
  const language = languages.find((each) => each === due.language) ?? 'en'
  const say = wordsIn(language)
  const of = { number: due.comment.number, date: longDate(language, due.meeting.heldOn) }
  const receipt = due.code && origin + inLanguage(`/comments/${codeInAddress(due.code)}`, language)
  const lines = [
    ...toldIn(say, due, origin),
    due.kind === 'receipt' ? due.code && say('mail.code', { code: shownCode(due.code) }) : say('mail.of', of),
    receipt && say('mail.link', { link: receipt }),
    say('mail.why'),
    signature,
  ]
  return {
    id: due.id,
    to: due.to,
    subject: subjectIn(say, due.kind, of),
    text: `${lines.filter(Boolean).join('\n\n')}\n`,
    language: languageTags[language],
  }
}

function subjectIn(say: Say, kind: DueMail['kind'], of: { number: number; date: string }): string {
  if (kind === 'receipt') return say('mail.receipt.subject', of)
  if (kind === 'released') return say('mail.released.subject', of)
  return say(kind === 'set-aside' ? 'mail.set-aside.subject' : 'mail.minutes.subject', of)
}

function toldIn(say: Say, { kind, comment, meeting }: DueMail, origin: string): string[] {
  const speaks = comment.kind === 'speak'
  if (kind === 'receipt') return [say(speaks ? 'mail.receipt.speak' : 'mail.receipt.write')]
  if (kind === 'released') return [say(speaks ? 'mail.released.speak' : 'mail.released.write')]
  if (kind === 'set-aside') return [say('mail.set-aside.text')]
  const link = `${origin}/meetings/${meeting.slug}/minutes`
  return [say('mail.minutes.text'), say('mail.minutes.link', { link })]
}
