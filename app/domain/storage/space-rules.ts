import { allowed, refuse, type Verdict } from '../verdict.ts'

const mebibyte = 1 << 20

export const spaceBounds = {
  commentBytes: 30 * mebibyte,
  networkBytes: 100 * mebibyte,
  networkFiles: 30,
  meetingBytes: 2048 * mebibyte,
  /** Of the store: above it only staff may add files, so that the public can't keep the clerk from posting. */
  publicShare: 0.8,
  /** What stays free on the disk, so that the record itself can always be written. */
  freeForPublic: 512 * mebibyte,
  freeForStaff: 256 * mebibyte,
} as const
export type SpaceBounds = { [Key in keyof typeof spaceBounds]: number }

/** Gigabytes of files in all, unless `MAX_STORE_GB` says otherwise. */
export const storeGigabytes = 50

export type SpaceFacts = {
  who: 'public' | 'staff'
  /** Of all files that are kept, and of those on their way. */
  kept: number
  under: number
  storeBytes: number
  /** On the disk of the data folder; null where nobody can tell. */
  free: number | null
  /** How often a byte is on that disk while it is taken: as it is sent, in the database, in its log. */
  copies: number
  meeting: number
  /** What the network may still send within the hour. */
  network: { bytes: number; files: number }
}

export type SpaceCode = 'comment-space' | 'network-space' | 'meeting-space' | 'store-space' | 'disk-space'

export type Room = { bytes: number; code: SpaceCode }

/** Space is a budget: what a form may bring follows from what is left of each bound, before a byte of it is read. */
export function roomFor(facts: SpaceFacts, bounds: SpaceBounds = spaceBounds): Room {
  const { who, kept, under, storeBytes, free, copies, meeting, network } = facts
  const isPublic = who === 'public'
  const store = isPublic ? storeBytes * bounds.publicShare : storeBytes
  const keptFree = isPublic ? bounds.freeForPublic : bounds.freeForStaff
  const rooms: Room[] = [
    { code: 'store-space', bytes: store - kept - under },
    ...(free === null ? [] : [{ code: 'disk-space' as const, bytes: (free - keptFree) / copies - under }]),
    ...(isPublic
      ? [
          { code: 'meeting-space' as const, bytes: bounds.meetingBytes - meeting },
          { code: 'network-space' as const, bytes: network.files > 0 ? network.bytes : 0 },
          { code: 'comment-space' as const, bytes: bounds.commentBytes },
        ]
      : []),
  ]
  const least = rooms.reduce((one, other) => (other.bytes < one.bytes ? other : one))
  return { code: least.code, bytes: Math.max(0, Math.floor(least.bytes)) }
}

const sentences: Record<SpaceCode, string> = {
  'comment-space': 'The files are larger than 30 MB together. Send fewer or smaller ones.',
  'network-space': 'Many files came from your network within the hour. Send your comment without files.',
  'meeting-space': 'There is no room for more files on this meeting. Send your comment without files.',
  'store-space':
    'The files kept here have reached the limit set for this server. Ask IT to raise it (MAX_STORE_GB), then send the file again.',
  'disk-space':
    'The disk of the server is almost full, so the file was not saved. Tell IT, then send it again.',
}

/** @param bytes of the files that are sent */
export function spaceVerdict(room: Room, bytes: number): Verdict {
  return bytes <= room.bytes ? allowed : refuse(room.code, sentences[room.code])
}
