import type { z } from 'zod'
import { Invalid } from './errors.ts'

/** What is said of a text that is too long where its schema has no words of its own. */
export const inWords: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'too_big' && issue.origin === 'string'
    ? `Use ${issue.maximum.toLocaleString('en-US')} characters or fewer`
    : undefined

/**
 * Checks what a command was given, whoever calls it: a form, the example's loader, a test.
 * @throws Invalid with the messages by field
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = schema.safeParse(input, { error: inWords })
  if (read.success) return read.data
  const fields: Record<string, string> = {}
  for (const { path, message } of read.error.issues) fields[path.join('.')] ??= message
  const [first] = Object.entries(fields)
  throw new Invalid(first ? `${first[0]}: ${first[1]}` : 'We can’t read this.', fields)
}
