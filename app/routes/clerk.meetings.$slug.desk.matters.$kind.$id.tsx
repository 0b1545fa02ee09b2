import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { NotFound } from '#app/domain/errors.ts'
import { openItem } from '#app/domain/meeting-record/room-rules.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { motionCarried, motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { HearMatterForm, matterStepNames, stepsOf, type MatterStep } from '#app/domain/matters/hear-forms.ts'
import { getMatter, hearMatter } from '#app/domain/matters/hear-matter.server.ts'
import { matterName } from '#app/domain/matters/outstanding.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText, valueOf } from '#app/ui/desk-form.tsx'
import { DateField } from '#app/ui/field.tsx'
import { deskMattersKindOnePage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.anOutstandingMatterClerk }]

/** @throws NotFound for another kind of matter */
function kindOf(kind: string): 'question' | 'follow-up' {
  if (kind !== 'question' && kind !== 'follow-up') throw new NotFound(words.weCantFindThat)
  return kind
}

export async function loader(args: LoaderFunctionArgs) {
  const at = routeParams(args.params, 'kind', 'id')
  const desk = await loadDesk(args)
  const matter = await getMatter(args.context.db, kindOf(at.kind), at.id)
  const pressed = desk.record.items
    .flatMap(({ matters }) => matters.filter(({ id }) => id === matter.id))
    .some(({ happened }) => happened.some(({ kind }) => kind !== 'answer'))
  const back: MatterStep[] = pressed ? ['taken-back'] : []
  return { ...desk, matter: { ...matter, name: matterName(matter) }, steps: [...stepsOf(matter), ...back] }
}

export async function action(args: ActionFunctionArgs) {
  const { kind, id } = routeParams(args.params, 'kind', 'id')
  return pressDesk(args, HearMatterForm, (context, { key: _key, ...input }, { record }) =>
    hearMatter(context, { ...input, of: kindOf(kind), id, meetingId: record.meeting.id }),
  )
}

/** The item on which a matter is taken up: the one for it, or whatever is open. */
function itemFor(record: MeetingRecord): string {
  const own = record.items.find(({ kind }) => kind === 'outstanding')
  return own?.id ?? openItem(record)?.id ?? record.items[0]?.id ?? ''
}

export default function MatterPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  const { matter, steps } = useLoaderData<typeof loader>()
  const carried = motionsOfMeeting(record).filter(
    ({ motion }) => !motion.withdrawn && motionCarried(motion, record.commission) === true,
  )
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={matter.name}
      lead={matter.text}
      reply={reply}
      submit={words.recordIt}
      when={false}
    >
      <input type="hidden" name="itemId" value={valueOf(reply, 'itemId', itemFor(record))} />
      <DeskChoice
        reply={reply}
        name="step"
        label={words.whatHappened}
        none={words.choose}
        options={steps.map((value) => ({ value, label: matterStepNames[value] }))}
      />
      <DeskText
        reply={reply}
        name="text"
        label={words.whatWasSaidOr}
        hint={words.requiredIfItWas}
        rows={3}
        optional
      />
      {steps.includes('extended') ? (
        <DateField
          name="dueOn"
          label={words.dayAgreed}
          hint={words.onlyForMoreTime}
          optional
          defaultValue={valueOf(reply, 'dueOn')}
          error={reply?.errors.dueOn}
        />
      ) : null}
      {steps.includes('closed') ? (
        <DeskChoice
          reply={reply}
          name="motionId"
          label={words.motionThatClosedIt}
          hint={words.onlyIfAVote}
          none={words.none}
          options={carried.map(({ item, motion }) => ({
            value: motion.id,
            label: `${item.number}  ${motion.text.slice(0, 80)}`,
          }))}
        />
      ) : null}
    </DeskFormPage>
  )
}
