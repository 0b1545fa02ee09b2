import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getReplyDraft } from '#app/domain/reply-drafts/reply-drafts.server.ts'
import { key } from '#app/domain/text/form-pieces.ts'
import { readForm, replyTo, submit } from './forms.server.ts'
import { commandContext } from './load-context.server.ts'
import { publishReply, rehearseReply, replyAddress, type ReplyDoor } from './reply-drafts.server.ts'
import { correctsIn } from './reply-page.server.ts'
import { routeParams } from './route-params.ts'

const PublishForm = z.object({
  version: z.coerce.number<string>().int(),
  seenAt: z.iso.datetime().optional(),
  key,
})

async function find<Found>(door: ReplyDoor<Found>, { context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const anew = commandContext(context)
  const subject = await door.subject(anew, number, correctsIn(request))
  const draft = await getReplyDraft(context.db, context.actor, subject)
  const edit = replyAddress(door, number, subject.correctsId ? `?corrects=${subject.correctsId}` : '')
  return { number, subject, draft, edit, anew }
}

/** A draft as the public would read it: its page is made by publishing, and taken back. */
export async function loadPreview<Found>(door: ReplyDoor<Found>, args: LoaderFunctionArgs) {
  const { number, subject, draft, edit, anew } = await find(door, args)
  if (!draft) throw redirect(edit)
  const { clock, db } = args.context
  const { settings } = await getSettingsNow(db, clock.now())
  const facts = {
    number,
    edit,
    version: draft.version,
    seenAt: clock.now(),
    formKey: crypto.randomUUID(),
    inventedLine: settings.inventedLine,
    files: draft.files.map(({ id, sha256, fileName }) => ({ id, sha256, fileName })),
  }
  try {
    return {
      ...facts,
      page: await rehearseReply(anew, door, { number, subject, said: draft }),
      refused: null,
    }
  } catch (error) {
    const { reply } = replyTo(error, { errors: {}, values: {} })
    return {
      ...facts,
      page: null,
      refused: [reply.sentence, ...Object.values(reply.errors)].join(' ').trim(),
    }
  }
}

/** Publishes what was looked at, once however often it is pressed. */
export async function publishPreview<Found>(
  door: ReplyDoor<Found>,
  args: ActionFunctionArgs,
  done: (number: string) => string,
) {
  const { number, subject, draft, edit } = await find(door, args)
  const form = await readForm(args.request, PublishForm)
  // A second press finds that the first has published it.
  if (!draft) return redirect(edit)
  if (!form.ok) return data(form.reply, { status: 422 })
  const { version, seenAt, key: idempotencyKey } = form.value
  return submit(
    form,
    () =>
      publishReply(commandContext(args.context, idempotencyKey), door, {
        number,
        subject,
        draft,
        version,
        seenAt,
      }),
    () => redirect(done(number)),
  )
}
