import { isUnseenDetail } from '#app/domain/agenda/attachment-kinds.ts'

/** Beside a picture that most browsers don't show, the same as pages that they do. */
export function ViewAsPdf({ href, detail }: { href: string; detail: string }) {
  if (!isUnseenDetail(detail)) return null
  return (
    <a href={`${href}?view=pdf`}>
      <u>View as PDF</u>
    </a>
  )
}
