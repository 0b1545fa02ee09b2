import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findByHashForPublic, findHashesInFull } from '#app/domain/editions/find-by-hash.server.ts'
import { readHash, readShortHash } from '#app/domain/editions/verified.ts'
import { own } from '#app/domain/text/own.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { FileField, TextField } from '#app/ui/field.tsx'
import { Head } from '#app/ui/head.tsx'
import { PublicSite } from '#app/ui/site.tsx'
import { Verified } from '#app/ui/verified.tsx'
import { isEmptyText } from '#app/domain/text/empty-text.ts'

const refusals: Record<string, string> = {
  'too-large': 'That file is over 250 MB. Paste its SHA-256 instead.',
  'no-file': 'Choose a file, or paste a hash.',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.wrong ? 'Error: ' : ''}Verify a document` },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const pasted = query.get('hash')
  const refused = query.get('refused')
  const short = pasted ? readShortHash(pasted) : null
  const hash = short ? (await findHashesInFull(context.db, short))[0] : pasted ? readHash(pasted) : null
  return {
    pasted,
    hash: hash ?? null,
    fromFile: query.get('from') === 'file',
    wrong: refused
      ? (own(refusals, refused) ?? null)
      : pasted === null || hash
        ? null
        : isEmptyText(pasted)
          ? 'Paste a hash, or choose a file above.'
          : short
            ? 'No published document has a hash that begins and ends this way. Check the digits.'
            : 'A SHA-256 has 64 digits, 0 to 9 and a to f. Spaces do not matter. You can also use the first and last eight digits, as printed at the bottom of a page.',
    found: hash ? await findByHashForPublic(context.db, hash) : null,
  }
}

export default function VerifyPage() {
  const site = useSite()
  const { pasted, hash, fromFile, wrong, found } = useLoaderData<typeof loader>()
  return (
    <PublicSite site={site} place="verify">
      <Head
        kind="Verify"
        title="Check that your copy matches what was published"
        lead="Agendas, minutes, notices, their PDFs and attachments. What you check is not kept."
      />
      {hash && found ? <Verified hash={hash} fromFile={fromFile} found={found} zone={site.zone} /> : null}
      <Band heading="Check a file" first={!hash}>
        <form method="post" action="/verify" encType="multipart/form-data">
          <FileField
            accept=""
            name="file"
            label="A PDF or other file, exactly as you have it"
            error={wrong && pasted === null ? wrong : undefined}
          />
          <p>
            <Button>Check the file</Button>
          </p>
        </form>
      </Band>
      <Band heading="Check a hash">
        <form method="get" action="/verify">
          <TextField
            name="hash"
            label="SHA-256, as printed on the document"
            hint="64 digits, or the short form with “…” from the bottom of a page. Spaces do not matter."
            error={wrong && pasted !== null ? wrong : undefined}
            defaultValue={fromFile ? '' : (pasted ?? '')}
            autoComplete="off"
            spellCheck={false}
          />
          <p>
            <Button kind="outline">Check the hash</Button>
          </p>
        </form>
      </Band>
      <Band heading="How it works">
        <p>
          Everything the commission publishes is saved as a numbered edition. The hash printed on it is for
          its text. A PDF file has its own hash, which can’t be printed in it. We know both. If one letter
          changes, the hash changes.
        </p>
      </Band>
    </PublicSite>
  )
}
