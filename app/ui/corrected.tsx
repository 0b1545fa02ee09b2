import type { MarkedCorrection } from '#app/domain/audit-log/marked-corrections.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'

/** That what stands here was corrected, each time with its day and what was changed. */
export function Corrected({ corrections }: { corrections: readonly MarkedCorrection[] }) {
  return corrections.map(({ on, changed }, index) => (
    <p key={index} className="small quiet">
      Corrected <time dateTime={on}>{formatDate(on)}</time>: {changed.join(', ')}.
    </p>
  ))
}
