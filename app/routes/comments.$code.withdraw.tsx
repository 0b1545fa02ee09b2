import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { visitor } from '#app/http/visitor.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { receiptPage } from '#app/http/receipt-request.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { inLanguage, offeredLanguages, readLanguage } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { ItemWords } from '#app/ui/item-words.tsx'
import { CodeForm, ReceiptSite } from '#app/ui/receipt-frame.tsx'
import { errorWords } from '#app/ui/sign-up-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: wordsIn(page?.language ?? 'en')('withdraw.title') },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { code } = routeParams(params, 'code')
  const { status, more, page } = await receiptPage(context, code)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offeredLanguages(more))
  return data({ language, more, page }, { status })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { more, page, code } = await receiptPage(context, routeParams(params, 'code').code)
  const language = readLanguage(new URL(request.url).searchParams.get('lang'), offeredLanguages(more))
  if (!page.receipt || code === null) return redirect(inLanguage('/comments', language), 303)
  const done = redirect(inLanguage(`/comments/${codeInAddress(code)}?saved=1`, language), 303)
  if (page.receipt.status === 'withdrawn') return done
  const { receipt } = page
  const open = openItems(receipt)
  const leaving = receipt.people.filter(mayLeave)
  const what = String((await request.formData()).get('what') ?? '')
  const one = leaving.find(({ number }) => what === `number-${number}`)
  const known = what === 'all' || one !== undefined || open.some(({ itemId }) => itemId === what)
  if (!known && (open.length > 1 || leaving.length > 1)) {
    const errors = { what: wordsIn(language)('problem.withdraw') }
    return data({ errors, values: {} as Record<string, string> }, { status: 422 })
  }
  if (receipt.mayWithdraw) {
    const anyone = { ...commandContext(context), actor: visitor }
    await withdrawOwn(
      anyone,
      one
        ? { code, itemId: null, number: one.number }
        : { code, itemId: known && what !== 'all' ? what : null },
    )
  }
  return done
}

type Lines = { lines: { itemId: string; number: string; title: string; open: boolean }[] }

/** The items on which somebody of the receipt still waits, each once. */
function openItems(receipt: Lines & { people: Lines[] }) {
  const lines = [...receipt.lines, ...receipt.people.flatMap((person) => person.lines)]
  return [...new Map(lines.filter((line) => line.open).map((line) => [line.itemId, line])).values()]
}

function mayLeave({ lines }: Lines): boolean {
  return lines.some((line) => line.open)
}

export default function WithdrawPage() {
  const { language, more, page } = useLoaderData<typeof loader>()
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
  const open = openItems(receipt)
  const leaving = receipt.people.filter(mayLeave)
  return (
    <ReceiptSite site={site} language={language} more={more} address={`${address}/withdraw`}>
      <Head
        kind={<a href={inLanguage(address, language)}>{say('change.back')}</a>}
        title={say('withdraw.title')}
        before={<ErrorSummary reply={reply} words={errorWords(say)} />}
      >
        <p>
          {receipt.status === 'withdrawn'
            ? say('receipt.withdrawn')
            : receipt.mayWithdraw
              ? say(`withdraw.lead.${receipt.kind}`)
              : say('withdraw.spoken')}
        </p>
      </Head>
      {receipt.mayWithdraw ? (
        <Band first>
          <form method="post" action={inLanguage(`${address}/withdraw`, language)} noValidate>
            {open.length > 1 || leaving.length > 1 ? (
              <RadioGroup
                name="what"
                large
                legend={say('withdraw.what')}
                choices={[
                  { value: 'all', label: say(leaving.length > 1 ? 'group.withdraw.all' : 'withdraw.all') },
                  ...leaving.map(({ number, displayName: name }) => ({
                    value: `number-${number}`,
                    label: name
                      ? say('group.withdraw-named', { number, name })
                      : say('group.withdraw', { number }),
                  })),
                  ...(open.length > 1 ? open : []).map(({ itemId, number, title }) => ({
                    value: itemId,
                    label: (
                      <ItemWords
                        language={language}
                        title={title}
                        words={(shown) => say('withdraw.one', { number, title: shown })}
                      />
                    ),
                  })),
                ]}
                error={reply?.errors.what}
                errorWord={say('error.word')}
              />
            ) : null}
            {receipt.kind === 'speak' ? (
              <p className="small quiet apart">{say('receipt.withdraw-line')}</p>
            ) : null}
            <p className="apart">
              <Button>{say('withdraw.button')}</Button>
            </p>
          </form>
        </Band>
      ) : null}
    </ReceiptSite>
  )
}
