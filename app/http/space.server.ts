import { statfs } from 'node:fs/promises'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Store } from '#app/domain/commands/command.server.ts'
import { roomFor, spaceBounds, type Room, type SpaceBounds } from '#app/domain/storage/space-rules.ts'
import { bytesKept, bytesOfComments } from '#app/domain/storage/space-used.server.ts'
import { networkOf } from './network.ts'

export type SpaceUsage = { kept: number; storeBytes: number; free: number | null }

/** Who sends files: anyone with a comment on a meeting, or somebody who is signed in. */
export type Sender = { who: 'public'; address: string; slug: string } | { who: 'staff' }

/** What there is room for while one form is taken. */
export type RoomNow = Room & {
  /** Counts files that were kept. */
  keep(bytes: number, files: number): void
  /**
   * Counts what stays with a form that may never be sent; less than zero once it was, and then never more than was counted
   * of that form: a form that is sent again and again makes no room.
   */
  hold(bytes: number, form: string): void
}

/** Hands out the room for files before they are read, so that many forms at once can't each take the same room. */
export type Space = {
  /** @param declared bytes that the body says it has; undefined where it says nothing */
  during<Result>(
    sender: Sender,
    declared: number | undefined,
    work: (room: RoomNow) => Promise<Result>,
  ): Promise<Result>
  usage(): Promise<SpaceUsage>
}

type Needs = {
  db: Store
  /** Null where it is not known. */
  free: () => Promise<number | null>
  storeBytes: number
  /** See {@link roomFor}. */
  copies: number
  bounds?: SpaceBounds
}

const hour = 60 * 60
/** Held for a body that says nothing of its length. */
const unsaidBytes = 100 * (1 << 20)

/** Counts by network are held in memory for an hour, and nowhere else. */
export function createSpace({ db, free, storeBytes, copies, bounds = spaceBounds }: Needs): Space {
  const ofBytes = new RateLimiterMemory({ keyPrefix: 'bytes', points: bounds.networkBytes, duration: hour })
  const ofFiles = new RateLimiterMemory({ keyPrefix: 'files', points: bounds.networkFiles, duration: hour })
  const held = new RateLimiterMemory({ keyPrefix: 'held', points: bounds.meetingBytes, duration: 24 * hour })
  const heldByForm = new RateLimiterMemory({
    keyPrefix: 'form',
    points: bounds.meetingBytes,
    duration: 24 * hour,
  })
  let under = 0

  async function hold(slug: string, { bytes, form }: { bytes: number; form: string }): Promise<void> {
    if (bytes > 0) {
      await heldByForm.penalty(form, bytes)
      await held.penalty(slug, bytes)
    } else if (bytes < 0) {
      const { consumedPoints } = await heldByForm.reward(form, -bytes)
      const tooMuch = Math.max(0, -consumedPoints)
      if (tooMuch > 0) await heldByForm.penalty(form, tooMuch)
      if (-bytes > tooMuch) await held.reward(slug, -bytes - tooMuch)
    }
  }

  async function networkLeft(network: string): Promise<{ bytes: number; files: number }> {
    const used = (counted: RateLimiterRes | null) => counted?.consumedPoints ?? 0
    return {
      bytes: bounds.networkBytes - used(await ofBytes.get(network)),
      files: bounds.networkFiles - used(await ofFiles.get(network)),
    }
  }

  return {
    async during(sender, declared, work) {
      const isPublic = sender.who === 'public'
      const network = isPublic ? networkOf(sender.address) : ''
      const room = roomFor(
        {
          who: sender.who,
          kept: await bytesKept(db),
          free: await free(),
          meeting: isPublic
            ? (await bytesOfComments(db, sender.slug)) + ((await held.get(sender.slug))?.consumedPoints ?? 0)
            : 0,
          network: isPublic ? await networkLeft(network) : { bytes: Infinity, files: Infinity },
          under,
          storeBytes,
          copies,
        },
        bounds,
      )
      const reserved = Math.min(room.bytes, declared ?? unsaidBytes)
      let kept = { bytes: 0, files: 0 }
      const holds: { bytes: number; form: string }[] = []
      under += reserved
      if (isPublic && reserved > 0) await ofBytes.penalty(network, reserved)
      try {
        return await work({
          ...room,
          keep: (bytes, files) => (kept = { bytes: kept.bytes + bytes, files: kept.files + files }),
          hold: (bytes, form) => holds.push({ bytes, form }),
        })
      } finally {
        under -= reserved
        if (isPublic && reserved > kept.bytes) await ofBytes.reward(network, reserved - kept.bytes)
        if (isPublic) await Promise.all(holds.map((each) => hold(sender.slug, each)))
        if (isPublic && kept.files > 0) await ofFiles.penalty(network, kept.files)
      }
    },
    async usage() {
      return { kept: await bytesKept(db), storeBytes, free: await free() }
    },
  }
}

/** @returns a look at what is free on the disk of a folder, for users other than root */
export function freeOn(folder: string): () => Promise<number | null> {
  return async () => {
    const found = await statfs(folder).catch(() => null)
    return found && found.bavail * found.bsize
  }
}

/** @returns whether there is room for so many bytes more that the server makes itself */
export function hasRoomIn(space: Pick<Space, 'during'>): (bytes: number) => Promise<boolean> {
  return (bytes) => space.during({ who: 'staff' }, 0, async (room) => bytes <= room.bytes)
}

/** @returns how long the body says that it is; undefined where it says nothing */
export function declaredBytes(request: {
  headers: { 'content-length'?: string | undefined }
}): number | undefined {
  const said = request.headers['content-length']
  return said === undefined ? undefined : Number(said)
}

/** @returns why staff's file found no room, as a refusal of an attachment */
export function roomRefusal({ code }: Room): 'disk-space' | 'store-space' {
  return code === 'disk-space' ? 'disk-space' : 'store-space'
}
