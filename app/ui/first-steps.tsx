import type { FirstStep } from '#app/domain/overviews/first-steps.ts'
import { State } from './status.tsx'
import { firstSteps as words } from '#app/words/today.ts'

const states = {
  done: <State mark="done">{words.done}</State>,
  begun: <State mark="half">{words.started}</State>,
  open: <State>{words.toDo}</State>,
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
