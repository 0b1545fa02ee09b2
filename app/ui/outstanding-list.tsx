import { matterName, statusWords, type OutstandingMatter } from '#app/domain/matters/outstanding.ts'
import { titleOf } from '#app/domain/text/short-title.ts'
import { outstandingList as words } from '#app/words/agenda.ts'

/** What an item that takes up outstanding matters lists once it is posted. */
export function OutstandingList({ matters }: { matters: OutstandingMatter[] }) {
  return (
    <section aria-labelledby="outstanding">
      <h3 id="outstanding">{words.listedUnderThisItem}</h3>
      <p className="small quiet">{matters.length === 0 ? words.noQuestionsOrFollow : words.asOfNowOldest}</p>
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
