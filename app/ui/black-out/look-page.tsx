import { Form } from '@remix-run/react'
import { Band } from '../band.tsx'
import { Button, Row } from '../button.tsx'
import { DeskLine } from '../desk-form.tsx'
import { ErrorSummary } from '../errors.tsx'
import type { FormReply } from '../form-reply.ts'
import { Head } from '../head.tsx'
import { WorkSite, type SiteFacts } from '../site.tsx'
import { GoneWords } from './black-out-page.tsx'
import { PageLinks } from './page-links.tsx'
import { backOf, redactPath } from './redact-paths.ts'
import { lookPage as says } from '#app/words/files.ts'

type LookProps = {
  site: SiteFacts
  reply: FormReply | undefined
  file: Parameters<typeof backOf>[0] & { title: string }
  pageCount: number
  page: number
  copySha256: string
  gone: { page: number; gone: string[] }[]
  /** Editions whose packets hold the original. */
  editions: number[]
  /** Where the same file stands too. */
  others: { id: string; title: string; slug: string }[]
  formKey: string
}

/** The copy page by page, as the public will get it, and the way to publish it. */
export function LookPage(props: LookProps) {
  const { site, reply, file, pageCount, page, copySha256, gone, editions, others, formKey } = props
  const base = redactPath(file)
  return (
    <WorkSite
      site={site}
      place="meetings"
      trail={[
        { href: backOf(file), label: file.title },
        { href: base, label: says.blackOutParts },
      ]}
    >
      <Head title={says.lookAtTheCopy} lead={says.thisIsWhatThe} before={<ErrorSummary reply={reply} />} />
      <Band heading={says.pageOf(page, pageCount)} id="page" first wide>
        <PageLinks page={page} pageCount={pageCount} base={`${base}/look`} />
        <div className="marked-page">
          <img
            src={`${base}/pages/${page}.png?of=copy&made=${copySha256.slice(0, 12)}`}
            alt={says.pageOfTheCopy(page)}
          />
        </div>
        <GoneWords gone={gone.find((each) => each.page === page)?.gone ?? []} />
      </Band>
      <Band heading={says.publishIt}>
        {editions.length > 0 ? <OldEditions editions={editions} slug={file.slug} /> : null}
        <SamePlaces others={others} />
        <Form method="post" noValidate className="narrow">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="copy" value={copySha256} />
          <DeskLine
            reply={reply}
            name="reason"
            label={says.whatIsBlackedOut}
            hint={says.thisReasonIsPublic}
          />
          <div className="apart--more">
            <Row>
              <Button>{says.publishTheCopy}</Button>
              <a href={base}>{says.changeTheBoxes}</a>
            </Row>
          </div>
        </Form>
      </Band>
    </WorkSite>
  )
}

function SamePlaces({ others }: Pick<LookProps, 'others'>) {
  if (others.length === 0) return null
  return (
    <>
      <p>{says.theSameFileIs}</p>
      <ul>
        {others.map(({ id, title, slug }) => (
          <li key={id}>
            {title}, <a href={`/clerk/meetings/${slug}`}>{says.meeting(slug)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function OldEditions({ editions, slug }: { editions: readonly number[]; slug: string }) {
  const one = editions.length === 1
  return (
    <p>
      {says.theOfPublishedWith(
        one ? 'packet' : 'packets',
        one ? 'edition' : 'editions',
        editions.join(', '),
        one ? 'was' : 'were',
        one ? 'it' : 'them',
      )}{' '}
      <a href={`/clerk/meetings/${slug}/posting`}>{says.publishANewEdition}</a>
      {says.whosePacketWillHold}
    </p>
  )
}
