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
        { href: base, label: 'Black out parts' },
      ]}
    >
      <Head
        title="Look at the copy"
        lead="This is what the public will get. We checked it: the words under the boxes are gone. Look at each page with a box, then publish it."
        before={<ErrorSummary reply={reply} />}
      />
      <Band heading={`Page ${page} of ${pageCount}`} id="page" first wide>
        <PageLinks page={page} pageCount={pageCount} base={`${base}/look`} />
        <div className="marked-page">
          <img
            src={`${base}/pages/${page}.png?of=copy&made=${copySha256.slice(0, 12)}`}
            alt={`Page ${page} of the copy, with the marked parts black`}
          />
        </div>
        <GoneWords gone={gone.find((each) => each.page === page)?.gone ?? []} />
      </Band>
      <Band heading="Publish it">
        {editions.length > 0 ? <OldEditions editions={editions} slug={file.slug} /> : null}
        <SamePlaces others={others} />
        <Form method="post" noValidate className="narrow">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="copy" value={copySha256} />
          <DeskLine
            reply={reply}
            name="reason"
            label="What is blacked out"
            hint="This reason is public. Say what kind of thing it is, without repeating it. For example: “private address”, “phone number”, “account number” (Government Code 7922.000, 7927.700)."
          />
          <div className="apart--more">
            <Row>
              <Button>Publish the copy</Button>
              <a href={base}>Change the boxes</a>
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
      <p>The same file is here too, and gets this copy as well:</p>
      <ul>
        {others.map(({ id, title, slug }) => (
          <li key={id}>
            {title}, <a href={`/clerk/meetings/${slug}`}>meeting {slug}</a>
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
      The {one ? 'packet' : 'packets'} of {one ? 'edition' : 'editions'} {editions.join(', ')}{' '}
      {one ? 'was' : 'were'} published with the original pages and can’t be changed: whoever opens{' '}
      {one ? 'it' : 'them'} by number still sees all of it. The file by itself will be the copy from now on.
      After this, <a href={`/clerk/meetings/${slug}/posting`}>publish a new edition</a>, whose packet will
      hold the copy.
    </p>
  )
}
