import { matterName, statusWords, type OutstandingMatter } from '#app/domain/matters/outstanding.ts'

/** What an item that takes up outstanding matters lists once it is posted. */
export function OutstandingList({ matters }: { matters: OutstandingMatter[] }) {
  return (
    <section aria-labelledby="outstanding">
      <h3 id="outstanding">What this item lists</h3>
      <p className="small quiet">
        {matters.length === 0
          ? 'No question or follow-up is outstanding.'
          : 'As it stands now, oldest first. Publishing freezes the list into the edition.'}
      </p>
      <ul className="list small">
        {matters.map((matter) => (
          <li key={matter.id}>
            <b>{matterName(matter)}</b>, {matter.whom}: {matter.text}{' '}
            <span className="quiet">{statusWords(matter)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
