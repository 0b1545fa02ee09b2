import type { MetaFunction } from '@remix-run/node'
import { useDesk } from '#app/desk-routes.tsx'
import type { Stay } from '#app/domain/meeting-record/record-types.ts'
import { remoteProvisionFacts } from '#app/domain/meeting-record/remote-attendance.ts'
import { formatTime } from '#app/domain/time/instant.ts'
import { loadDesk } from '#app/http/desk.server.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Presence — Clerk — Dais' }]

export const loader = loadDesk

export default function PresencePage() {
  const { site, desk, record } = useDesk()
  const base = `/clerk/meetings/${desk.slug}/desk`
  const known = new Set(record.attendance.map((stay) => stay.person.id))
  const missing = record.roster.filter((member) => !known.has(member.id))
  return (
    <WorkSite site={site} place="meetings">
      <Head kind={<a href={base}>Desk</a>} title="Presence">
        <Acts
          acts={[
            { href: `${base}/arrive`, label: 'A member arrives' },
            { href: `${base}/leave`, label: 'A member leaves' },
            { href: `${base}/disclose`, label: 'A remote member discloses' },
          ]}
        />
        <p>
          {missing.length > 0 ? <a href={`${base}/roll`}>Call the roll</a> : null}{' '}
          <a href={`${base}/recuse`}>Recusal</a> <a href={`${base}/staff`}>Staff or a department</a>
        </p>
      </Head>
      <Band heading="Members" first>
        {record.attendance.length === 0 ? (
          <Empty what="Who is present appears here." how="Call the roll." />
        ) : (
          <Table
            columns={[{ label: 'Member' }, { label: 'Presence' }, { label: 'Correction' }]}
            rows={record.attendance.map((stay) => [
              stay.person.name,
              stayWords(stay, record.commission.zone),
              <a key={stay.id} href={`${base}/correct/attendance/${stay.id}`}>
                Correct<span className="off"> the presence of {stay.person.name}</span>
              </a>,
            ])}
          />
        )}
        {missing.length > 0 && record.attendance.length > 0 ? (
          <p className="quiet">Not recorded: {missing.map((member) => member.name).join(', ')}</p>
        ) : null}
      </Band>
      {record.staff.length > 0 ? (
        <Band heading="Staff and departments">
          <ul>
            {record.staff.map(({ id, name, title, organization }) => (
              <li key={id}>
                {[name, title, organization].filter(Boolean).join(', ')}{' '}
                <a href={`${base}/correct/staff/${id}`}>
                  Correct<span className="off"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
    </WorkSite>
  )
}

function stayWords(stay: Stay, zone: string): string {
  if (stay.standing === 'absent') return stay.atRollCall ? 'Absent at the roll call' : 'Absent'
  const time = (at: string | null) => (at ? formatTime(at, zone) : 'at a time not recorded')
  return [
    stay.atRollCall ? 'Present at the roll call' : `Arrived ${time(stay.arrivedAt)}`,
    stay.mode === 'remote' && stay.provision
      ? `remote: ${remoteProvisionFacts[stay.provision].label.toLowerCase()}`
      : null,
    stay.adultsPresent ? `others in the room: ${stay.adultsPresent}` : null,
    stay.departed ? `left ${time(stay.departedAt)}` : null,
  ]
    .filter(Boolean)
    .join(', ')
}
