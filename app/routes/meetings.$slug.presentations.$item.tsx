import { Fragment } from 'react'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getPresentationForPublic } from '#app/domain/overviews/public-presentation.server.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Basis, InventedLine } from '#app/ui/basis.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files.tsx'
import { Head } from '#app/ui/head.tsx'
import { followUpRow } from '#app/ui/ledger-rows.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { RaisedQuestion, stillOpenWords } from '#app/ui/raised-question.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { ViewAsPdf } from '#app/ui/view-as-pdf.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.item.title}, ${formatDate(data.page.meeting.heldOn)}` : 'Presentation' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, item } = routeParams(params, 'slug', 'item')
  const now = context.clock.now()
  const { settings, today } = await getSettingsNow(context.db, now)
  const page = await getPresentationForPublic(context.db, { slug, itemId: item }, now)
  return { page, today, inventedLine: page.meeting.basis === 'invented' ? settings.inventedLine : null }
}

export default function PresentationPage() {
  const { page, today, inventedLine } = useLoaderData<typeof loader>()
  const { meeting, item, given, questions, answers, followUps } = page
  return (
    <PublicSite
      site={useSite()}
      place="meetings"
      trail={[
        { href: '/meetings', label: 'All meetings' },
        { href: `/meetings/${meeting.slug}`, label: `Meeting of ${formatDate(meeting.heldOn)}` },
      ]}
      data={`/meetings/${meeting.slug}/presentations/${item.id}.json`}
    >
      <Head
        kind={item.number ? `Item ${item.number}` : 'Presentation'}
        title={item.title}
        lead={item.presenters.join('; ') || undefined}
      >
        <p>{stillOpenWords(questions, followUps)}</p>
        <Basis basis={meeting.basis} source={meeting.source} />
      </Head>
      <Band heading="What was presented" first>
        {item.description ? <p className="record">{item.description}</p> : null}
        {given.map((each, index) => (
          <div key={index}>
            <p>
              {[[each.title, each.givenBy].filter(Boolean).join(' '), each.organization]
                .filter(Boolean)
                .join(', ')}
              {each.onBehalfOf ? `, on behalf of ${each.onBehalfOf}` : null}
            </p>
            {each.summary ? <p className="record">{each.summary}</p> : null}
          </div>
        ))}
        <FileList
          rows={item.files.map((file) => (
            <Fragment key={file.id}>
              <a href={`/files/${file.id}/file`}>
                <u>{file.title}</u> <span>{file.detail}</span>
              </a>{' '}
              <ViewAsPdf href={`/files/${file.id}/file`} detail={file.detail} />
            </Fragment>
          ))}
        />
        {given.length + item.files.length === 0 && !item.description ? (
          <p>No slides or summary are published here.</p>
        ) : null}
      </Band>
      <Band heading="Questions raised" id="questions" wide>
        {questions.length === 0 ? (
          <Empty
            what="No questions are recorded."
            how="Commissioners’ questions about the presentation appear here after the meeting, with the answers."
          />
        ) : (
          questions.map((question) => (
            <RaisedQuestion
              key={question.number}
              question={question}
              answers={answers.filter(({ number }) => number === question.number)}
            />
          ))
        )}
      </Band>
      {followUps.length > 0 ? (
        <Band heading="Reports requested" id="owed" wide>
          <Ledger rows={followUps.map((followUp) => followUpRow(followUp, today))} />
        </Band>
      ) : null}
      {inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
