import type { Block } from '../editions/document.ts'
import { consentDone } from '../meeting-record/consent.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import type { Naming } from './naming.ts'

const text = (words: string): Block => ({ type: 'paragraph', text: words, style: 'record' })

/** What the consent calendar did with an item, before what was said of it. */
export function consentBlocks(record: MeetingRecord, item: ItemRecord, naming: Naming): Block[] {
  const done = consentDone(record, item)
  if (done === 'approved') return [text('Approved on the consent calendar.')]
  if (done !== 'separate') return []
  const { askedBy, person } = item.pulled!
  const member = person ? naming.titled(person) : 'a member (not recorded which)'
  const by = askedBy === 'public' ? 'a member of the public' : member
  const how = item.opened ? 'Taken up separately' : 'Taken off the consent calendar'
  return [text(`${how} at the request of ${by}.`)]
}
