import type { Request, Response } from 'express'
import {
  fileNatureOf,
  mostFilesAtOnce,
  refusalSentence,
  titleFromFileName,
} from '#app/domain/agenda/attachment-kinds.ts'
import { confidentialVerdict } from '#app/domain/agenda/attachment-rules.ts'
import type { CommandContext } from '#app/domain/commands/command.server.ts'
import { Conflict, Invalid, NotAllowed, NotFound, RuleRefused } from '#app/domain/errors.ts'
import { addFollowUpEntry, loadFollowUp } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { getQuestionToUs } from '#app/domain/overviews/department-page.server.ts'
import { ClerkEntrySchema } from '#app/domain/follow-ups/entries/entry-fields.ts'
import { mostEntryFiles } from '#app/domain/follow-ups/follow-up-state.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { getQuestionHistory } from '#app/domain/questions/question-history.server.ts'
import { readInput } from '#app/domain/read-input.ts'
import { isEmptyText } from '#app/domain/text/empty-text.ts'
import { isIdentifier } from '#app/domain/audit-log/audit-words.ts'
import type { FormReply } from '#app/ui/form-reply.ts'
import { demandForms } from './demand-uploads.server.ts'
import { entryFilesOf } from './entry-files-of.ts'
import type { Fields, FileForm } from './file-form.ts'
import { formBounds } from './files/form-bounds.ts'
import { answerDoor, keepReply, reportDoor } from './reply-drafts.server.ts'
import { uploadOf, type Sent, type Upload } from './receive-upload.server.ts'

const toUs: FileForm['find'] = ({ db, actor, clock }, number) =>
  getQuestionToUs(db, actor, { number, now: clock.now() })
const anyQuestion: FileForm['find'] = ({ db, clock }, number) =>
  getQuestionHistory(db, number, { now: clock.now(), all: true })
const anyFollowUp: FileForm['find'] = ({ db }, number) => loadFollowUp(db, { number })

const forms: FileForm[] = [
  {
    path: '/department/questions/:number',
    mostFiles: mostFilesAtOnce,
    find: toUs,
    run: (context, number, sent) => keepReply(context, answerDoor, number, sent),
    done: (address) => address,
  },
  {
    path: '/clerk/questions/:number/answer',
    mostFiles: mostFilesAtOnce,
    find: anyQuestion,
    run: async (context, number, { fields, files }) => {
      const { id } = await anyQuestion(context, number)
      await answerLater(context, { ...fields, questionId: id, files } as Parameters<typeof answerLater>[1])
    },
    done: (number) => `/clerk/questions/${number}`,
  },
  {
    path: '/department/follow-ups/:number',
    mostFiles: mostEntryFiles,
    find: anyFollowUp,
    run: (context, number, sent) => keepReply(context, reportDoor, number, sent),
    done: (address) => address,
  },
  {
    path: '/clerk/follow-ups/:number/add',
    mostFiles: mostEntryFiles,
    find: anyFollowUp,
    run: async (context, number, { fields, files }) => {
      const { id } = await anyFollowUp(context, number)
      const said = { ...fields, ...entryFilesOf(files) }
      await addFollowUpEntry(context, { ...readInput(ClerkEntrySchema, said), followUpId: id })
    },
    done: (number) => `/clerk/follow-ups/${number}`,
  },
  ...demandForms,
]

/**
 * Takes answers and reports with their documents. Words and documents are taken together or not at all; what is refused
 * goes back to its page, with the words and with the documents that were fine.
 */
export const answerUploads: Upload[] = forms.map((form) =>
  uploadOf({
    path: form.path,
    bounds: formBounds.answer,
    find: async (context, { number = '' }) => {
      await form.find(context, number)
      return number
    },
    take: (context, number, sent) => take(form, context, number, sent),
    answer: ({ request, response, next }, taken) => {
      if ('done' in taken) return response.redirect(303, form.done(taken.done))
      showAgain(request, response, taken)
      next()
    },
  }),
)

/** What was typed, without what was left blank. */
function filled(fields: Map<string, string>): Fields {
  return Object.fromEntries([...fields].filter(([, value]) => !isEmptyText(value)))
}

/** A file that came with the form before and is sent again counts once; two of other names are two. */
const nameOf = ({ sha256, fileName }: { sha256: string; fileName: string }): string => `${sha256} ${fileName}`

/** @returns what is wrong; the number of what it belongs to when it was taken */
async function take(
  form: FileForm,
  anyContext: CommandContext,
  number: string,
  sent: Sent,
): Promise<FormReply | { done: string }> {
  const { key, nature = '', kept: _kept, ...fields } = filled(sent.fields)
  const context = { ...anyContext, ...(isIdentifier(key) ? { idempotencyKey: key } : {}) }
  const reply: FormReply = { errors: {}, values: { ...fields, nature } }
  const judged = await Promise.all(
    sent.files.map(async (file) => ({ ...file, verdict: await sent.judge(file) })),
  )
  const refused = judged.flatMap(({ fileName, verdict }) =>
    verdict.ok ? [] : [`${fileName}: ${refusalSentence(verdict.code)}`],
  )
  // N9 holds for what came with the form before, too.
  const isPublic = confidentialVerdict(fileNatureOf(nature)).ok
  const earlier = await sent.kept.files()
  if (!isPublic)
    refused.push(...earlier.map(({ fileName }) => `${fileName}: ${refusalSentence('confidential')}`))
  const taken = new Map((isPublic ? earlier : []).map((file) => [nameOf(file), file]))
  for (const { verdict, ...file } of judged) {
    if (!verdict.ok) continue
    await verdict.store()
    taken.set(nameOf(file), { ...file, mediaType: verdict.mediaType, pageCount: verdict.pageCount })
  }
  if (sent.tooMany || taken.size > form.mostFiles) refused.push(`Send ${form.mostFiles} files or fewer.`)
  reply.kept = [...taken.values()].map((file) => sent.kept.choiceOf(file))
  if (refused.length > 0) return { ...reply, errors: { files: refused.join('\n') } }
  try {
    const files = [...taken.values()].map(({ sha256, fileName }) => ({
      sha256,
      fileName,
      title: titleFromFileName(fileName),
    }))
    return { done: (await form.run(context, number, { fields, files })) ?? number }
  } catch (error) {
    if (error instanceof Invalid) {
      const sentence = Object.keys(error.fields).length === 0 ? error.message : undefined
      return { ...reply, errors: error.fields, sentence }
    }
    if (error instanceof RuleRefused) return { ...reply, sentence: error.message, section: error.section }
    if (error instanceof Conflict) return { ...reply, sentence: error.message }
    // Its page says that there is no such thing.
    if (error instanceof NotFound || error instanceof NotAllowed) return { ...reply, sentence: error.message }
    throw error
  }
}

/** Lets Remix show the page of a form again, with what was refused of it. */
function showAgain(request: Request, response: Response, reply: FormReply): void {
  response.locals.formReply = reply
  request.method = 'GET'
  delete request.headers['content-type']
  delete request.headers['content-length']
}
