import { describe, expect, test } from 'vitest'
import { mayBeTheSameAct, type Act, type EarlierAct } from '#app/domain/comments/sign-up/same-act.ts'

const spoken: Act = { kind: 'speak', itemIds: ['a', 'b'], names: ['Ana Luz'], text: null, files: [] }
const written: Act = { kind: 'write', itemIds: ['a'], names: ['Ana Luz'], text: 'Keep it at six.', files: [] }
const earlier = (act: Act, changed: Partial<EarlierAct> = {}): EarlierAct => ({
  ...act,
  sameForm: false,
  ...changed,
})

describe('what one browser sends twice', () => {
  test.each([
    ['the same name on the same item', spoken, {}, true],
    ['the same name in other letters', spoken, { names: ['  ana  LÚZ '] }, true],
    ['another name', spoken, { names: ['Ana Luz Ruiz'] }, false],
    ['no name before', spoken, { names: [null] }, true],
    ['one item of two in common', spoken, { itemIds: ['b', 'c'] }, true],
    ['no item in common', spoken, { itemIds: ['c'] }, false],
    ['on none any more, as who was heard', spoken, { itemIds: [] }, false],
    ['one name of a group', spoken, { names: ['Bo', 'ana luz'] }, true],
    ['another name on a form that was sent again', spoken, { names: ['Bo'], sameForm: true }, true],
    ['another item on a form that was sent again', spoken, { itemIds: ['c'], sameForm: true }, false],
    ['a text and a wish to speak', written, { kind: 'speak', sameForm: true }, false],
    ['the same text', written, {}, true],
    ['the same text with other spaces', written, { text: 'Keep  it\nat six.' }, true],
    ['the same text under another name', written, { names: ['Bo'] }, true],
    ['another text of the same name', written, { text: 'Keep it at seven.' }, false],
    ['another text on a form that was sent again', written, { text: 'At six!', sameForm: true }, true],
  ] as const)('%s', (_what, sent, changed, same) => {
    expect(mayBeTheSameAct(sent, earlier(sent, changed as Partial<EarlierAct>))).toBe(same)
  })

  test('without a name now, whatever was given before', () => {
    expect(mayBeTheSameAct({ ...spoken, names: [null] }, earlier(spoken))).toBe(true)
  })

  test('files alone are the same where one of them is', () => {
    const sent = { ...written, text: null, files: ['one', 'two'] }
    expect(mayBeTheSameAct(sent, earlier(sent, { files: ['two'] }))).toBe(true)
    expect(mayBeTheSameAct(sent, earlier(sent, { files: ['three'] }))).toBe(false)
    expect(mayBeTheSameAct(sent, earlier(written, { files: ['two'] }))).toBe(false)
  })
})
