import { describe, expect, test } from 'vitest'
import { roomFor, spaceBounds, spaceVerdict, type SpaceFacts } from '#app/domain/storage/space-rules.ts'

const mebibyte = 1 << 20
const facts: SpaceFacts = {
  who: 'public',
  kept: 0,
  under: 0,
  storeBytes: 10_000 * mebibyte,
  free: 100_000 * mebibyte,
  copies: 3,
  meeting: 0,
  network: { bytes: spaceBounds.networkBytes, files: spaceBounds.networkFiles },
}
const { commentBytes, meetingBytes, freeForPublic, freeForStaff } = spaceBounds

describe('the room for files', () => {
  test.each<[string, Partial<SpaceFacts>, number, string]>([
    ['of one comment', {}, commentBytes, 'comment-space'],
    ['of a network that has sent much', { network: { bytes: 5, files: 1 } }, 5, 'network-space'],
    ['of a network that has sent many', { network: { bytes: 1000, files: 0 } }, 0, 'network-space'],
    ['of a meeting that has much', { meeting: meetingBytes - 7 }, 7, 'meeting-space'],
    ['of a meeting that has more', { meeting: meetingBytes + 7 }, 0, 'meeting-space'],
    ['of a store near its public share', { kept: 8000 * mebibyte - 9 }, 9, 'store-space'],
    ['beside others on their way', { kept: 8000 * mebibyte - 9, under: 4 }, 5, 'store-space'],
    ['of a disk that is nearly full', { free: freeForPublic + 33 }, 11, 'disk-space'],
    ['of a full disk', { free: 0 }, 0, 'disk-space'],
    ['of a disk that nobody can look at', { free: null }, commentBytes, 'comment-space'],
  ])('%s', (_name, more, bytes, code) => {
    const room = roomFor({ ...facts, ...more })
    expect(room).toEqual({ bytes, code })
    expect(spaceVerdict(room, bytes)).toEqual({ ok: true })
    expect(spaceVerdict(room, bytes + 1)).toMatchObject({ ok: false, code })
  })

  test('is staff’s to the end of the store and nearer to the end of the disk, whatever the public sent', () => {
    const used = { kept: 9000 * mebibyte, meeting: meetingBytes, network: { bytes: 0, files: 0 } }
    expect(roomFor({ ...facts, ...used }).bytes).toBe(0)
    expect(roomFor({ ...facts, ...used, who: 'staff' })).toEqual({
      bytes: 1000 * mebibyte,
      code: 'store-space',
    })
    expect(roomFor({ ...facts, who: 'staff', free: freeForStaff + 33 })).toEqual({
      bytes: 11,
      code: 'disk-space',
    })
  })
})
