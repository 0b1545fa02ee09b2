import type { AppLoadContext } from '@remix-run/node'
import {
  changeOwn,
  removeOwnEmail,
  type EmailChange,
} from '#app/domain/comments/receipt/change-own.server.ts'
import { oneLine } from '#app/domain/comments/sign-up/one-line.ts'
import { personalDataIn, type Seen } from '#app/domain/comments/personal/personal-data.ts'
import type { Receipt } from '#app/domain/comments/receipt/receipt.server.ts'
import { changeable } from '#app/domain/comments/comment-fields.ts'
import { wordsToCheck } from '#app/domain/comments/given.ts'
import {
  answersOf,
  givenOf,
  problemsOf,
  type Answers,
  type Problem,
} from '#app/domain/comments/sign-up/sign-up-form.ts'
import { isDomainError, type RuleRefused } from '#app/domain/errors.ts'
import { visitor } from './visitor.server.ts'
import { commandContext } from './load-context.server.ts'
import { linesOfAll, type ReceiptItem } from './receipt-request.server.ts'
import { trimmed } from '#app/domain/text/empty-text.ts'

type Facts = { code: string; receipt: Omit<Receipt, 'meeting'> & { all: ReceiptItem[] }; language: string }

/** `seen`: what stands in a new name that its author may not mean to publish (W2); asked once, before anything changes. */
type Refused = {
  problems: Problem[]
  seen: Seen[]
  answers: Answers
  keep: string
  /** As typed, of others in the group, by number. */
  names: Record<string, string>
}

/** @returns null when it was done; else what is wrong, with what was typed */
export async function changeFromForm(
  context: AppLoadContext,
  form: FormData,
  { code, receipt, language }: Facts,
): Promise<Refused | null> {
  const anyone = { ...commandContext(context), actor: visitor }
  const field = (name: string) => String(form.get(name) ?? '')
  if (!receipt.mayChange) {
    if (receipt.hasEmail && field('keep') === 'remove') await removeOwnEmail(anyone, code)
    return null
  }
  const answers = answersOf(
    // A field that the page does not show is not read either.
    (control) => (control === 'text' || (control === 'mail' && !context.sendsMail) ? '' : field(control)),
    { how: 'room', items: form.getAll('items').map(String) },
  )
  const speaks = receipt.kind === 'speak'
  const active = linesOfAll(receipt).filter(({ state }) => state !== null && state !== 'withdrawn')
  const fixed = active.filter(({ open }) => !open)
  const judged = speaks && fixed.length === 0 ? answers : { ...answers, items: answers.items.concat('fixed') }
  const problems = problemsOf(judged, {
    // Somebody already in line keeps their place, although comment has closed to others.
    items: [
      ...receipt.all.map((item) => ({
        ...item,
        commentClosed: item.commentClosed && active.every(({ itemId }) => itemId !== item.id),
      })),
      { id: 'fixed', number: '', kind: '', commentClosed: false },
    ],
    wordLimit: null,
    files: 0,
    textCut: false,
  })
  const keep = field('keep')
  const others = receipt.people.slice(1).filter(({ withdrawn }) => !withdrawn)
  const typed = new Map(others.map(({ number }) => [number, field(`name-${number}`)]))
  const names = new Map([...typed].map(([number, name]) => [number, oneLine(name)]))
  for (const [number, name] of names) {
    if ((name?.length ?? 0) > 100) problems.push({ field: `name-${number}`, code: 'name-long' })
  }
  const asked = { answers, keep, names: Object.fromEntries(typed) }
  if (problems.length > 0) return { problems, seen: [], ...asked }
  const given = givenOf(answers, receipt.kind, changeable)
  const renamed = others.flatMap(({ number, displayName }) =>
    names.get(number) === displayName ? [] : [names.get(number) ?? null],
  )
  const seen = personalDataIn([...wordsToCheck(receipt.kind, given, receipt, changeable), ...renamed])
  if (seen.length > 0 && field('asis') !== 'yes') return { problems: [], seen, ...asked }
  const email = emailOf(keep, trimmed(answers.mail), receipt.hasEmail)
  if (!email.keep && email.email && !(await context.commentLimits.takeMail(context.clientAddress))) {
    return { problems: [{ field: 'mail', code: 'mail-many' }], seen: [], ...asked }
  }
  try {
    await changeOwn(anyone, {
      ...given,
      code,
      itemIds: answers.items,
      email,
      language,
      names,
    })
    return null
  } catch (error) {
    if (!isDomainError(error)) throw error
    const closed = (error as RuleRefused).code === 'comment-closed'
    return {
      problems: [{ field: 'items', code: closed ? 'item-closed' : 'item-gone' }],
      seen: [],
      ...asked,
    }
  }
}

function emailOf(keep: string, typed: string, has: boolean): EmailChange {
  if (has && keep === 'keep' && typed === '') return { keep: true }
  if (has && keep === 'remove') return { keep: false, email: null }
  return typed === '' && has ? { keep: true } : { keep: false, email: typed || null }
}
