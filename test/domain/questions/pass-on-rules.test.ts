import { expect, it } from 'vitest'
import { joinVerdict, passOnVerdict } from '#app/domain/questions/pass-on-rules.ts'

it.each([
  ['clerk', true, false, true],
  ['chair', true, false, false],
  ['chair', true, true, true],
  ['chair', false, false, true],
])('%s passes on: owner in office %s, waited over a meeting %s: %s', (role, ownerInOffice, waited, ok) => {
  expect(passOnVerdict(role, { ownerInOffice, waitedOverAMeeting: waited }).ok).toBe(ok)
})

it.each([
  ['fir', null, [], true],
  ['fir', 'birch', ['elm'], true],
  ['fir', 'fir', [], false],
  ['fir', null, ['elm', 'fir'], false],
])('%s joins a question of %s that %j joined: %s', (personId, ownerId, joinedBy, ok) => {
  expect(joinVerdict(personId, { ownerId, askerId: null, joinedBy }).ok).toBe(ok)
  expect(joinVerdict(personId, { ownerId: null, askerId: ownerId, joinedBy }).ok).toBe(ok)
})
