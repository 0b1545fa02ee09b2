import { useLoaderData } from '@remix-run/react'
import type { ItemRecord, MeetingRecord } from './domain/meeting-record/record-types.ts'
import { isLive } from './domain/meeting-record/room-rules.ts'
import { unrecordedNames, type UnrecordedFact } from './domain/meeting-record/unrecorded.ts'
import { rollAt } from './domain/meeting-record/votes/roll.ts'
import { useSite } from './site-facts.ts'
import { CheckboxGroup } from './ui/choice-field.tsx'
import type { DeskFacts } from './ui/desk-form.tsx'
import type { SiteFacts } from './ui/site.tsx'
import { deskRoutes as words } from '#app/words/desk.ts'

type Loaded = { record: MeetingRecord; key: string; id: string | null; now: string }

/** What a page of the desk draws its form from: its loader is `loadDesk`. */
export function useDesk(): {
  site: SiteFacts
  desk: DeskFacts
  record: MeetingRecord
  id: string
  /** The item of the address, where it names one. */
  item: ItemRecord | undefined
  members: { value: string; label: string }[]
  /** Those who can move or second: not who is recorded as absent now. */
  there: { value: string; label: string }[]
  /** The meeting sits, so that nothing is left out as not recorded. */
  live: boolean
} {
  const { record, key, id, now } = useLoaderData() as Loaded
  return {
    site: useSite(),
    desk: { slug: record.meeting.slug, over: record.meeting.adjourned, formKey: key },
    record,
    id: id ?? '',
    item: record.items.find((one) => one.id === id),
    members: record.roster.map((one) => ({ value: one.id, label: one.name })),
    there: rollAt(record, null, record.meeting.adjourned ? null : now)
      .filter(({ standing, open }) => standing === 'present' || open)
      .map(({ personId, name }) => ({ value: personId, label: name })),
    live: isLive(record, now),
  }
}

/** Of what is entered once the meeting is over: what the source does not say. */
export function NotRecorded({ live, facts }: { live: boolean; facts: readonly UnrecordedFact[] }) {
  return live ? null : (
    <CheckboxGroup
      name="unrecorded"
      legend={words.noOneRecorded}
      hint={words.theMinutesAndThe}
      choices={facts.map((value) => ({ value, label: unrecordedNames[value] }))}
    />
  )
}
