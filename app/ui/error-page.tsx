const headings: Record<number, string> = {
  403: 'This page is not open to you',
  404: 'Nothing is at this address',
  409: 'Somebody else changed this meanwhile',
  422: 'This can’t be done',
  429: 'Too many tries',
}

const sentences: Record<number, string> = {
  403: 'Your account does not include this page.',
  404: 'The address may be mistyped. Addresses of meetings, minutes, questions and documents never change.',
}

/** A page that could not be shown: what happened, the rule if there is one, and where to go on. */
export function ErrorPage({
  status,
  sentence,
  section,
}: {
  status: number
  sentence: string | null
  section: string | null
}) {
  const heading = headings[status] ?? 'Something went wrong here'
  return (
    <div className="head">
      <p className="head__kind">{status}</p>
      <div>
        <h1>{heading}</h1>
        <p className="lead">
          {sentence ?? sentences[status] ?? 'Nothing you saved before is lost. Try again in a moment.'}
        </p>
        {section ? <p className="small quiet">{section}</p> : null}
        <p>
          <a href="/">The commission’s first page</a>
        </p>
      </div>
    </div>
  )
}
