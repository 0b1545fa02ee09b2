import { orderWords } from '#app/domain/comments/queue/speaking-order-words.ts'
import type { CommentsPage, ItemComments } from '#app/domain/comments/written/written-view.ts'
import { positionsInWords } from '#app/domain/comments/written/written-words.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Band } from './band.tsx'
import { agendaItemId } from './agenda.tsx'
import { CommentQueue } from './comment-queue.tsx'
import { Pages } from './pages.tsx'
import { WrittenComments } from './written-comments.tsx'

type ItemBandProps = { item: ItemComments; page: CommentsPage; zone: string; first: boolean }

/** What was written on one item and who signed up to speak on it. */
export function ItemCommentsBand({ item, page, zone, first }: ItemBandProps) {
  const { slug } = page.meeting
  const { counts, written, queue } = item
  const own = `/meetings/${slug}/comments?item=${item.itemId}`
  const hrefOf = (number: number) => (number === 1 ? own : `${own}&page=${number}`)
  const withdrawn = queue.filter(({ state }) => state === 'withdrawn').length
  return (
    <Band
      heading={item.number ? `Item ${item.number}` : 'No longer on the agenda'}
      id={item.number ? agendaItemId(item.number) : `item-${item.itemId}`}
      first={first}
    >
      <p className="lead">{item.title}</p>
      <p className="small quiet">{countsInWords(item)}</p>
      {written.length > 0 ? (
        <div className="apart">
          <WrittenComments
            comments={written}
            zone={zone}
            wholeHref={own}
            fileHref={({ id, fileName }) =>
              `/meetings/${slug}/comments/files/${id}/${encodeURIComponent(fileName)}`
            }
          />
        </div>
      ) : null}
      {queue.length > 0 ? (
        <CommentQueue
          summary={`Queue to speak: ${counts.signedUp} signed up, ${counts.spoke} spoke${withdrawn > 0 ? ', some withdrew' : ''}`}
          turns={queue}
          moves={item.moves}
          rule={orderWords[page.orderRule]}
          zone={zone}
          open={page.shown !== null}
        />
      ) : null}
      {page.shown ? (
        <Pages page={page.shown.page} pages={item.pages} hrefOf={hrefOf} />
      ) : item.pages > 0 ? (
        <p className="apart">
          <a href={own}>Everything on item {item.number ?? item.title}</a>
        </p>
      ) : null}
    </Band>
  )
}

/** "12 written comments: 5 in support, 7 opposed. 2 late. 1 withdrawn. 3 signed up to speak." */
export function countsInWords({ counts }: Pick<ItemComments, 'counts'>): string {
  const { written, late, withdrawn, setAside, speakersSetAside, signedUp, spoke } = counts
  return [
    written > 0 ? `${counted(written, 'written comment')}: ${positionsInWords(counts.positions)}` : '',
    late > 0 ? `${late} late` : '',
    withdrawn > 0 ? `${withdrawn} withdrawn` : '',
    setAside > 0 ? `${setAside} set aside` : '',
    signedUp > 0 ? `${signedUp} signed up to speak` : '',
    spoke > 0 ? `${spoke} spoke` : '',
    speakersSetAside > 0 ? `${counted(speakersSetAside, 'sign-up')} to speak set aside` : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')
}
