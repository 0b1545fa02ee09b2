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
import { blackOutPage as says } from '#app/words/files.ts'

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
        title={says.blackOutPartsOf}
        lead={<>{says.whatIsUnderA}</>}
        before={<ErrorSummary reply={reply} />}
      />
      {words ? (
        <Band heading={says.pages} first>
          <p>{isUnderWay(words) ? says.thePagesOfThis : says.itsPartsCantBe(words.detail)}</p>
        </Band>
      ) : (
        <>
          <Band heading={says.words} first>
            <Form method="post" noValidate className="narrow" preventScrollReset>
              <input type="hidden" name="do" value="find" />
              <DeskLine
                reply={reply}
                name="words"
                label={says.findTheseWordsAnd}
                hint={says.forExampleAName}
              />
              <p className="apart">
                <Button kind="outline">{says.findAndMark}</Button>
              </p>
            </Form>
          </Band>
          <Band heading={says.pageOf(page, pageCount)} id="page" wide>
            <PageLinks page={page} pageCount={pageCount} base={base} />
            <MarkedPicture src={`${base}/pages/${page}.png`} page={page} marks={marks} onBox={send} />
            <p className="small quiet">{says.drawABoxWith}</p>
            <GoneWords gone={gone} />
            <BoxFields reply={reply} page={page} />
          </Band>
          <Band heading={says.markedSoFar}>
            <MarkList marks={marks} base={base} />
            <Form method="post" className="apart--more">
              <Row>
                <Button name="do" value="make">
                  {says.makeTheCopyAnd}
                </Button>
                <a href={backOf(file)}>{says.goBack}</a>
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
      {says.theseWordsWillBe} <b className="record">{gone.join(' ')}</b>
    </p>
  )
}
