import { useLoaderData } from '@remix-run/react'
import type { MeetingRecord } from './domain/meetings/record-types.ts'
import { useSite } from './site-facts.ts'
import type { DeskFacts } from './ui/desk-form.tsx'
import type { SiteFacts } from './ui/site.tsx'

type Loaded = { record: MeetingRecord; key: string; params: { id: string | null }; now: string }

/** What a page of the desk draws its form from: its loader is `loadDesk`. */
export function useDesk(): {
  site: SiteFacts
  desk: DeskFacts
  record: MeetingRecord
  id: string
  members: { value: string; label: string }[]
} {
  const { record, key, params } = useLoaderData() as Loaded
  return {
    site: useSite(),
    desk: { slug: record.meeting.slug, over: record.meeting.adjourned, formKey: key },
    record,
    id: params.id ?? '',
    members: record.roster.map(({ id, name }) => ({ value: id, label: name })),
  }
}
