import { z } from 'zod'
import { parseCivilDate } from '../time/civil-date.ts'
import { datePrecisions } from '../time/partial-date.ts'
import { disagreementSubjects, documentKinds } from './document-kinds.ts'
import { readSubject } from './subject-options.ts'
import { WebAddress } from '../text/web-address.ts'
import { maybeNull, words } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const optionalId = z
  .string()
  .overwrite(trimmed)
  .max(60)
  .nullish()
  .transform((value) => value || null)

export const DocumentSchema = z
  .object({
    kind: z.enum(documentKinds, { error: 'Choose what it is' }),
    title: words(200, 'Enter the title'),
    issuedBy: maybeNull(160),
    datedOn: z
      .string()
      .overwrite(trimmed)
      .max(20, 'Enter a date that exists, as year, month and day')
      .refine((value) => parseCivilDate(value) !== null, 'Enter a date that exists, as year, month and day')
      .nullish()
      .transform((value) => value ?? null),
    datePrecision: z
      .enum(datePrecisions)
      .nullish()
      .transform((value) => value ?? null),
    dateNote: maybeNull(200),
    summary: maybeNull(4000),
    webAddress: WebAddress.nullish().transform((value) => value ?? null),
    replacedById: optionalId,
  })
  .transform((document) => ({
    ...document,
    datePrecision: document.datedOn === null ? null : (document.datePrecision ?? ('day' as const)),
  }))

export const AddDocumentSchema = DocumentSchema.and(
  z.object({
    /** The part of its address; made from the title where none is given. */
    slug: z
      .string()
      .overwrite(trimmed)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens')
      .max(60)
      .nullish()
      .transform((value) => value ?? null),
    isPublic: z.boolean().default(false),
  }),
)
export type AddDocumentInput = z.input<typeof AddDocumentSchema>
export type ChangeDocumentInput = z.input<typeof DocumentSchema> & { documentId: string }

/** A report's number, where a line comes from another source than the rest of what is entered. */
const source = maybeNull(120)

export const StatementSchema = z.object({
  text: words(4000, 'Enter what the document says'),
  quoted: z.boolean().default(false),
  saidBy: maybeNull(160),
  source,
})
export type AddStatementInput = z.input<typeof StatementSchema> & { documentId: string }

export const matterNames = { question: 'Question', 'follow-up': 'Follow-up' } as const

export const AboutSchema = z.object({
  kind: z.enum(['question', 'follow-up'], { error: 'Choose what it is about' }),
  number: words(20, 'Enter its number'),
})
export type AboutInput = z.input<typeof AboutSchema>

const SideSchema = z.object({
  text: z
    .string()
    .overwrite(trimmed)
    .max(2000, 'Use at most 2000 characters')
    .nullish()
    .transform((value) => value ?? ''),
  documentId: optionalId,
  source,
})

export const DisagreementSchema = z.object({
  subject: words(200, 'Enter what the sources disagree on'),
  note: maybeNull(1000),
  sides: z
    .array(SideSchema)
    .max(10, 'Enter at most ten sides')
    .default([])
    .transform((sides) => sides.filter((side) => side.text !== ''))
    .refine((sides) => sides.length >= 2, 'Enter what at least two sources say'),
  about: z
    .array(z.object({ kind: z.enum(disagreementSubjects), id: z.string().overwrite(trimmed).min(1).max(60) }))
    .max(20)
    .default([]),
})
/** As the form sends it: each thing that it is about as one text; an empty line is left out. */
export const DisagreementForm = DisagreementSchema.extend({
  about: z
    .array(z.string().overwrite(trimmed).max(80).optional())
    .max(20, 'Choose at most twenty')
    .default([])
    .transform((lines, context) =>
      lines.flatMap((line) => {
        if (!line) return []
        const subject = readSubject(line)
        if (!subject) context.addIssue({ code: 'custom', message: 'Choose what it is about from the list' })
        return subject ?? []
      }),
    ),
})
export type AddDisagreementInput = z.input<typeof DisagreementSchema>
export type ChangeDisagreementInput = AddDisagreementInput & { disagreementId: string }
