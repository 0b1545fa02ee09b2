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

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf('Record a demand — Clerk — Dais', page?.reply ?? undefined) },
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
    <WorkSite site={useSite()} place="demands" trail={[{ href: '/clerk/demands', label: 'Demands' }]}>
      <Head
        title="Record a demand"
        lead="A written demand to cure or correct an action, or a cease and desist letter, as it came. It is public at once, but contact information never is. The commission has 30 days to answer."
        before={
          <ErrorSummary
            reply={reply}
            kept="Nothing was recorded. We kept your words. Please choose the file again."
          />
        }
      />
      <form method="post" encType="multipart/form-data" noValidate className="narrow">
        <input type="hidden" name="key" value={formKey} />
        <RadioGroup
          name="kind"
          legend="What it is"
          error={reply?.errors.kind}
          defaultValue={(reply?.values.kind as string | undefined) ?? ''}
          choices={demandKinds.map((value) => ({ value, label: demandKindNames[value] }))}
        />
        <Select
          name="about"
          label="The meeting or item"
          optional
          defaultValue={(reply?.values.about as string | undefined) ?? ''}
          error={reply?.errors.meetingId ?? reply?.errors.itemId}
          options={[{ value: '', label: 'None in Dais' }, ...items]}
        />
        <DemandFactFields reply={reply} />
        <ContactFields reply={reply} />
        <FileNatureField label="What the letter is" reply={reply} />
        <KeptFiles kept={reply?.kept} />
        <FileField
          name="files"
          label="The letter"
          optional
          error={reply?.errors.files}
          drop="One file: PDF, Word, OpenDocument, text or a picture, up to 100 MB."
        />
        <FilePublic reply={reply} />
        <div className="apart--more">
          <Row>
            <Button>Record it</Button>
            <a href="/clerk/demands">Go back</a>
          </Row>
        </div>
      </form>
    </WorkSite>
  )
}
