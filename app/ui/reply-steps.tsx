import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatTime, localDate, type Zone } from '#app/domain/time/instant.ts'
import { Button, Row } from './button.tsx'
import type { FormReply, KeptFileChoice } from './form-reply.ts'
import { Note } from './note.tsx'
import { replySteps as says } from '#app/words/department.ts'

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
  return says.savedAtBy(formatDate(localDate(changedAt, zone)), formatTime(changedAt, zone), changedBy)
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
    <Note title={says.draft}>
      {says.onlyYourDepartmentCan(savedWords(draft, zone))}
      {differs ? (
        <>
          <p>{says.theSavedDraftSays}</p>
          <p className="record">{draft.fields.text ?? says.nothingYet}</p>
          <p>{says.ifYouSaveOr}</p>
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
      <p className="small quiet">{says.nothingIsPublicYet}</p>
      <Row>
        <Button name="step" value="preview">
          {says.preview(what)}
        </Button>
        <Button kind="outline" name="step" value="save">
          {says.saveDraft}
        </Button>
        {draft ? (
          <Button kind="plain" name="step" value="discard">
            {says.discardDraft}
          </Button>
        ) : null}
        <a href="/department">{says.goBack}</a>
      </Row>
    </div>
  )
}
