import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import type { SignUpReply } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { dateAndTime } from '#app/i18n/dates.ts'
import { inLanguage, type Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { Button, LinkButton, Row } from './button.tsx'

/** The form of public comment, for a button that stands outside of it. */
export const commentForm = 'comment-form'

type Props = {
  language: Language
  zone: string
  same: NonNullable<SignUpReply['same']>
  writes: boolean
  filesLost: boolean
}

/** Asked where this browser may be sending what it sent before. Either answer is one press, and nothing is lost by it. */
export function SameActQuestion({ language, zone, same, writes, filesLost }: Props) {
  const say = wordsIn(language)
  const what = writes ? 'write' : 'speak'
  return (
    <div className="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{say(`same.title.${what}`)}</h2>
      <p>{say(`same.lead.${what}`, { when: dateAndTime(language, same.receivedAt, zone) })}</p>
      {filesLost ? (
        <p>
          <b>{say('error.files-again')}</b>
        </p>
      ) : null}
      <Row>
        <LinkButton kind="main" href={inLanguage(`/comments/${codeInAddress(same.code)}`, language)}>
          {say('same.receipt')}
        </LinkButton>
        <Button kind="outline" form={commentForm} name="another" value="yes">
          {say(`same.another.${what}`)}
        </Button>
      </Row>
      <p className="small quiet">{say('same.change')}</p>
    </div>
  )
}
