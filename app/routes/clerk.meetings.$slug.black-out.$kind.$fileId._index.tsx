import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enforce } from '#app/domain/errors.ts'
import { isUnderWay } from '#app/domain/papers/paper-words.ts'
import { BoxForm, DoForm, FindForm, RemoveForm } from '#app/domain/papers/redaction/black-out-forms.ts'
import { getDraft, keepMarks, makeCopy, readPages } from '#app/domain/papers/redaction/black-out.server.ts'
import { foundVerdict, withinPage, withMarks, type Mark } from '#app/domain/papers/redaction/marks.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { paperOutlook } from '#app/domain/publishing/packet-outlook.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { BlackOutPage } from '#app/ui/black-out/black-out-page.tsx'
import { redactPath } from '#app/ui/black-out/redact-paths.ts'
import { useRefreshWhile } from '#app/ui/use-refresh-while.ts'
import { blackOutKindFilePage as says } from '#app/words/files.ts'

export const meta: MetaFunction = () => [{ title: says.blackOutPartsClerk }]

type Args = Pick<LoaderFunctionArgs, 'context' | 'params'>

async function fileOf({ context, params }: Args) {
  const { slug, kind, fileId } = routeParams(params, 'slug', 'kind', 'fileId')
  return getRedactedFile(context.db, slug, kind, fileId)
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, papers, renderer } = context
  const file = await fileOf({ context, params })
  const pages = await readPages(db, file)
  const { marks } = await getDraft(db, file)
  if (!pages) {
    await papers.ready([file], { withinMs: 0 })
    const words = await paperOutlook(db, file)
    return { file, words, pageCount: 0, page: 1, marks, gone: [] }
  }
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages.pageCount ? asked : 1
  const { gone } = await renderer.redactor.look(pages.bytes, page, marks)
  return { file, words: null, pageCount: pages.pageCount, page, marks, gone }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { db, renderer } = context
  const file = await fileOf({ context, params })
  const command = commandContext(context)
  const here = redactPath(file)
  const wanted = await readForm(request.clone(), DoForm)
  const to = (page: number) => redirect(`${here}?page=${page}#page`)
  const keep = async (change: (marks: Mark[], pages: Uint8Array) => Mark[] | Promise<Mark[]>) => {
    const pages = await readPages(db, file)
    const { marks } = await getDraft(db, file)
    const changed = await change(marks, pages?.bytes ?? new Uint8Array())
    await keepMarks(command, file, { marks: changed, pageCount: pages?.pageCount ?? 0 })
  }
  switch (wanted.ok ? wanted.value.do : null) {
    case 'find':
      return submit(
        await readForm(request, FindForm),
        async ({ words }) => {
          let first = 1
          await keep(async (marks, pages) => {
            const found = await renderer.redactor.find(pages, words)
            enforce(foundVerdict(found))
            first = found[0]!.page
            return withMarks(marks, found)
          })
          return first
        },
        to,
      )
    case 'box':
      return submit(
        await readForm(request, BoxForm),
        async (box) => {
          await keep((marks) => withMarks(marks, [withinPage(box)]))
          return box.page
        },
        to,
      )
    case 'remove':
      return submit(
        await readForm(request, RemoveForm),
        async ({ mark }) => {
          await keep((marks) => marks.filter((each) => JSON.stringify(each) !== mark))
        },
        () => to(1),
      )
    case 'clear':
      return submit(
        wanted,
        () => keep(() => []),
        () => to(1),
      )
    case 'make':
      return submit(
        wanted,
        () => makeCopy({ ...command, redactor: renderer.redactor }, file),
        () => redirect(`${here}/look`),
      )
    default:
      return submit(
        wanted,
        async () => {},
        () => to(1),
      )
  }
}

export default function MarkPartsPage() {
  const loaded = useLoaderData<typeof loader>()
  useRefreshWhile(loaded.words !== null && isUnderWay(loaded.words))
  return <BlackOutPage site={useSite()} reply={useActionData<typeof action>()} {...loaded} />
}
