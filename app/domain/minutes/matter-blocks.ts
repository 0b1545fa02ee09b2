import type { Block } from '../editions/document.ts'
import type { ItemRecord, MatterRecord } from '../meeting-record/record-types.ts'
import { eventWords } from '../meeting-record/matter-words.ts'
import { matterName } from '../matters/outstanding.ts'
import { sentence, type Naming } from './naming.ts'

export function matterBlocks({ matters }: ItemRecord, naming: Naming): Block[] {
  if (matters.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Outstanding questions and follow-ups',
      head: ['Matter', 'What happened'],
      rows: matters.map((matter) => [
        `${matterName(matter)}, ${partiesOf(matter, naming)}: ${sentence(matter.text)}`,
        matter.happened.map((event) => eventWords(matter.of, event, naming.titled)).join(' '),
      ]),
    },
  ]
}

function partiesOf({ of, asker, askerName, whom }: MatterRecord, naming: Naming): string {
  if (of === 'follow-up') return `owed by ${naming.other(whom)}`
  const who = asker ? naming.titled(asker) : askerName
  return who ? `${who} to ${naming.other(whom)}` : `to ${naming.other(whom)}`
}
