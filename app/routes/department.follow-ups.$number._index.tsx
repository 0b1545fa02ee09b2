import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwedByUs } from '#app/domain/follow-ups/owed-by-us.server.ts'
import { followUpEntryNames } from '#app/domain/meeting-record/entry-kinds.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import { formatPartialDate } from '#app/domain/time/partial-date.ts'
import { draftAtWork } from '#app/http/reply-page.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Basis } from '#app/ui/basis.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { Note } from '#app/ui/note.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { ReportForm } from '#app/ui/report-form.tsx'
import { DraftNote } from '#app/ui/reply-steps.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'
import { FileLink } from '#app/ui/matter-links.tsx'
import { departmentFollowUpsOnePage as says } from '#app/words/department.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(says.reportOnDepartmentDais(page?.owed.number ?? ''), page?.reply ?? undefined) },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const owed = await getOwedByUs(context.db, context.actor, {
    number,
    now: context.clock.now(),
  })
  const reply = context.formReply
  const query = new URL(request.url).searchParams
  const page = {
    owed,
    reply,
    draft: await draftAtWork(context, request, { kind: 'follow-up', id: owed.id, correctsId: null }),
    done: query.get('saved') ? 'saved' : query.get('discarded') ? 'discarded' : null,
    byWords: context.actor.name,
    formKey: crypto.randomUUID(),
  }
  return data(page, { status: reply ? 422 : 200 })
}

export default function ReportPage() {
  const { owed, reply, byWords, formKey, draft, done } = useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <WorkSite site={site} place="department" trail={[{ href: '/department', label: says.department }]}>
      <Head
        kind={says.followUp(owed.number)}
        title={says.reportOnAFollow}
        lead={owed.due}
        before={<ErrorSummary reply={reply ?? undefined} kept={says.nothingWasPublishedWe} />}
      >
        <Status>
          <State mark={owed.state === 'open' && !owed.unjudged ? undefined : 'half'}>
            {owed.unjudged ?? followUpStateNames[owed.state]}
          </State>
          <span>
            {followUpKindNames[owed.kind]}, {owed.owedBy}, {formatPartialDate(owed.opened)}
          </span>
          <a href={`/follow-ups/${owed.number}`}>{says.seeThePublicPage}</a>
          {owed.goneBy ? <span>{owed.goneBy}</span> : null}
        </Status>
        {done === 'saved' ? <Note title={says.draftSaved}>{says.onlyYourDepartmentCan}</Note> : null}
        {done === 'discarded' ? <Note title={says.draftDiscarded}>{says.nothingWasPublished}</Note> : null}
      </Head>
      <Work even>
        <div className="stack">
          <Part id="owed" heading={says.whatYouOwe}>
            <p className="record">{owed.owed}</p>
          </Part>
          {owed.periods.length > 0 ? (
            <Part id="periods" heading={says.byPeriod}>
              <ul className="list">
                {owed.periods.map(({ key, words }) => (
                  <li key={key}>{words}</li>
                ))}
              </ul>
            </Part>
          ) : null}
          {owed.entries.length > 0 ? (
            <Part id="happened" heading={says.whatHappened}>
              <Entries
                short
                open={owed.state !== 'closed'}
                entries={owed.entries.map(
                  ({ kind, on, precision, text, byWords: by, files, basis, source }) => ({
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
                  }),
                )}
              />
            </Part>
          ) : null}
        </div>
        <Panel id="report" heading={owed.state === 'closed' ? says.closed : says.report}>
          {draft ? <DraftNote draft={draft} reply={reply} zone={site.zone} /> : null}
          {owed.state === 'closed' ? (
            <p>{says.theCommissionClosedIt}</p>
          ) : (
            <ReportForm
              key={draft?.version ?? 0}
              reply={reply}
              draft={draft}
              formKey={formKey}
              byWords={byWords}
              periods={owed.periods}
            />
          )}
        </Panel>
      </Work>
    </WorkSite>
  )
}
