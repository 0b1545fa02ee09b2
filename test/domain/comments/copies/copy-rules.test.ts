import { expect, test } from 'vitest'
import {
  copyName,
  copyWords,
  removedWords,
  showAsSentVerdict,
} from '#app/domain/comments/copies/copy-rules.ts'

test('only of a file without a copy the clerk decides that it is public as it was sent', () => {
  expect(showAsSentVerdict('none')).toEqual({ ok: true })
  expect(showAsSentVerdict('ready')).toMatchObject({ ok: false, code: 'has-copy' })
  expect(showAsSentVerdict('pending')).toMatchObject({ ok: false, code: 'has-copy' })
})

test('a copy of another type is named so, and ends as that type does', () => {
  expect(copyName('porch.heic', 'image/heic', 'image/jpeg')).toBe('porch.jpg')
  expect(copyName('scan.2.tiff', 'image/tiff', 'application/pdf')).toBe('scan.2.pdf')
  expect(copyName('photo', 'image/avif', 'image/jpeg')).toBe('photo.jpg')
  expect(copyName('porch.jpeg', 'image/jpeg', 'image/jpeg')).toBe('porch.jpeg')
  expect(copyWords('porch.heic', 'image/heic', 'image/jpeg')).toBe('porch.heic (shown as JPEG)')
  expect(copyWords('scan.tif', 'image/tiff', 'application/pdf')).toBe('scan.tif (shown as PDF)')
  expect(copyWords('porch.jpeg', 'image/jpeg', 'image/jpeg')).toBe('porch.jpeg')
})

test('what was taken out is said in words', () => {
  expect(removedWords(['position', 'camera', 'time'])).toBe('GPS position, camera, time')
  expect(removedWords([])).toBe('nothing')
})
