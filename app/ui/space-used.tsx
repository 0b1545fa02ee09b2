import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'
import { spaceUsed as says } from '#app/words/accounts-2.ts'

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
        {says.storedFilesTakeOf(byteWords(kept), byteWords(storeBytes), percentWords(percent))}
        {free === null ? '' : says.theServersDiskHas(byteWords(free))} {says.above80PublicComment}
      </p>
      <progress max={100} value={percent} aria-labelledby="space-words" />
      <p>
        {unseen.files === 0
          ? says.everyStoredFileIs
          : `No one can see ${unseen.files === 1 ? says.n1StoredFile : says.storedFiles(unseen.files.toLocaleString('en-US'))} (${byteWords(unseen.bytes)}): the comment was withdrawn or set aside, or the file was taken off an agenda before it was posted. ${readyWords(unseen)}`}
      </p>
    </>
  )
}

function percentWords(percent: number): string {
  return percent > 0 && percent < 1 ? says.lessThan1 : `${Math.floor(percent)}%`
}

function readyWords({ files, ready }: Props['unseen']): string {
  if (ready === 0) {
    return files === 1 ? says.weMustStillKeep : says.weMustStillKeepThem
  }
  const which =
    ready === files ? (files === 1 ? says.it : says.allOfThem) : ready.toLocaleString('en-US') + says.ofThem
  return says.mayBeDeletedNow(which)
}
