import type { Express, NextFunction, Request, Response } from 'express'
import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'
import { mayTakeComment, type MeetingForComment } from '#app/domain/comments/comment-meeting.server.ts'
import { personalDataIn } from '#app/domain/comments/personal/personal-data.ts'
import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import { othersOf } from '#app/domain/comments/sign-up/group.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { wordsToCheck } from '#app/domain/comments/given.ts'
import {
  answersOf,
  givenOf,
  problemsOf,
  type Answers,
  type Problem,
  type SignUpReply,
} from '#app/domain/comments/sign-up/sign-up-form.ts'
import { suspicionOf } from '#app/domain/comments/review/suspicion.ts'
import { NotFound, RuleRefused } from '#app/domain/errors.ts'
import { commentFiles } from './comment-files.server.ts'
import { sentFrom } from './sent-from.server.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import type { Received } from './files/receive-files.server.ts'
import type { FileWithForm } from './kept-files.server.ts'
import { networkOf } from './network.ts'
import type { Services } from './load-context.server.ts'
import { Refused } from './refused.ts'
import { declaredBytes, type RoomNow } from './space.server.ts'
import { storeRefusal } from './store-refusal.server.ts'
import { complaintIn, complaintWishOf, type ComplaintWish } from '#app/domain/comments/complaint/complaint.ts'

type Needs = Pick<
  Services,
  | 'db'
  | 'clock'
  | 'signUps'
  | 'commentLimits'
  | 'commentTickets'
  | 'files'
  | 'keptFiles'
  | 'sentForms'
  | 'sendsMail'
  | 'space'
> & {
  intake: Intake
}
type Exchange = { request: Request; response: Response; next: NextFunction }
type Limit = Awaited<ReturnType<Services['commentLimits']['takeSignUp']>>

const trap = 'website'

/**
 * Handles the form to sign up to speak or to write. Runs before Remix, which would hold a whole upload in
 * memory. What is not taken goes back to its page with everything that was typed.
 */
export function mountCommentForm(app: Express, needs: Needs): void {
  app.post('/meetings/:slug/comment', (request, response, next) => {
    receive(needs, { request, response, next }).catch(next)
  })
}

/**
 * In the order of what it costs: whether the meeting is there and takes comment, how many came from this address, then
 * the form, and its files last.
 */
async function receive(needs: Needs, exchange: Exchange): Promise<void> {
  const { request, response, next } = exchange
  const { db, clock, commentLimits, intake, space } = needs
  const slug = request.params.slug ?? ''
  if (!(await mayTakeComment(db, slug, clock.now()))) {
    drain(request)
    showAgain(exchange, null)
    return next()
  }
  const limit = await commentLimits.takeSignUp(request.ip ?? '')
  const bounds = limit.wait === null ? formBounds.comment : { ...formBounds.comment, files: 0 }
  const sender = { who: 'public' as const, address: request.ip ?? '', slug }
  const taking = space.during(sender, declaredBytes(request), (room) =>
    intake.form(request, { ...bounds, allFilesBytes: room.bytes }, (received) => {
      response.locals.form = received.entries
      response.locals.formFiles = received.files.length > 0 || received.tooMany
      return take(needs, exchange, { received, limit, room })
    }),
  )
  const outcome = await taking.catch((error: unknown) => {
    const most = byteWords(formBounds.comment.totalBytes)
    if (!(error instanceof Refused) || error.refusal.values.most !== most) throw error
    throw new Refused('comment-large', {}, {}, { form: pageOf(request) })
  })
  if (typeof outcome === 'string') return response.redirect(303, outcome)
  showAgain(exchange, outcome)
  next()
}

