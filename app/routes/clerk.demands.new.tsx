import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listChallengedItems } from '#app/domain/demands/demand-choices.server.ts'
import { demandKindNames, demandKinds } from '#app/domain/demands/demand-kinds.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ContactFields, DemandFactFields, FilePublic } from '#app/ui/demand-fields.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { FileField, Select } from '#app/ui/field.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { KeptFiles } from '#app/ui/kept-files.tsx'
import { FileNatureField } from '#app/ui/file-nature.tsx'
import { demandsNewPage as says } from '#app/words/demands.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(says.recordADemandClerk, page?.reply ?? undefined) },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, formReply: reply } = context
  const { today } = await getSettingsNow(db, clock.now())
  const page = { reply, formKey: crypto.randomUUID(), items: await listChallengedItems(db, today) }
  return data(page, { status: reply ? 422 : 200 })
}

export default function ReceiveDemandPage() {
  const { reply: given, formKey, items } = useLoaderData<typeof loader>()
  const reply = given ?? undefined
  return (
    <WorkSite site={useSite()} place="demands" trail={[{ href: '/clerk/demands', label: says.demands }]}>
      <Head
        title={says.recordADemand}
        lead={says.aWrittenDemandTo}
        before={<ErrorSummary reply={reply} kept={says.nothingWasRecordedWe} />}
      />
      <form method="post" encType="multipart/form-data" noValidate className="narrow">
        <input type="hidden" name="key" value={formKey} />
        <RadioGroup
          name="kind"
          legend={says.whatItIs}
          error={reply?.errors.kind}
          defaultValue={(reply?.values.kind as string | undefined) ?? ''}
          choices={demandKinds.map((value) => ({ value, label: demandKindNames[value] }))}
        />
        <Select
          name="about"
          label={says.theMeetingOrItem}
          optional
          defaultValue={(reply?.values.about as string | undefined) ?? ''}
          error={reply?.errors.meetingId ?? reply?.errors.itemId}
          options={[{ value: '', label: says.noneInDais }, ...items]}
        />
        <DemandFactFields reply={reply} />
        <ContactFields reply={reply} />
        <FileNatureField label={says.whatTheLetterIs} reply={reply} />
        <KeptFiles kept={reply?.kept} />
        <FileField
          name="files"
          label={says.theLetter}
          optional
          error={reply?.errors.files}
          drop={says.oneFilePdfWord}
        />
        <FilePublic reply={reply} />
        <div className="apart--more">
          <Row>
            <Button>{says.recordIt}</Button>
            <a href="/clerk/demands">{says.goBack}</a>
          </Row>
        </div>
      </form>
    </WorkSite>
  )
}
