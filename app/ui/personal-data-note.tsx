import type { Seen } from '#app/domain/comments/sign-up/personal-data.ts'
import type { Say } from '#app/i18n/words.ts'

/** Shown before anything is sent: what stands in the text that people often do not mean to publish. It takes the focus. */
export function PersonalDataNote({ say, seen, filesLost }: { say: Say; seen: Seen[]; filesLost: boolean }) {
  return (
    <div className="errors" role="alert" tabIndex={-1} autoFocus>
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
      {filesLost ? (
        <p>
          <b>{say('error.files-again')}</b>
        </p>
      ) : null}
    </div>
  )
}
