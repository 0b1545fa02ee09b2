import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Conflict, DomainError, Invalid, isDomainError, NotFound, RuleRefused } from '#app/domain/errors.ts'
import { inWords } from '#app/domain/read-input.ts'
import type { FormReply } from '#app/ui/form-reply.ts'
import { responseOf, statusOf } from './responses.server.ts'

type Parsed<Value> = { ok: true; value: Value; reply: FormReply } | { ok: false; reply: FormReply }

/** Never sent back to a page, whatever went wrong. */
const secretFields = /password/i

/** Reads a form and checks it against a schema. Names with brackets and dots nest, as Conform has it. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Parsed<z.output<Schema>>> {
  const formData = await request.formData()
  const values = typedValues(formData)
  const submission = parseWithZod(formData, { schema, error: inWords })
  if (submission.status === 'success') {
    return { ok: true, value: submission.value as z.output<Schema>, reply: { errors: {}, values } }
  }
  const errors: Record<string, string> = {}
  for (const [field, messages] of Object.entries(submission.error ?? {})) {
    if (messages?.[0]) errors[field] = messages[0]
  }
  return { ok: false, reply: { errors, values } }
}

function typedValues(formData: FormData): Record<string, string | string[]> {
  const typed = new Map<string, string[]>()
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || secretFields.test(name)) continue
    const all = typed.get(name)
    if (all) all.push(value)
    else typed.set(name, [value])
  }
  return Object.fromEntries([...typed].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))
}

/**
 * Runs the command of a form, or sends the form back with what is wrong: 422 for a wrong answer or a rule that says no,
 * 409 when somebody else changed the same thing. Other errors go on to the page's error boundary.
 */
export async function submit<Value, Result, Done>(
  form: Parsed<Value>,
  command: (value: Value) => Promise<Result>,
  done: (result: Result, value: Value) => Done,
) {
  if (!form.ok) return refusal(form.reply, 422)
  try {
    return done(await command(form.value), form.value)
  } catch (error) {
    const { reply, status } = replyTo(error, form.reply)
    return refusal(reply, status)
  }
}

/** @returns the form again with what was refused. @throws what is no answer to a form */
export function replyTo(error: unknown, typed: FormReply): { reply: FormReply; status: number } {
  if (error instanceof Invalid) {
    const sentence = Object.keys(error.fields).length === 0 ? error.message : undefined
    return { reply: { ...typed, errors: error.fields, sentence }, status: 422 }
  }
  if (error instanceof RuleRefused) {
    return { reply: { ...typed, sentence: error.message, section: error.section }, status: 422 }
  }
  if (error instanceof Conflict) {
    return { reply: { ...typed, sentence: error.message, theirs: error.theirs }, status: 409 }
  }
  // Thrown by the server's own copy of the class, which `instanceof` doesn't recognize.
  if (isDomainError(error) && (error.kind === 'not-made' || error.kind === 'busy')) {
    return { reply: { ...typed, sentence: error.message }, status: statusOf(error)! }
  }
  if (error instanceof NotFound) throw responseOf(error)
  if (error instanceof DomainError) throw responseOf(error)
  throw error
}

function refusal(reply: FormReply, status: number) {
  return data(reply, { status })
}
