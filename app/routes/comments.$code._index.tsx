import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { encode } from 'uqr'
import { whereComplaintsGo } from '#app/domain/comments/complaint/complaint.ts'
import { codeInAddress, shownCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { findReceipt } from '#app/http/receipt-request.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { longDate, timeOfDay } from '#app/i18n/dates.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { LinkButton, Row } from '#app/ui/button.tsx'
import { ReceiptCode, SquareCode, squarePath } from '#app/ui/progress-steps.tsx'
import { Head } from '#app/ui/head.tsx'
import { NeedsBand, TextBand } from '#app/ui/receipt-contents.tsx'
import { headline, ProgressBand, PlaceBand, receiptTitle } from '#app/ui/receipt.tsx'
import { SaidFirst } from '#app/ui/outcome-said.tsx'
import { outcomeWords, type TellIn } from '#app/i18n/outcome-words.ts'
import { GroupBand, linesOfAll } from '#app/ui/receipt-group.tsx'
import { CodeForm, ReceiptSite } from '#app/ui/receipt-frame.tsx'
import { contactWords } from '#app/i18n/contact-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: wordsIn(page?.language ?? 'en')('receipt.title') },
  // Where there is no receipt a code can be typed, and a form has to name its site.
  ...(page?.receipt ? [] : [{ name: 'referrer', content: 'same-origin' }]),
]

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('refresh')
  return new Headers(refresh ? { refresh } : {})
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const now = context.clock.now()
  const { settings } = await getSettingsNow(context.db, now)
  const query = new URL(request.url).searchParams
  const more = settings.commentLanguages
  const language = readLanguage(query.get('lang'), offeredLanguages(more))
  const frame = { language, more, now, zone: settings.timeZone }
  const asked = await findReceipt(context, routeParams(params, 'code').code)
  if (!asked.found) {
    const problem = asked.wait === null ? ('wrong' as const) : ('wait' as const)
    return data({ ...frame, receipt: null, problem, wait: asked.wait }, { status: asked.status })
  }
  const { code, receipt } = asked
  const { meeting, ...own } = receipt
  const { slug, kind, heldOn } = meeting
  const { speakerOrder: order, remoteJoin: join } = meeting.settings
  const address = `/comments/${codeInAddress(code)}`
  const square = encode(`${context.origin}${address}`, { border: 2 })
  const next = inLanguage(`/meetings/${slug}/comment?kiosk=1`, language)
  const kiosk = query.get('kiosk') === '1'
  return data(
    {
      ...frame,
      receipt: own,
      code: shownCode(code),
      address,
      codesAt: `${context.origin.replace(/^https?:\/\//, '')}/comments`,
      square: { size: square.size, path: squarePath(square.data) },
      kiosk: kiosk ? next : null,
      saved: query.has('saved'),
      complaintsGoTo: whereComplaintsGo(settings, language),
      meeting: { slug, kind, heldOn, order, join },
    },
    { headers: kiosk ? { refresh: `60; url=${next}` } : {} },
  )
}

export default function ReceiptPage() {
  const page = useLoaderData<typeof loader>()
  const site = useSite()
  const { language, more, zone } = page
  const say = wordsIn(language)
  if (page.receipt === null) {
    return (
      <ReceiptSite site={site} language={language} more={more} address="/comments">
        <CodeForm language={language} problem={page.problem} wait={page.wait} typed="" />
      </ReceiptSite>
    )
  }
  const { receipt, meeting, address, kiosk } = page
  const here = inLanguage(address, language)
  const when = longDate(language, meeting.heldOn)
  const [contact, complaints] = [contactWords(say, site), page.complaintsGoTo]
  const tell: TellIn = { say, language, zone, contact, complaints, namesFiles: true }
  const ofAll = { ...receipt, lines: linesOfAll(receipt) }
  const first = headline(ofAll)
  return (
    <ReceiptSite site={site} language={language} more={more} address={address}>
      <Head
        kind={say('receipt.kind')}
        title={receiptTitle(ofAll, tell)}
        lead={`${say('receipt.number', { number: receipt.number })}. ${say('receipt.meeting', { kind: say(`meeting.${meeting.kind}`), when })}`}
      >
        {first ? <SaidFirst words={outcomeWords(first, tell)} /> : null}
        {page.saved ? <p role="status">{say('receipt.saved')}</p> : null}
        {kiosk ? (
          <div className="noprint apart">
            <p>{say('receipt.done.hint')}</p>
            <LinkButton kind="main" href={kiosk}>
              {say('receipt.done')}
            </LinkButton>
          </div>
        ) : null}
      </Head>
      <PlaceBand
        language={language}
        tell={tell}
        receipt={receipt}
        order={meeting.order}
        join={meeting.join}
        seen={timeOfDay(language, page.now, zone)}
        again={here}
      />
      <GroupBand tell={tell} receipt={receipt} />
      <Band heading={say('receipt.code')}>
        <ReceiptCode code={page.code} />
        {receipt.mayChange || receipt.mayWithdraw ? (
          <p className="small">{say('receipt.code.keep', { address: page.codesAt })}</p>
        ) : null}
        <SquareCode {...page.square} label={say('receipt.square')} />
        <p className="small quiet noprint">{say('receipt.print')}</p>
        {receipt.hasEmail ? <p className="small quiet">{say('receipt.mailed')}</p> : null}
      </Band>
      <ProgressBand language={language} tell={tell} receipt={receipt} zone={zone} />
      <NeedsBand say={say} receipt={receipt} />
      <TextBand say={say} receipt={receipt} />
      <Band heading={receipt.mayChange || receipt.mayWithdraw ? say('receipt.change-it') : undefined}>
        <Row>
          {receipt.mayChange || receipt.hasEmail ? (
            <LinkButton href={inLanguage(`${address}/change`, language)}>{say('receipt.change')}</LinkButton>
          ) : null}
          {receipt.mayWithdraw ? (
            <LinkButton href={inLanguage(`${address}/withdraw`, language)}>
              {say('receipt.withdraw')}
            </LinkButton>
          ) : null}
        </Row>
        {receipt.mayWithdraw ? <p className="small quiet apart">{say('receipt.withdraw-line')}</p> : null}
        <p className="noprint">
          <a href={inLanguage(`/meetings/${meeting.slug}/comment`, language)}>{say('receipt.another')}</a>
        </p>
      </Band>
    </ReceiptSite>
  )
}
