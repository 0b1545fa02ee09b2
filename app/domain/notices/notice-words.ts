export function writtenCommentWords(settings: {
  writtenComment: { wordLimit: number | null; hoursBefore: number }
}): string {
  const { wordLimit, hoursBefore } = settings.writtenComment
  const length = wordLimit === null ? 'of any length' : `of up to ${wordLimit} words`
  const until =
    hoursBefore === 0
      ? 'before the meeting begins'
      : `at least ${hoursBefore} hours before the meeting begins`
  return `A written comment ${length} that is received ${until} goes to every commissioner; later ones are kept in the record.`
}

/** To whom a request may be made: part of what Government Code 54954.2(a)(1) asks an agenda to say. */
export function contactWords({
  contacts: { clerkName, phone, email, office },
}: {
  contacts: { clerkName: string; phone: string; email: string; office: string }
}): string {
  const ways = [phone, email, office].filter(Boolean).join(', ')
  if (!clerkName && !ways) return ''
  const whom = clerkName ? `${clerkName}, clerk of the commission` : 'the clerk of the commission'
  return `Questions and requests for an accommodation go to ${whom}${ways ? `: ${ways}` : ''}.`
}
