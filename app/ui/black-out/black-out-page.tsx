import { Form, useSubmit } from '@remix-run/react'
import { isUnderWay, type PaperWords } from '#app/domain/papers/paper-words.ts'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { Band } from '../band.tsx'
import { Button, Row } from '../button.tsx'
import { DeskLine } from '../desk-form.tsx'
import { ErrorSummary } from '../errors.tsx'
import type { FormReply } from '../form-reply.ts'
import { Head } from '../head.tsx'
import { WorkSite, type SiteFacts } from '../site.tsx'
import { BoxFields } from './box-fields.tsx'
import { MarkedPicture } from './marked-picture.tsx'
import { MarkList } from './mark-list.tsx'
import { PageLinks } from './page-links.tsx'
import { backOf, redactPath } from './redact-paths.ts'

export type BlackOutProps = {
  site: SiteFacts
  reply: FormReply | undefined
  file: Parameters<typeof backOf>[0] & { title: string }
  /** What is known of the pages while they can't be shown. */
  words: PaperWords | null
  pageCount: number
  page: number
  marks: Mark[]
  gone: string[]
}

/** Where a clerk sets the boxes: by words, by fields, by mouse. */
export function BlackOutPage({ site, reply, file, words, pageCount, page, marks, gone }: BlackOutProps) {
  const submit = useSubmit()
  const base = redactPath(file)
  const send = (box: Mark) =>
    submit({ do: 'box', ...box }, { method: 'post', preventScrollReset: true, replace: true })
  return (
    <WorkSite site={site} place="meetings" trail={[{ href: backOf(file), label: file.title }]}>
      <Head
        title="Black out parts of this file"
        lead={
          <>
            What is under a box will be gone from the copy that the public gets, not only covered. We keep the
            original. Black out only what the law lets you keep back, such as a private address, a phone
            number or an account number, and never anyone’s opinion.
          </>
        }
        before={<ErrorSummary reply={reply} />}
      />
      {words ? (
        <Band heading="Pages" first>
          <p>
            {isUnderWay(words)
              ? 'The pages of this file are being prepared. Look again in a moment.'
              : `${words.detail} Its parts can’t be blacked out here. Save it as a PDF, and use that instead.`}
          </p>
        </Band>
      ) : (
        <>
          <Band heading="Words" first>
            <Form method="post" noValidate className="narrow" preventScrollReset>
              <input type="hidden" name="do" value="find" />
              <DeskLine
                reply={reply}
                name="words"
                label="Find these words and black them out wherever they appear"
                hint="For example a name, a street address or a phone number. Capitals, spaces and hyphens do not matter."
              />
              <p className="apart">
                <Button kind="outline">Find and mark</Button>
              </p>
            </Form>
          </Band>
          <Band heading={`Page ${page} of ${pageCount}`} id="page" wide>
            <PageLinks page={page} pageCount={pageCount} base={base} />
            <MarkedPicture src={`${base}/pages/${page}.png`} page={page} marks={marks} onBox={send} />
            <p className="small quiet">
              Draw a box with the mouse, or enter one below. If a box touches a word, the whole word is
              removed.
            </p>
            <GoneWords gone={gone} />
            <BoxFields reply={reply} page={page} />
          </Band>
          <Band heading="Marked so far">
            <MarkList marks={marks} base={base} />
            <Form method="post" className="apart--more">
              <Row>
                <Button name="do" value="make">
                  Make the copy and look at it
                </Button>
                <a href={backOf(file)}>Go back</a>
              </Row>
            </Form>
          </Band>
        </>
      )}
    </WorkSite>
  )
}

/** What the boxes of a page take. */
export function GoneWords({ gone }: { gone: readonly string[] }) {
  return gone.length === 0 ? null : (
    <p>
      These words will be gone: <b className="record">{gone.join(' ')}</b>
    </p>
  )
}
