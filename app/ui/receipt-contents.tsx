import type { Say } from '#app/i18n/words.ts'
import { Band } from './band.tsx'

/** What its author needs to take part; shown to who has the code, and to the clerk. */
export function NeedsBand(props: {
  say: Say
  receipt: { interpreter: string | null; accommodation: string | null; askedLate: boolean }
}) {
  const { say, receipt } = props
  const what = [receipt.interpreter, receipt.accommodation].filter(Boolean).join(', ')
  if (what === '') return null
  return (
    <Band heading={say('receipt.needs')}>
      <p>{say('receipt.needs.kept', { what })}</p>
      {receipt.askedLate ? <p>{say('receipt.needs.late')}</p> : null}
    </Band>
  )
}

/** What was written, as it was written. */
export function TextBand({ say, receipt }: { say: Say; receipt: { text: string | null; files: string[] } }) {
  const { text, files } = receipt
  if (!text && files.length === 0) return null
  return (
    <Band heading={say('receipt.text')}>
      {text ? <p className="record written">{text}</p> : null}
      {files.length > 0 ? (
        <p className="small quiet">
          {say('receipt.files', { count: files.length })}: {files.join(', ')}
        </p>
      ) : null}
    </Band>
  )
}

/** W6. What was read as a complaint of misconduct: the commission judges none, so its author is told who does. */
export function ComplaintBand({ say, where, contact }: { say: Say; where: string | null; contact: string }) {
  return (
    <Band heading={say('receipt.complaint')}>
      <p>
        {where ? say('receipt.complaint.where', { where }) : say('receipt.complaint.ask', { how: contact })}
      </p>
    </Band>
  )
}
