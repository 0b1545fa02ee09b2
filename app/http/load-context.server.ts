import type { Actor, CommandContext, Store } from '#app/domain/commands/command.server.ts'
import type { settingsOnce } from '#app/domain/commission/queries.server.ts'
import type { Publications } from '#app/domain/publishing/publications.server.ts'
import type { Papers } from '#app/domain/papers/papers.server.ts'
import type { FileDoor } from '#app/files/file-door.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { PdfRenderer } from '#app/documents/renderer.server.ts'
import type { SignUpReply } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { FormReply } from '#app/ui/form-reply.ts'
import type { AppLoadContext } from '@remix-run/node'
import type { Refusal, SendAgain } from './refused.ts'
import type { Passwords } from './passwords.server.ts'
import type { SignInLimits } from './sign-in-limits.server.ts'
import type { CommentLimits } from './comment-limits.server.ts'
import type { SignUps } from './sign-ups.server.ts'
import type { KeptFiles } from './kept-files.server.ts'
import type { CommentTickets } from './comment-ticket.server.ts'
import type { SentForms } from './sent-forms.server.ts'
import type { Space } from './space.server.ts'
import type { Incoming } from './incoming.server.ts'

/** What the composition root builds once and hands to everything. */
export type Services = {
  db: Store
  clock: Clock
  renderer: PdfRenderer
  /** Prepares attached files for packets, in the background. */
  papers: Papers
  /** Editions of agendas that are being made. */
  publications: Publications
  passwords: Passwords
  signInLimits: SignInLimits
  signUps: SignUps
  commentLimits: CommentLimits
  commentTickets: CommentTickets
  /** The note of what a browser sent. */
  sentForms: SentForms
  /** Files that stay with a form that is sent again. */
  keptFiles: KeptFiles
  /** Room for files, before they are read. */
  space: Space
  /** Where uploads are kept while they are sent. */
  incoming: Incoming
  files: FileDoor
  /** Mail can be sent: only then is anyone asked for an address. */
  sendsMail: boolean
  /** Scheme and host that the world sees, without a trailing slash; empty until it is known from the request. */
  origin: string | null
  stylesHref: string
}

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext extends Omit<Services, 'origin' | 'sentForms'> {
    origin: string
    actor: Actor
    /** Every setting there is, read once for all loaders of a request; an action, which may change them, reads its own. */
    settings: ReturnType<typeof settingsOnce>
    /** The hash of the session's id, for the list of one's own sessions; null for a visitor. */
    sessionIdHash: string | null
    /** The request sends a form: the loaders that run after its action read for it. */
    sendsForm: boolean
    /** When the password of this session was last typed; null for a visitor. */
    passwordTypedAt: string | null
    /** The client's address as Express sees it, for throttling only; never stored, never logged. */
    clientAddress: string
    /** The browser's own name, for the list of one's own sessions. */
    userAgent: string
    nonce: string
    /** What was refused of a form with files, which is read before Remix; its page is shown again with it. */
    formReply: FormReply | null
    /** What was said of a form of public comment, which is read before Remix too. */
    signUpReply: SignUpReply | null
    /** Why what was sent was not taken, where that was found before the pages. */
    refusal: Refusal | null
    /** What was typed in a form of a page by somebody who is signed out. */
    typed: SendAgain | null
    /** Set by the guard where the store itself failed: then the page that was drawn is not sent. */
    failed: unknown
  }
}

/** A command context for the signed-in actor. `idempotencyKey` makes a repeated press count once. */
export function commandContext(context: AppLoadContext, idempotencyKey?: string): CommandContext {
  const { db, clock, actor } = context
  return idempotencyKey ? { db, clock, actor, idempotencyKey } : { db, clock, actor }
}
