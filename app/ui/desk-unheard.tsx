import type { Waiting } from '#app/domain/comments/queue/item-queue.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { generalCommentLeft } from '#app/domain/meetings/course/unheard-rules.ts'
import { counted } from '#app/domain/time/duration.ts'
import { DeskLine } from './desk-form.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'

/** So many of one item are named; of the others how many they are. */
const named = 12

/** Who has not been heard when the meeting is about to end: call them, or say why it ends first. */
export function DeskUnheard(props: {
  reply: FormReply | undefined
  record: MeetingRecord
  waiting: Waiting[]
}) {
  const { reply, record, waiting } = props
  const general = generalCommentLeft(record)
  const items = record.items.flatMap((item) => {
    const people = item.outcome === 'continued' ? [] : waiting.filter(({ itemId }) => itemId === item.id)
    return people.length > 0 ? [{ item, people }] : []
  })
  if (general === null && items.length === 0) return null
  const desk = (itemId: string) => `/clerk/meetings/${record.meeting.slug}/desk?item=${itemId}`
  return (
    <div className="apart">
      <Note tone="warn" title="Not everyone has been heard">
        {general ? (
          <p>
            <a href={desk(general.id)}>
              Item {general.number}, {general.title}
            </a>
            : public comment was never opened. Regular meetings must give the public time to speak about
            matters not on the agenda. <span className="quiet">Government Code 54954.3(a)</span>
          </p>
        ) : null}
        {items.map(({ item, people }) => (
          <p key={item.id}>
            <a href={desk(item.id)}>
              Item {item.number}, {item.title}
            </a>
            : {counted(people.length, 'person', 'people')} not called. {namesOf(people)}
          </p>
        ))}
        <p>
          To call them, open the item at the desk. If you adjourn now, everyone on this list learns on their
          receipt and by e-mail that the meeting ended before they were called.
        </p>
      </Note>
      <DeskLine
        reply={reply}
        name="unheardReason"
        label="Why the meeting ends first"
        hint="Needed to adjourn now. Public: it appears in the minutes and on the receipts of those who were waiting."
        optional
      />
    </div>
  )
}

function namesOf(people: readonly Waiting[]): string {
  const shown = people
    .slice(0, named)
    .map(
      ({ number, name, held }) =>
        `${name ?? 'No name given'} (number ${number}${held ? ', under review' : ''})`,
    )
  const more = people.length - shown.length
  return `${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`
}
