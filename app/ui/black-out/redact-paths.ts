type File = {
  kind: 'attachment' | 'comment-file'
  id: string
  slug: string
  ownerId: string
  number: number | null
}

/** Where parts of a file are blacked out. */
export function redactPath({ slug, kind, id }: Pick<File, 'slug' | 'kind' | 'id'>): string {
  return `/clerk/meetings/${slug}/black-out/${kind}/${id}`
}

/** Where the file stands at the clerk's. */
export function backOf({ slug, kind, id, ownerId, number }: File): string {
  return kind === 'attachment'
    ? `/clerk/meetings/${slug}/agenda/items/${ownerId}/attachments/${id}`
    : `/clerk/meetings/${slug}/comments/${number}`
}