/** @returns where it leads when it was taken; else what is to be shown again; null where the page itself says why not */
async function take(
  needs: Needs,
  { request, response }: Exchange,
  { received, limit, room }: { received: Received; limit: Limit; room: RoomNow },
): Promise<string | SignUpReply | null> {
  const { clock, signUps, commentLimits, commentTickets, sendsMail } = needs
  const field = (name: string) => received.fields.get(name) ?? ''
  const now = clock.now()
  const milliseconds = Date.parse(now)
  // A field that the page does not show is not read either.
  const answers = answersOf((control) => (control === 'mail' && !sendsMail ? '' : field(control)), {
    how: field('how'),
    items: received.every.get('items') ?? [],
  })
  const opened = commentTickets.openedAt(field('ticket'), milliseconds)
  // Without our ticket the receipt's code would follow from the words alone.
  const ticket = opened === null ? commentTickets.make(milliseconds) : field('ticket')
  const asked = field('asked') === 'complaint'
  const wish = complaintWishOf(field('complaint'))
  const another = field('another') === 'yes'
  const slug = request.params.slug ?? ''
  const page = limit.wait === null ? await signUps.page(slug, answers.items).catch(none) : null
  if (limit.wait === null && page?.state !== 'open') return null
  const files = await commentFiles(needs, {
    received,
    room,
    owner: `comment ${slug} ${ticket}`,
    sender: networkOf(request.ip ?? ''),
    writes: answers.how === 'write',
  })
  const reply = async (status: number, problems: Problem[]): Promise<SignUpReply> => ({
    status,
    problems,
    answers,
    ticket,
    seen: [],
    complaint: asked ? questionOf(answers, wish) : null,
    same: null,
    another,
    ...(await files.keep()),
  })
  if (page?.state !== 'open') return reply(429, [{ field: 'page', code: 'too-many' }])
  const { meeting } = page
  const problems = [
    ...problemsOf(answers, {
      items: meeting.items,
      wordLimit: meeting.settings.writtenComment.wordLimit,
      files: files.all.length,
      textCut: received.cut.has('text'),
    }),
    ...files.problems,
  ]
  if (problems.length > 0) return reply(422, problems)
  const input = inputOf(answers, { meeting, ticket, kiosk: request.query.kiosk === '1', files: files.all })
  // The tablet in the lobby is everybody's browser.
  const before =
    input.channel === 'kiosk' ? null : await sentFrom(needs, request, { slug, input, now: milliseconds })
  const same = another ? null : (before?.same ?? null)
  if (same) return { ...(await reply(200, [])), same }
  const seen = personalDataIn([...wordsToCheck(input.kind, input), ...(input.others ?? [])])
  const complaint = asked ? null : questionOf(answers, wish)
  if ((seen.length > 0 && field('asis') !== 'yes') || complaint) {
    return { ...(await reply(200, [])), seen, complaint: complaint ?? questionOf(answers, wish) }
  }
  if (input.email && !(await commentLimits.takeMail(request.ip ?? ''))) {
    return reply(429, [{ field: 'mail', code: 'mail-many' }])
  }
  const held = suspicionOf({
    trap: field(trap),
    openedAt: opened,
    nowMilliseconds: milliseconds,
    flood: limit.flood,
  })
  const lang = String(request.query.lang ?? '')
  const language = (meeting.settings.commentLanguages as string[]).concat('es').includes(lang) ? lang : 'en'
  try {
    await files.store()
    const { code } = await signUps.take({ ...input, held, language, complaintWish: asked ? wish : null })
    if (before) response.append('set-cookie', before.noteOf(code, response.locals.origin as string))
    const query = new URLSearchParams({
      ...(input.channel === 'kiosk' ? { kiosk: '1' } : {}),
      ...(language === 'en' ? {} : { lang: language }),
    }).toString()
    return `/comments/${codeInAddress(code)}${query ? `?${query}` : ''}`
  } catch (error) {
    if (storeRefusal(error, true)) return reply(503, [{ field: 'page', code: 'not-saved' }])
    // Comment closed, or the agenda changed, while this was being sent.
    if (error instanceof NotFound) return reply(422, [{ field: 'items', code: 'item-gone' }])
    if (!(error instanceof RuleRefused)) throw error
    if (error.code !== 'comment-closed') return null
    const numbers = meeting.items.filter(({ id }) => answers.items.includes(id)).map(({ number }) => number)
    return reply(422, [{ field: 'items', code: 'item-closed', values: { items: numbers.join(', ') } }])
  }
}

/** A comment that reads as a complaint is asked about once, before anything is saved; no answer is not asked about again. */
function questionOf({ how, text }: Answers, wish: ComplaintWish | null): SignUpReply['complaint'] {
  const sentence = how === 'write' ? complaintIn(text) : null
  return sentence === null ? null : { sentence, wish }
}

function none(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

function inputOf(
  answers: Answers,
  facts: { meeting: MeetingForComment; ticket: string; kiosk: boolean; files: FileWithForm[] },
): Omit<SignUpInput, 'held'> {
  const { how, items } = answers
  const writes = how === 'write'
  const others = othersOf(answers)
  const kind = writes ? 'write' : 'speak'
  return {
    ...givenOf(answers, kind),
    meetingId: facts.meeting.id,
    kind,
    channel: facts.kiosk ? 'kiosk' : 'online',
    mode: writes ? null : how === 'remote' ? 'remote' : 'in-person',
    itemIds: items,
    ...(writes || others.length === 0 ? {} : { others }),
    files: writes
      ? facts.files.map(({ sha256, fileName, mediaType, pageCount }) => ({
          sha256,
          fileName,
          mediaType,
          pageCount,
        }))
      : [],
    ticket: facts.ticket,
  }
}

/** @returns the address of the form that was sent */
function pageOf({ originalUrl }: Request): string {
  const { pathname, searchParams } = new URL(originalUrl, 'http://dais.invalid')
  searchParams.delete('send')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** Lets Remix show the page of the form again, with what was said of it. */
function showAgain({ request, response }: Exchange, reply: SignUpReply | null): void {
  response.locals.signUpReply = reply
  request.method = 'GET'
  delete request.headers['content-type']
  delete request.headers['content-length']
}
