import type { Request } from 'express'
import { listEarlierActs } from '#app/domain/comments/sign-up/earlier-acts.server.ts'
import { mayBeTheSameAct } from '#app/domain/comments/sign-up/same-act.ts'
import type { SignUpReply } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { receiptCodeOf } from '#app/domain/comments/sign-up/sign-up.server.ts'
import type { Services } from './load-context.server.ts'
import { formDigest } from './sent-forms.server.ts'

type Sent = { slug: string; input: Omit<SignUpInput, 'held'>; now: number }

/**
 * What the browser of a form sent before, by its own note and by nothing else: whoever comes from another browser learns
 * nothing of who has signed up.
 * @returns `same`: what this may be once more, unless it is that very form, which counts once anyhow; `noteOf`: the header
 * that notes this one too
 */
export async function sentFrom(
  { db, sentForms }: Pick<Services, 'db' | 'sentForms'>,
  request: Request,
  { slug, input, now }: Sent,
): Promise<{ same: SignUpReply['same']; noteOf: (code: string, origin: string) => string }> {
  const forms = sentForms.read(request.headers.cookie ?? null, slug, now)
  const form = formDigest(input.ticket)
  const code = receiptCodeOf({ ...input, held: null })
  const acts = forms.some((each) => each.code === code)
    ? []
    : await listEarlierActs(
        db,
        input.meetingId,
        forms.map((each) => ({ code: each.code, sameForm: each.form === form })),
      )
  const act = {
    kind: input.kind,
    itemIds: input.itemIds,
    names: [input.displayName, ...(input.others ?? [])],
    text: input.text,
    files: input.files.map(({ sha256 }) => sha256),
  }
  const same = acts
    .filter((earlier) => mayBeTheSameAct(act, earlier))
    .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))[0]
  return {
    same: same ? { code: same.code, receivedAt: same.receivedAt } : null,
    noteOf: (taken, origin) =>
      sentForms.write([...forms.filter((each) => each.code !== taken), { code: taken, form, at: now }], {
        slug,
        origin,
        now,
      }),
  }
}
