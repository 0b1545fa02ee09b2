import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { findReceipt } from '#app/http/receipt-request.server.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { CodeForm, codeProblem, ReceiptSite } from '#app/ui/receipt-frame.tsx'
import { isEmptyText } from '#app/domain/text/empty-text.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: wordsIn(page?.language ?? 'en')('codes.title') },
]

async function languageOf({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>) {
  const { settings } = await getSettingsNow(context.db, context.clock.now())
  const more = settings.commentLanguages
  return {
    more,
    language: readLanguage(new URL(request.url).searchParams.get('lang'), offeredLanguages(more)),
  }
}

export async function loader(args: LoaderFunctionArgs) {
  return languageOf(args)
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { language } = await languageOf({ context, request })
  const typed = String((await request.formData()).get('code') ?? '').slice(0, 100)
  const refused = (problem: 'empty' | 'wrong' | 'wait', status: number, wait: number | null = null) => {
    const errors = { code: codeProblem(language, problem, wait ?? 0) }
    return data({ errors, values: { code: typed }, problem, wait }, { status })
  }
  if (isEmptyText(typed)) return refused('empty', 422)
  const found = await findReceipt(context, typed)
  if (!found.found) {
    return found.wait === null ? refused('wrong', 422) : refused('wait', 429, found.wait)
  }
  return redirect(inLanguage(`/comments/${codeInAddress(found.code)}`, language), 303)
}

export default function CodesPage() {
  const { language, more } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ReceiptSite site={useSite()} language={language} more={more} address="/comments">
      <CodeForm
        language={language}
        problem={reply?.problem ?? null}
        wait={reply?.wait}
        typed={reply?.values.code ?? ''}
      />
    </ReceiptSite>
  )
}
