import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { AnswerQuestionForm } from '#app/domain/questions/forms.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { dispositionNames, dispositions } from '#app/domain/meeting-record/dispositions.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { deskQuestionsOneAnswerPage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.anAnswerGivenIn }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(
    args,
    AnswerQuestionForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at, record }) =>
      answerQuestion(context, { ...input, meetingId: record.meeting.id, at }),
  )
}

export default function QuestionsIdAnswerPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, id } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.anAnswerGivenInThe}

      reply={reply}
      submit={words.recordTheAnswer}
    >
      <input type="hidden" name="questionId" value={id} />
      <DeskLine reply={reply} name="answerer" label={words.answeredBy} />
      <DeskLine reply={reply} name="onBehalfOf" label={words.onBehalfOf} optional />
      <DeskText reply={reply} name="text" label={words.answerAsItWas} />
      <DeskChoice
        reply={reply}
        name="disposition"
        label={words.kindOfAnswer}
        value="answered"
        options={dispositions.map((value) => ({ value, label: dispositionNames[value] }))}
      />
    </DeskFormPage>
  )
}
