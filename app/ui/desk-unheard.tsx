import type { Waiting } from '#app/domain/comments/queue/item-queue.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { generalCommentLeft } from '#app/domain/meetings/course/unheard-rules.ts'
import { counted } from '#app/domain/time/duration.ts'
import { DeskLine } from './desk-form.tsx'
import type { FormReply } from './form-reply.ts'
import { Note } from './note.tsx'
import { deskUnheard as words } from '#app/words/desk-2.ts'

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
      <Note tone="warn" title={words.notEveryoneHasBeen}>
        {general ? (
          <p>
            <a href={desk(general.id)}>{words.item(general.number, general.title)}</a>
            {words.publicCommentWasNever} <span className="quiet">{words.governmentCode549543}</span>
          </p>
        ) : null}
        {items.map(({ item, people }) => (
          <p key={item.id}>
            <a href={desk(item.id)}>{words.item(item.number, item.title)}</a>
            {words.notCalled(counted(people.length, 'person', 'people'), namesOf(people))}
          </p>
        ))}
        <p>{words.toCallThemOpen}</p>
      </Note>
      <DeskLine
        reply={reply}
        name="unheardReason"
        label={words.whyTheMeetingEnds}
        hint={words.neededToAdjournNow}
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
        `${name ?? words.noNameGiven} (number ${number}${held ? words.underReview : ''})`,
    )
  const more = people.length - shown.length
  return `${[...shown, ...(more > 0 ? [words.andMore(more)] : [])].join('; ')}.`
}
