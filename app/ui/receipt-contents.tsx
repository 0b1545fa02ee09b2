import { commentFields, type CommentField, type Given } from '#app/domain/comments/comment-fields.ts'
import type { Say } from '#app/i18n/words.ts'
import { Band } from './band.tsx'

/** What its author told in confidence, in the sentences that the description names; shown to who has the code. */
export function NeedsBand(props: {
  say: Say
  receipt: Partial<Omit<Given, 'email'>> & { askedLate: boolean }
  fields?: readonly CommentField[]
}) {
  const { say, receipt, fields = commentFields } = props
  const sentences = sentencesOf(receipt, fields)
  if (sentences.size === 0) return null
  return (
    <Band heading={say('receipt.needs')}>
      {[...sentences].map(([key, facts]) => (
        <p key={key}>{say(key as 'receipt.needs.kept', { what: facts.join(', ') })}</p>
      ))}
      {receipt.askedLate ? <p>{say('receipt.needs.late')}</p> : null}
    </Band>
  )
}

/** By the key of a sentence what it tells. */
function sentencesOf(given: Readonly<Record<string, unknown>>, fields: readonly CommentField[]) {
  const sentences = new Map<string, string[]>()
  for (const { receipt, column } of fields) {
    const value = given[column]
    if (receipt && typeof value === 'string' && value) {
      sentences.set(receipt, [...(sentences.get(receipt) ?? []), value])
    }
  }
  return sentences
}

type TextProps = { say: Say; receipt: { text: string | null; publicText: string | null; files: string[] } }

/** What was written, as it was written, and beside it what the public sees where that leaves something out. */
export function TextBand({ say, receipt }: TextProps) {
  const { text, publicText, files } = receipt
  if (!text && files.length === 0) return null
  return (
    <Band heading={say('receipt.text')}>
      {text && publicText !== null ? (
        <div className="beside">
          <div>
            <h3>{say('receipt.text')}</h3>
            <p className="record written">{text}</p>
          </div>
          <div>
            <h3>{say('outcome.as-public')}</h3>
            <p className="record written">{publicText}</p>
          </div>
        </div>
      ) : text ? (
        <p className="record written">{text}</p>
      ) : null}
      {files.length > 0 ? (
        <p className="small quiet">
          {say('receipt.files', { count: files.length })}: {files.join(', ')}. {say('receipt.files-cleaned')}
        </p>
      ) : null}
    </Band>
  )
}
