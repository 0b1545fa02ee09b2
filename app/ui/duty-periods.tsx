import type { HandedIn, PublicDuty } from '#app/domain/follow-ups/ledger/public-duty.ts'
import { onPartialDate } from '#app/domain/time/partial-date.ts'
import { Band } from './band.tsx'
import { Table } from './table.tsx'

/** Each period of a recurring duty: its date, and what was handed in and when. */
export function DutyPeriods({ number, duty }: { number: string; duty: PublicDuty }) {
  const { name, section, checked, periods } = duty
  return (
    <Band heading="Periods" id="periods" first>
      <p>
        <b>{name}.</b> {section ? `${section}.` : 'No law sets these dates; the commission’s own rules do.'}
      </p>
      <Table
        caption="What was submitted for each period"
        columns={['Period', 'Due', 'Submitted'].map((label) => ({ label }))}
        rows={periods.map(({ key, covers, dueWords, stateWords, handedIn }) => [
          covers,
          dueWords,
          handedIn.length > 0 ? <Handed key={key} number={number} handedIn={handedIn} /> : stateWords,
        ])}
      />
      {checked ? null : (
        <p className="small quiet">We worked out these dates from the law. They have not been confirmed.</p>
      )}
    </Band>
  )
}

function Handed({ number, handedIn }: { number: string; handedIn: HandedIn[] }) {
  return (
    <>
      {handedIn.map((entry) => (
        <span key={entry.id}>
          Submitted {onPartialDate(entry)}
          {entry.byWords ? `, ${entry.byWords}` : ''}
          {entry.text ? `: ${entry.text}` : ''}
          {entry.document ? (
            <>
              {' '}
              <a href={`/library/${entry.document.slug}`}>{entry.document.title}</a>
            </>
          ) : null}
          {entry.files.map((file) => (
            <span key={file.id}>
              {' '}
              <a href={`/follow-ups/${number}/files/${file.id}/${encodeURIComponent(file.fileName)}`}>
                {file.fileName}
              </a>
            </span>
          ))}{' '}
        </span>
      ))}
    </>
  )
}
