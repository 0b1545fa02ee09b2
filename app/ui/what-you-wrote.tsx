import { typedIn, type FormReply } from './form-reply.ts'
import { whatYouWrote as words } from '#app/words/department.ts'

/** What was typed in a form that is no longer offered, so that it can be copied and not lost. */
export function WhatYouWrote({ reply }: { reply: FormReply | null | undefined }) {
  const text = typedIn(reply ?? undefined, 'text')
  if (!text || reply?.theirs === undefined) return null
  return (
    <div className="note">
      <b>{words.whatYouWroteWas} </b>
      <span className="record">{text}</span>
    </div>
  )
}
