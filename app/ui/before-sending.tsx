import type { Seen } from '#app/domain/comments/personal/personal-data.ts'
import type { SignUpReply } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { Language } from '#app/i18n/languages.ts'
import { wordsIn, type Say } from '#app/i18n/words.ts'
import { ErrorSummary } from './errors.tsx'
import type { FormReply } from './form-reply.ts'
import { SameActQuestion } from './same-act-question.tsx'
import { errorWords } from './sign-up-words.ts'

type Props = { say: Say; seen: Seen[]; complaint: string | null; filesLost: boolean }

type ReplyProps = {
  language: Language
  zone: string
  reply: SignUpReply | null
  problems: FormReply
}

/** What is said above a form that was not taken: what to look at before it is sent, or what is wrong with it. */
export function NotTaken({ language, zone, reply, problems }: ReplyProps) {
  const say = wordsIn(language)
  if (reply?.same) {
    const { same, answers, filesLost } = reply
    return <SameActQuestion {...{ language, zone, same, filesLost }} writes={answers.how === 'write'} />
  }
  const { seen = [], complaint = null, filesLost = false, status = 0 } = reply ?? {}
  const asking = complaint !== null && status === 200
  if (seen.length > 0 || asking) {
    const sentence = asking ? complaint.sentence : null
    return <BeforeSending say={say} seen={seen} complaint={sentence} filesLost={filesLost} />
  }
  const textCut = reply?.problems.some(({ code }) => code === 'text-long')
  return <ErrorSummary reply={problems} words={errorWords(say, { filesLost, textCut })} />
}

/**
 * Shown before anything is sent: what stands in the text that people often do not mean to publish, and the sentence that
 * reads as a complaint about an officer. It takes the focus, and decides nothing.
 */
export function BeforeSending({ say, seen, complaint, filesLost }: Props) {
  return (
    <div className="errors" role="alert" tabIndex={-1} autoFocus>
      {seen.length > 0 ? (
        <>
          <h2>{say('warning.title')}</h2>
          <p>{say('warning.lead')}</p>
          <ul>
            {seen.map(({ kind, words }) => (
              <li key={kind}>
                {say(`warning.${kind}`)}: “<span className="record">{words}</span>”
              </li>
            ))}
          </ul>
          <p>{say('warning.choose')}</p>
        </>
      ) : null}
      {complaint === null ? null : (
        <>
          <h2 className={seen.length > 0 ? 'apart' : undefined}>{say('complaint.title')}</h2>
          <p>
            {say('complaint.lead')} “<span className="record">{complaint}</span>”
          </p>
          <p>{say('complaint.explain')}</p>
          <p>
            <a href="#complaint">{say('complaint.choose')}</a>
          </p>
        </>
      )}
      {filesLost ? (
        <p>
          <b>{say('error.files-again')}</b>
        </p>
      ) : null}
    </div>
  )
}
