import { nominatorKindNames, nominatorKinds } from '#app/domain/people/forms.ts'
import { Select, TextField } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { seatFields as says } from '#app/words/people-2.ts'

type SeatValues = { name: string; nominatorKind: string; nominator: string }

/** The fields of a seat: its name, and who nominates for it. */
export function SeatFields({ seat, reply }: { seat?: SeatValues; reply: FormReply | undefined }) {
  const value = (name: keyof SeatValues) => (reply ? typedIn(reply, name) : seat?.[name]) ?? ''
  return (
    <>
      <TextField
        name="name"
        label={says.nameOfTheSeat}
        hint={says.forExampleDistrict5}
        error={reply?.errors.name}
        defaultValue={value('name')}
      />
      <Select
        name="nominatorKind"
        label={says.nominatedBy}
        options={nominatorKinds.map((kind) => ({ value: kind, label: nominatorKindNames[kind] }))}
        error={reply?.errors.nominatorKind}
        defaultValue={value('nominatorKind') || 'district'}
      />
      <TextField
        name="nominator"
        label={says.inWords}
        hint={says.forExampleCouncilmemberOf}
        error={reply?.errors.nominator}
        defaultValue={value('nominator')}
      />
    </>
  )
}
