import { Panel } from '#app/ui/page.tsx'

/** There is nothing to load; the guard of the route stands before it. */
export function loader() {
  return null
}

/** What stands beside the list while no item is open. */
export default function NoItemPanel() {
  return (
    <Panel id="edit" heading="Item">
      <p className="quiet">Choose an item to read and change what it says, and to attach files to it.</p>
    </Panel>
  )
}
