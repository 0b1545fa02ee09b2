import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PublishCopyForm } from '#app/domain/papers/redaction/black-out-forms.ts'
import { getDraft, publishCopy, readPages } from '#app/domain/papers/redaction/black-out.server.ts'
import { editionsWithOriginal, getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { sameFiles } from '#app/domain/papers/redaction/same-files.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { LookPage } from '#app/ui/black-out/look-page.tsx'
import { backOf, redactPath } from '#app/ui/black-out/redact-paths.ts'
import { blackOutKindFileLookPage as says } from '#app/words/files.ts'

export const meta: MetaFunction = () => [{ title: says.lookAtTheCopy }]

type Args = Pick<LoaderFunctionArgs, 'context' | 'params'>

async function fileOf({ context, params }: Args) {
  const { slug, kind, fileId } = routeParams(params, 'slug', 'kind', 'fileId')
  return getRedactedFile(context.db, slug, kind, fileId)
}

/** The words under every box, page by page. */
async function goneOf({ context, params }: Args) {
  const { db, renderer } = context
  const file = await fileOf({ context, params })
  const pages = await readPages(db, file)
  const { marks, copySha256 } = await getDraft(db, file)
  if (!pages || copySha256 === null) return null
  const numbers = [...new Set(marks.map(({ page }) => page))]
  const looked = numbers.map(async (page) => ({
    page,
    gone: (await renderer.redactor.look(pages.bytes, page, marks)).gone,
  }))
  return { file, pageCount: pages.pageCount, copySha256, gone: await Promise.all(looked) }
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const found = await goneOf({ context, params })
  if (!found) return redirect(redactPath(await fileOf({ context, params })))
  const asked = Number(new URL(request.url).searchParams.get('page') ?? found.gone[0]?.page ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= found.pageCount ? asked : 1
  const { file } = found
  const editions = file.kind === 'attachment' ? await editionsWithOriginal(context.db, file.id) : []
  const others = await sameFiles(context.db, file)
  return { ...found, page, editions, others, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const file = await fileOf({ context, params })
  const found = await goneOf({ context, params })
  return submit(
    await readForm(request, PublishCopyForm),
    async ({ key, reason, copy }) => {
      const gone = found?.gone.flatMap((page) => page.gone) ?? []
      const input = { reason, copySha256: copy, pageCount: found?.pageCount ?? 0, gone }
      const { copySha256 } = await publishCopy(commandContext(context, key), file, input)
      // For the next packet.
      const prepared = { sha256: copySha256, fileName: 'copy.pdf', mediaType: 'application/pdf' }
      if (file.kind === 'attachment') await context.papers.ready([prepared], { withinMs: 0 })
    },
    () => redirect(backOf(file)),
  )
}

export default function LookAtCopyPage() {
  const loaded = useLoaderData<typeof loader>()
  return <LookPage site={useSite()} reply={useActionData<typeof action>()} {...loaded} />
}
