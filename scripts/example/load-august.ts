import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { followUp, item, meeting, presentation, questions, statement } from '#db/example/august-2025.ts'
import { person, reported, type LoaderTools } from './tools.ts'

/** A time that no report gives. */
const at = null

/**
 * The meeting of August 14, 2025. That it began and ended is all that is entered of its course; its minutes stay a draft.
 * @returns its id, and those of its questions by key
 */
export async function loadAugust(
  tools: LoaderTools,
): Promise<{ meeting: string; questions: Map<string, string> }> {
  const context = reported(tools, meeting.source)
  const { id: meetingId, slug } = await scheduleMeeting(context, {
    kind: 'regular',
    heldOn: meeting.heldOn,
    place: meeting.place,
    agenda: 'empty',
  })
  const { id: itemId } = await addItem(context, {
    meetingId,
    kind: 'presentation',
    title: item.title,
    presenters: item.presenters.map(({ person: key, ...rest }) => ({
      ...rest,
      personId: person(tools, key).id,
    })),
  })
  await callToOrder(context, { meetingId, at })
  await openItem(context, { itemId, at })
  const { person: presenter, ...given } = presentation
  await recordPresentation(context, { itemId, at, ...given, personId: person(tools, presenter).id })
  const ids = new Map<string, string>()
  for (const { key, asker, title, text, follows, answers } of questions) {
    const { id } = await askQuestion(context, {
      meetingId,
      itemId,
      at,
      title,
      text,
      addressee: presentation.organization,
      askerId: asker === null ? null : person(tools, asker).id,
      followsQuestionId: follows ? ids.get(follows) : null,
    })
    ids.set(key, id)
    for (const answer of answers) {
      await answerQuestion(context, {
        questionId: id,
        at,
        answererId: person(tools, presenter).id,
        answerer: `${presentation.title} ${presentation.givenBy}`,
        ...answer,
      })
    }
  }
  const speaker = person(tools, statement.person)
  await recordStatement(context, {
    meetingId,
    itemId,
    at,
    personId: speaker.id,
    speaker: `Commissioner ${speaker.name}`,
    text: statement.text,
  })
  const { question, ...owed } = followUp
  await openFollowUp(context, {
    meetingId,
    itemId,
    at,
    kind: 'question',
    questionId: ids.get(question),
    ...owed,
  })
  await closeItem(context, { itemId, outcome: 'heard', at })
  await adjourn(context, { meetingId, by: 'commission', at })
  await presentMinutes(context, { slug })
  return { meeting: meetingId, questions: ids }
}
