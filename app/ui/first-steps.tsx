import type { FirstStep } from '#app/domain/overviews/first-steps.ts'
import { State } from './status.tsx'

const states = {
  done: <State mark="done">Done</State>,
  begun: <State mark="half">Started</State>,
  open: <State>To do</State>,
}

/** What a new commission needs, in order, each with the page where it is done. */
export function FirstSteps({ steps }: { steps: FirstStep[] }) {
  return (
    <ol className="checks">
      {steps.map(({ label, why, href, state }) => (
        <li key={label}>
          {states[state]}
          <div>
            <a href={href}>{label}</a>
            <p className="small quiet">{why}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
