import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwedByUs } from '#app/domain/follow-ups/owed-by-us.server.ts'
import { followUpEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis } from '#app/ui/basis.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { ReportForm } from '#app/ui/report-form.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { FileLink } from '#app/ui/matter-links.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(`Report on ${page?.owed.number ?? ''} — Department — Dais`, page?.reply ?? undefined) },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const owed = await getOwedByUs(context.db, context.actor, {
    number,
    now: context.clock.now(),
  })
  const reply = context.formReply
  const page = { owed, reply, byWords: context.actor.name, formKey: crypto.randomUUID() }
  return data(page, { status: reply ? 422 : 200 })
}

export default function ReportPage() {
  const { owed, reply, byWords, formKey } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="department" trail={[{ href: '/department', label: 'Department' }]}>
      <Head
        kind={`Follow-up ${owed.number}`}
        title={owed.owed}
        lead={owed.due}
        before={
          <ErrorSummary
            reply={reply ?? undefined}
            kept="Nothing was published. We kept your words. Please choose the documents again."
          />
        }
      >
        <Status>
          <State mark={owed.state === 'open' && !owed.unjudged ? undefined : 'half'}>
            {owed.unjudged ?? followUpStateNames[owed.state]}
          </State>
          <span>
            {followUpKindNames[owed.kind]}, {owed.owedBy}, {formatPartialDate(owed.opened)}
          </span>
          <a href={`/follow-ups/${owed.number}`}>See the public page</a>
          {owed.goneBy ? <span>{owed.goneBy}</span> : null}
        </Status>
      </Head>
      {owed.entries.length > 0 ? (
        <Band heading="What happened">
          <Entries
            open={owed.state !== 'closed'}
            entries={owed.entries.map(({ kind, on, precision, text, byWords: by, files, basis, source }) => ({
              when: formatPartialDate({ on, precision }),
              title: followUpEntryNames[kind],
              children: (
                <>
                  {text ? <p className="record">{text}</p> : null}
                  {by ? <p className="small quiet">{by}</p> : null}
                  {files.map((file) => (
                    <FileLink
                      key={file.id}
                      href={`/follow-ups/${owed.number}/files/${file.id}/${encodeURIComponent(file.fileName)}`}
                      file={file}
                    />
                  ))}
                </>
              ),
              basis: basis === 'recorded' ? null : <Basis basis={basis} source={source} />,
            }))}
          />
        </Band>
      ) : null}
      <Band heading={owed.state === 'closed' ? 'Closed' : 'Report'} first>
        {owed.state === 'closed' ? (
          <p>The commission closed it. You owe nothing more.</p>
        ) : (
          <ReportForm reply={reply} formKey={formKey} byWords={byWords} back="/department" />
        )}
      </Band>
    </WorkSite>
  )
}
