import type { ReactNode } from 'react'
import { Band } from './band.tsx'
import { Button, Row } from './button.tsx'
import { ErrorSummary } from './errors.tsx'
import type { FormReply } from './form-reply.ts'
import { replyPreview as words } from '#app/words/department.ts'

type ReplyPreviewProps = {
  what: 'answer' | 'report'
  reply: FormReply | undefined
  version: number
  seenAt: string
  formKey: string
  edit: string
  /** Why it can't be published as it is. */
  refused: string | null
  /** What follows from publishing it. */
  after: string
  /** The public page, as it will be. */
  children: ReactNode
}

/** Before a reply is public: the confirmation, and under it the page as the public will read it. */
export function ReplyPreview(props: ReplyPreviewProps) {
  const { what, reply, version, seenAt, formKey, edit, refused, after, children } = props
  return (
    <>
      <Band heading={words.preview} id="confirm">
        <ErrorSummary reply={reply} kept={words.nothingWasPublishedYour} />
        {refused === null ? (
          <>
            <p>
              <b>{words.thisIsNotPublic(what)}</b> {words.belowIsThePage(after)}
            </p>
            <form method="post" className="apart--less">
              <input type="hidden" name="key" value={formKey} />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="seenAt" value={seenAt} />
              <Row>
                <Button>{words.publish(what)}</Button>
                <a href={edit}>{words.goBackAndEdit}</a>
              </Row>
            </form>
          </>
        ) : (
          <>
            <p>
              <b>{words.thisCantBePublished(what)}</b> {refused}
            </p>
            <p>
              <a href={edit}>{words.goBackAndEdit}</a>
            </p>
          </>
        )}
      </Band>
      {children}
    </>
  )
}

/** @returns where a document of a draft can be opened by its own department */
export function draftFileHref(
  files: readonly { id: string; sha256: string; fileName: string }[],
  path: string,
) {
  return ({ id, sha256, fileName }: { id: string; sha256: string; fileName: string }): string => {
    const own = files.find((file) => file.sha256 === sha256 && file.fileName === fileName)
    const name = encodeURIComponent(fileName)
    return own ? `/department/drafts/${own.id}/${name}` : `${path}/files/${id}/${name}`
  }
}
