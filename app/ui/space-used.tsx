import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'

type Props = {
  kept: number
  storeBytes: number
  free: number | null
  unseen: { files: number; bytes: number; ready: number }
}

/** How much of the room for files is taken, for staff: as a bar and in words. */
export function SpaceUsed({ kept, storeBytes, free, unseen }: Props) {
  const percent = Math.min(100, Math.ceil((kept / storeBytes) * 100))
  return (
    <>
      <p id="space-words">
        Stored files take {byteWords(kept)} of {byteWords(storeBytes)} ({percent}%).
        {free === null ? '' : ` The server’s disk has ${byteWords(free)} free.`} Above 80%, public comment
        takes text but no more files.
      </p>
      <progress max={100} value={percent} aria-labelledby="space-words" />
      <p>
        {unseen.files === 0
          ? 'Every stored file is in use.'
          : `Nobody can see ${unseen.files} of the stored files (${byteWords(unseen.bytes)}): their comment was withdrawn or set aside, or they were taken off an agenda before it was posted. ${unseen.ready} of them may be deleted now. Ask IT to run “npm run tidy”.`}
      </p>
    </>
  )
}
