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
import { deskPresencePage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.presenceClerkDais }]

export const loader = loadDesk

export default function PresencePage() {
  const { site, desk, record } = useDesk()
  const base = `/clerk/meetings/${desk.slug}/desk`
  const known = new Set(record.attendance.map((stay) => stay.person.id))
  const missing = record.roster.filter((member) => !known.has(member.id))
  return (
    <WorkSite site={site} place="meetings">
      <Head kind={<a href={base}>{words.desk}</a>} title={words.presence}>
        <Acts
          acts={[
            { href: `${base}/arrive`, label: words.aMemberArrives },
            { href: `${base}/leave`, label: words.aMemberLeaves },
            { href: `${base}/disclose`, label: words.aRemoteMemberDiscloses },
          ]}
        />
        <p>
          {missing.length > 0 ? <a href={`${base}/roll`}>{words.callTheRoll}</a> : null}{' '}
          <a href={`${base}/recuse`}>{words.recusal}</a>{' '}
          <a href={`${base}/staff`}>{words.staffOrADepartment}</a>
        </p>
      </Head>
      <Band heading={words.members} first>
        {record.attendance.length === 0 ? (
          <Empty what={words.whoIsPresentAppears} how={words.callTheRoll2} />
        ) : (
          <Table
            columns={[{ label: words.member }, { label: words.presence }, { label: words.correction }]}
            rows={record.attendance.map((stay) => [
              stay.person.name,
              stayWords(stay, record.commission.zone),
              <a key={stay.id} href={`${base}/correct/attendance/${stay.id}`}>
                {words.correct}
                <span className="off"> {words.thePresenceOf(stay.person.name)}</span>
              </a>,
            ])}
          />
        )}
        {missing.length > 0 && record.attendance.length > 0 ? (
          <p className="quiet">{words.notRecorded(missing.map((member) => member.name).join(', '))}</p>
        ) : null}
      </Band>
      {record.staff.length > 0 ? (
        <Band heading={words.staffAndDepartments}>
          <ul>
            {record.staff.map(({ id, name, title, organization }) => (
              <li key={id}>
                {[name, title, organization].filter(Boolean).join(', ')}{' '}
                <a href={`${base}/correct/staff/${id}`}>
                  {words.correct}
                  <span className="off"> {name}</span>
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
  if (stay.standing === 'absent') return stay.atRollCall ? words.absentAtTheRoll : words.absent
  const time = (at: string | null) => (at ? formatTime(at, zone) : words.atATimeNot)
  return [
    stay.atRollCall ? words.presentAtTheRoll : words.arrived(time(stay.arrivedAt)),
    stay.mode === 'remote' && stay.provision
      ? words.remote(remoteProvisionFacts[stay.provision].label.toLowerCase())
      : null,
    stay.adultsPresent ? words.othersInTheRoom(stay.adultsPresent) : null,
    stay.departed ? words.left(time(stay.departedAt)) : null,
  ]
    .filter(Boolean)
    .join(', ')
}
