import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeFromForm } from '#app/http/change-own-form.server.ts'
import { receiptPage } from '#app/http/receipt-request.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { ChangeForm } from '#app/ui/change-own-form.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { CodeForm, ReceiptSite } from '#app/ui/receipt-frame.tsx'
import { BeforeSending } from '#app/ui/before-sending.tsx'
import { errorWords, replyOf } from '#app/ui/sign-up-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: wordsIn(page?.language ?? 'en')('change.title') },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { code } = routeParams(params, 'code')
  const { status, more, page } = await receiptPage(context, code)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offeredLanguages(more))
  return data({ language, more, page, asksForMail: context.sendsMail }, { status })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { more, page, code } = await receiptPage(context, routeParams(params, 'code').code)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offeredLanguages(more))
  if (!page.receipt || code === null) return redirect(inLanguage('/comments', language), 303)
  const answers = await changeFromForm(context, await request.formData(), {
    code,
    receipt: page.receipt,
    language,
  })
  if (answers === null) return redirect(inLanguage(`${page.address}?saved=1`, language), 303)
  const { errors, sentence } = replyOf(wordsIn(language), answers.problems)
  return data(
    {
      errors,
      sentence,
      values: {} as Record<string, string>,
      answers: answers.answers,
      seen: answers.seen,
      keep: answers.keep,
      names: answers.names,
    },
    { status: answers.seen.length > 0 ? 200 : 422 },
  )
}

export default function ChangePage() {
  const { language, more, page, asksForMail } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const site = useSite()
  const say = wordsIn(language)
  if (!page.receipt) {
    return (
      <ReceiptSite site={site} language={language} more={more} address="/comments">
        <CodeForm language={language} problem={page.problem} wait={page.wait} typed="" />
      </ReceiptSite>
    )
  }
  const { receipt, address } = page
  const seen = reply?.seen ?? []
  const only = receipt.mayChange ? null : say(receipt.hasEmail ? 'change.mail.only' : 'change.closed')
  return (
    <ReceiptSite site={site} language={language} more={more} address={`${address}/change`}>
      <Head
        kind={<a href={inLanguage(address, language)}>{say('change.back')}</a>}
        title={say(receipt.kind === 'write' ? 'change.title.write' : 'change.title')}
        before={
          seen.length > 0 ? (
            <BeforeSending say={say} seen={seen} complaint={null} filesLost={false} />
          ) : (
            <ErrorSummary reply={reply} words={errorWords(say)} />
          )
        }
      >
        {only ? <p>{only}</p> : null}
        {receipt.kind === 'write' ? <p>{say('change.text')}</p> : null}
      </Head>
      {receipt.mayChange || receipt.hasEmail ? (
        <Band first>
          <ChangeForm
            language={language}
            action={inLanguage(`${address}/change`, language)}
            receipt={receipt}
            items={page.items}
            answers={reply?.answers ?? page.answers}
            errors={reply?.errors ?? {}}
            asksForMail={asksForMail}
            keep={reply?.keep ?? ''}
            others={receipt.people.slice(1)}
            names={reply?.names}
            warned={seen.length > 0}
          />
        </Band>
      ) : null}
    </ReceiptSite>
  )
}
