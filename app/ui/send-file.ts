import { refusalSentence, largestAttachmentBytes } from '#app/domain/agenda/attachment-kinds.ts'

/** What the server says of each file: the shape that the upload address answers with. */
type Answer = { taken?: unknown[]; refused?: { sentence: string }[]; sentence?: string }

export type SendingEvents = {
  progress: (sent: number, total: number) => void
  /** `reason` is null when the file was taken. */
  done: (reason: string | null) => void
}

/**
 * Sends one file and tells how far it is. One over the limit is refused at once, without being sent.
 * @returns what cancels it
 */
export function sendFile(address: string, file: File, nature: string, events: SendingEvents): () => void {
  if (file.size > largestAttachmentBytes) {
    events.done(refusalSentence('too-large'))
    return () => {}
  }
  const body = new FormData()
  body.set('nature', nature)
  body.set('files', file)
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.setRequestHeader('accept', 'application/json')
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded, total }) => events.progress(loaded, total))
  request.addEventListener('load', () => {
    const answer = (request.response ?? {}) as Answer
    if ((answer.taken?.length ?? 0) > 0) events.done(null)
    else events.done(answer.refused?.[0]?.sentence ?? answer.sentence ?? 'The server could not accept it.')
  })
  request.addEventListener('error', () => events.done(refusalSentence('cut-off')))
  request.send(body)
  return () => request.abort()
}
