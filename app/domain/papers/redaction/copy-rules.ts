import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** A copy is published as it was looked at: where the boxes were changed since, it is made anew first. */
export function publishCopyVerdict(
  draft: { copySha256: string | null } | undefined,
  looked: string,
): Verdict {
  if (!draft || draft.copySha256 === null) {
    return refuse('not-made', 'Nothing is ready to publish. Mark what is to go, then look at the copy.')
  }
  return draft.copySha256 === looked
    ? allowed
    : refuse('changed', 'The boxes were changed since you looked at the copy. Look at it again.')
}

export function showOriginalVerdict(copy: object | undefined): Verdict {
  return copy ? allowed : refuse('original', 'The original is shown already.')
}
