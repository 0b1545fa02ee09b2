import { matterName, statusWords, type OutstandingMatter } from '#app/domain/matters/outstanding.ts'
import { titleOf } from '#app/domain/text/short-title.ts'

/** What an item that takes up outstanding matters lists once it is posted. */
export function OutstandingList({ matters }: { matters: OutstandingMatter[] }) {
  return (
    <section aria-labelledby="outstanding">
      <h3 id="outstanding">Listed under this item</h3>
      <p className="small quiet">
        {matters.length === 0
          ? 'No questions or follow-ups are outstanding.'
          : 'As of now, oldest first. Publishing saves the list in the edition.'}
      </p>
      <ul className="list small">
        {matters.map((matter) => (
          <li key={matter.id}>
            <b>{matterName(matter)}</b>, {matter.whom}: {titleOf(matter)}{' '}
            <span className="quiet">{statusWords(matter)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
