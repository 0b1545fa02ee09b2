import { LinkButton } from './button.tsx'
import { Note } from './note.tsx'
import { Panel } from './page.tsx'
import { Editions, type PostedEdition } from './posting.tsx'
import { Offers } from './posting-offers.tsx'
import { State } from './status.tsx'

type TwoPostingsProps = {
  /** The address of the clerk's pages of the meeting. */
  base: string
  slug: string
  desk: {
    nextNumber: number
    /** Nothing was changed since the latest edition. */
    unchanged: boolean
    /** The meeting is over or cancelled. */
    ended: boolean
    hangsSince: string | null
    refusal: { sentence: string; section: string } | null
    offers: Parameters<typeof Offers>[0]['offers']
    editions: PostedEdition[]
  }
  latestNumber: number | null
  zone: string
}

/** What is done on the web and what on paper, apart: the law counts the paper. */
export function TwoPostings({ base, slug, desk, latestNumber, zone }: TwoPostingsProps) {
  return (
    <Panel id="two" heading="Two separate postings">
      <h3>1. {desk.unchanged ? 'On the web' : `Publish edition ${desk.nextNumber} on the web`}</h3>
      <p className="small">
        Saves the text and makes the PDFs of the agenda and packet, with their hashes. Later changes become
        the next edition.
      </p>
      {desk.unchanged || desk.ended ? null : <Previews base={base} />}
      {desk.unchanged ? (
        <p>
          <State mark="done">Edition {latestNumber} has all the changes</State> A change to the agenda makes
          edition {desk.nextNumber}.
        </p>
      ) : desk.refusal ? (
        <Note tone="stop" title={`Edition ${desk.nextNumber} can’t be published`}>
          <p>
            {desk.refusal.sentence} <span className="quiet">{desk.refusal.section}</span>
          </p>
        </Note>
      ) : (
        <p>
          <LinkButton kind="main" href={`${base}/posting/publish`}>
            Publish edition {desk.nextNumber}
          </LinkButton>
        </p>
      )}
      <Offers base={base} offers={desk.offers} zone={zone} published={latestNumber !== null} />
      <h3>2. Post it on paper: this is the posting the law counts</h3>
      <p className="small">
        Post it, then record it here. The law counts the time it was posted on paper, not on the web.
      </p>
      {desk.hangsSince ? (
        <p>
          <State mark="done">Edition {latestNumber} is posted</State>{' '}
          <a href={`${base}/posting/paper`}>Add another place, or correct this</a>
        </p>
      ) : desk.editions.length > 0 ? (
        <p>
          <LinkButton kind={desk.unchanged ? 'main' : undefined} href={`${base}/posting/paper`}>
            Record the posting{latestNumber ? ` of edition ${latestNumber}` : ''}
          </LinkButton>
        </p>
      ) : (
        <p className="small quiet">Waiting for edition 1.</p>
      )}
      <Editions slug={slug} editions={desk.editions} zone={zone} />
      <h3>Change of plans</h3>
      <p>
        <a href={`${base}/posting/notice`}>Cancel, adjourn or continue: create the notice for the door</a>
      </p>
    </Panel>
  )
}

/** What edition would be made now, for the clerk's eyes alone. */
function Previews({ base }: { base: string }) {
  return (
    <p className="small">
      Look at it first, marked as a draft and seen only by you:{' '}
      <a href={`${base}/posting/agenda.pdf`}>Agenda (PDF)</a>,{' '}
      <a href={`${base}/posting/packet.pdf`}>packet (PDF)</a>
    </p>
  )
}
