import { formatDate, formatLongDate, daysBetween } from '#app/domain/time/civil-date.ts'
import { dispositionNames } from '#app/domain/meeting-record/dispositions.ts'
import type { Mail } from '#app/domain/mail/mail.ts'
import type { News } from '#app/domain/notifications/news.server.ts'
import type { NotificationLetter } from '#app/domain/notifications/outgoing-notifications.server.ts'

type Site = {
  /** Scheme and host, without a trailing slash. */
  origin: string
  /** The commission's name. */
  signature: string
  /** Where one press ends mails of these kinds, without signing in. */
  unsubscribe: string
}

type Words = { subject: string; lines: string[] }

/**
 * Tells a person with an account what waits for them. Says only what is public already, and links to the rest; a draft
 * agenda is behind its reader's sign-in.
 */
export function writeNotification(
  letter: NotificationLetter,
  { origin, signature, unsubscribe }: Site,
): Mail {
  const said = letter.parts.map(({ news }) => wordsOf(news, origin))
  const [first] = said
  if (first === undefined) throw new RangeError('A mail tells of one thing at least.')
  const many = said.length > 1
  const isMember = letter.parts.some(({ kind }) => ['answer', 'minutes', 'draft-agenda'].includes(kind))
  const paragraphs = [
    `Hello ${letter.name},`,
    ...(many ? [`You have ${said.length} updates.`] : []),
    ...said.map(({ subject, lines }, index) =>
      many ? [`${index + 1}. ${subject}`, ...lines].join('\n') : lines.join('\n\n'),
    ),
    ...(isMember ? [oneWay] : []),
    [
      `You get this mail because you have an account with the ${signature}.`,
      `Choose which mails you get: ${origin}/account/mail`,
      `Stop getting mails like this one: ${unsubscribe}`,
    ].join('\n'),
    signature,
  ]
  return {
    id: letter.id,
    to: letter.to,
    subject: many ? `${first.subject} (and ${said.length - 1} more)` : first.subject,
    text: `${paragraphs.join('\n\n')}\n`,
    language: 'en',
    unsubscribe,
  }
}

/** N1. A mail to members goes one way: "a series of communications of any kind". Government Code 54952.2(b). */
const oneWay =
  'Please send any reply to the clerk, not to other commissioners. The Brown Act does not allow commissioners to discuss commission business with one another outside a meeting (Government Code 54952.2).'

function wordsOf(news: News, origin: string): Words {
  switch (news.kind) {
    case 'question':
      return {
        subject: `New question: ${news.title}`,
        lines: [
          `The commission asked your department question ${news.number}.`,
          `Read and answer it: ${origin}/department/questions/${news.number}`,
        ],
      }
    case 'answer':
      return answerWords(news, origin)
    case 'due':
      return dueWords(news, origin)
    case 'minutes':
      return {
        subject: `Draft minutes to approve: meeting of ${formatDate(news.heldOn)}`,
        lines: [
          news.number === 1
            ? `The draft minutes of the meeting of ${formatLongDate(news.heldOn)} are ready. The commission votes on them at a coming meeting.`
            : `The draft minutes of the meeting of ${formatLongDate(news.heldOn)} were changed. This is version ${news.number}. The commission votes on them at a coming meeting.`,
          `Read them: ${origin}/meetings/${news.slug}/minutes`,
        ],
      }
    case 'draft-agenda':
      return {
        subject: news.heldOn
          ? `Draft agenda to look at: meeting of ${formatDate(news.heldOn)}`
          : 'Draft agenda to look at',
        lines: [
          'The clerk has a draft agenda ready for you to look at. It is not public yet.',
          `Sign in to read it: ${origin}/commissioner/draft-agendas/${news.meetingId}`,
        ],
      }
  }
}

function answerWords(news: Extract<News, { kind: 'answer' }>, origin: string): Words {
  const { number, answerer, disposition, judge } = news
  const status = dispositionNames[disposition]
  const asks = {
    owner: 'You asked this question, so you decide whether to accept the answer.',
    chair: 'The commissioner who asked has left office, so you decide whether to accept the answer.',
    other: null,
  }[judge]
  const path = judge === 'other' ? `/questions/${number}` : `/commissioner/questions/${number}`
  return {
    subject: `Answer to a question: ${news.title}`,
    lines: [
      `${answerer} replied to question ${number}. Status: ${status}.`,
      ...(asks ? [asks] : []),
      `Read the answer: ${origin}${path}`,
    ],
  }
}

function dueWords(news: Extract<News, { kind: 'due' }>, origin: string): Words {
  const { number, dueOn, dueKind, owedBy, role, today } = news
  const left = daysBetween(today, dueOn)
  const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`
  const page = role === 'department' ? 'department' : 'clerk'
  const day = formatLongDate(dueOn)
  // Nothing is late that no law makes late: a date that the commission chose is one to look again.
  const review = dueKind === 'chosen'
  const set = dueKind === 'statutory' ? ' (set by law)' : dueKind === 'agreed' ? ' (agreed)' : ''
  return {
    subject: `${review ? 'Review date' : 'Due'} ${when}: ${news.title}`,
    lines: [
      review
        ? `The review date of follow-up ${number} is ${when}, ${day}.`
        : `Follow-up ${number} is due ${when}, ${day}${set}.`,
      ...(page === 'clerk' ? [`Responsible: ${owedBy}`] : []),
      `${page === 'clerk' ? 'Open it' : 'Report on it'}: ${origin}/${page}/follow-ups/${number}`,
    ],
  }
}
