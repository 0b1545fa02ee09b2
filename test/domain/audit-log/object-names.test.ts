import { expect, test } from 'vitest'
import { changesBetween } from '#app/domain/audit-log/entry-changes.ts'
import { kindName, valueWords } from '#app/domain/audit-log/audit-words.ts'
import { own } from '#app/domain/text/own.ts'

const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']
const words = {
  zone: 'America/Los_Angeles',
  names: { known: 'Maria Alder' },
  fields: { title: { label: 'Title', values: {} } },
}

test.each(names)('a value that is called %s is told as it is', (name) => {
  expect(valueWords(name, words)).toBe(name)
  expect(valueWords({ title: name }, words)).toBe(`Title: ${name}`)
  expect(changesBetween({ title: 'Map' }, { title: name }, words)).toMatchObject([{ label: 'Title' }])
  expect(changesBetween(null, JSON.parse(`{"${name}":"x"}`), words)).toHaveLength(1)
  expect(changesBetween({ title: 'a' }, JSON.parse(`{"title":"b","${name}":"x"}`), words)).toHaveLength(2)
})

test.each(names)('and so is a kind that is called %s', (name) => {
  expect(typeof kindName(name)).toBe('string')
  expect(kindName(name).toLowerCase()).toBe(name.toLowerCase())
})

test.each(names)('no object holds %s but of its own', (name) => {
  expect(own({}, name)).toBeUndefined()
  expect(own(Object.fromEntries([[name, 1]]), name)).toBe(1)
})
