import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatTime, localDate, type Zone } from '#app/domain/time/instant.ts'
import { Button, Row } from './button.tsx'
import type { FormReply, KeptFileChoice } from './form-reply.ts'
import { Note } from './note.tsx'

/** What a department keeps of a reply that it has not published, with the files that stay with its form. */
export type DraftAtWork = {
  fields: Record<string, string>
  version: number
  changedAt: string
  changedBy: string
  kept: KeptFileChoice[]
}

/** What a form begins with: what was refused of it, else what was saved. */
export function begunWith(reply: FormReply | null, draft: DraftAtWork | null): FormReply | undefined {
  if (reply) return reply
  return draft ? { errors: {}, values: draft.fields, kept: draft.kept } : undefined
}

/** @returns "Saved December 4, 2026, at 9:02 AM by Sam Stone" */
export function savedWords({ changedAt, changedBy }: DraftAtWork, zone: Zone): string {
  return `Saved ${formatDate(localDate(changedAt, zone))}, at ${formatTime(changedAt, zone)} by ${changedBy}`
}

/** That a draft is there, who sees it, and, where a colleague saved it meanwhile, what it says. */
export function DraftNote({
  draft,
  reply,
  zone,
}: {
  draft: DraftAtWork
  reply: FormReply | null
  zone: Zone
}) {
  const typed = reply?.values.text
  const differs = reply !== null && typed !== undefined && typed !== (draft.fields.text ?? '')
  return (
    <Note title="Draft. ">
      {savedWords(draft, zone)}. Only your department can see it. A draft that no one changes for a year is
      deleted.
      {differs ? (
        <>
          <p>The saved draft says:</p>
          <p className="record">{draft.fields.text ?? 'Nothing yet'}</p>
          <p>If you save or preview now, your words replace it.</p>
        </>
      ) : null}
    </Note>
  )
}

/** First looked at, then published on the next page; or saved for later. */
export function ReplySteps({ what, draft }: { what: 'answer' | 'report'; draft: DraftAtWork | null }) {
  return (
    <div className="apart--more">
      <input type="hidden" name="draftVersion" value={draft?.version ?? 0} />
      <p className="small quiet">
        Nothing is public yet. The preview shows exactly what the public will see; you publish from there.
      </p>
      <Row>
        <Button name="step" value="preview">
          Preview {what}
        </Button>
        <Button kind="outline" name="step" value="save">
          Save draft
        </Button>
        {draft ? (
          <Button kind="plain" name="step" value="discard">
            Discard draft
          </Button>
        ) : null}
        <a href="/department">Go back</a>
      </Row>
    </div>
  )
}
