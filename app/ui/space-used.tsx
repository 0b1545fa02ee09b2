import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'

type Props = {
  kept: number
  storeBytes: number
  free: number | null
  unseen: { files: number; bytes: number; ready: number }
}

/** How much of the room for files is taken, for staff: as a bar and in words. */
export function SpaceUsed({ kept, storeBytes, free, unseen }: Props) {
  const percent = Math.min(100, (kept / storeBytes) * 100)
  return (
    <>
      <p id="space-words">
        Stored files take {byteWords(kept)} of {byteWords(storeBytes)} ({percentWords(percent)}).
        {free === null ? '' : ` The server’s disk has ${byteWords(free)} free.`} Above 80%, public comment
        takes text but no more files.
      </p>
      <progress max={100} value={percent} aria-labelledby="space-words" />
      <p>
        {unseen.files === 0
          ? 'Every stored file is in use.'
          : `No one can see ${unseen.files === 1 ? '1 stored file' : `${unseen.files.toLocaleString('en-US')} stored files`} (${byteWords(unseen.bytes)}): the comment was withdrawn or set aside, or the file was taken off an agenda before it was posted. ${readyWords(unseen)}`}
      </p>
    </>
  )
}

function percentWords(percent: number): string {
  return percent > 0 && percent < 1 ? 'less than 1%' : `${Math.floor(percent)}%`
}

function readyWords({ files, ready }: Props['unseen']): string {
  if (ready === 0) {
    return files === 1
      ? 'We must still keep it, so there is nothing to do.'
      : 'We must still keep them, so there is nothing to do.'
  }
  const which =
    ready === files ? (files === 1 ? 'It' : 'All of them') : ready.toLocaleString('en-US') + ' of them'
  return `${which} may be deleted now. Ask IT to run “npm run tidy”.`
}
