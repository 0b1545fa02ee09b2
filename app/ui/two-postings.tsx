import { LinkButton } from './button.tsx'
import { Note } from './note.tsx'
import { Panel } from './page.tsx'
import { Editions, type PostedEdition } from './posting.tsx'
import { Offers } from './posting-offers.tsx'
import { State } from './status.tsx'
import { twoPostings as words } from '#app/words/posting.ts'

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
    <Panel id="two" heading={words.twoSeparatePostings}>
      <h3>1. {desk.unchanged ? words.onTheWeb : words.publishEditionOnThe(desk.nextNumber)}</h3>
      <p className="small">{words.savesTheTextAnd}</p>
      {desk.unchanged || desk.ended ? null : <Previews base={base} />}
      {desk.unchanged ? (
        <p>
          <State mark="done">
            {words.edition} {latestNumber} {words.hasAllTheChanges}
          </State>{' '}
          {words.aChangeToThe(desk.nextNumber)}
        </p>
      ) : desk.refusal ? (
        <Note tone="stop" title={words.editionCantBePublished(desk.nextNumber)}>
          <p>
            {desk.refusal.sentence} <span className="quiet">{desk.refusal.section}</span>
          </p>
        </Note>
      ) : (
        <p>
          <LinkButton kind="main" href={`${base}/posting/publish`}>
            {words.publishEdition(desk.nextNumber)}
          </LinkButton>
        </p>
      )}
      <Offers base={base} offers={desk.offers} zone={zone} published={latestNumber !== null} />
      <h3>{words.n2PostItOn}</h3>
      <p className="small">{words.postItThenRecord}</p>
      {desk.hangsSince ? (
        <p>
          <State mark="done">
            {words.edition} {latestNumber} {words.isPosted}
          </State>{' '}
          <a href={`${base}/posting/paper`}>{words.addAnotherPlaceOr}</a>
        </p>
      ) : desk.editions.length > 0 ? (
        <p>
          <LinkButton kind={desk.unchanged ? 'main' : undefined} href={`${base}/posting/paper`}>
            {words.recordThePosting}
            {latestNumber ? words.ofEdition(latestNumber) : ''}
          </LinkButton>
        </p>
      ) : (
        <p className="small quiet">{words.waitingForEdition1}</p>
      )}
      <Editions slug={slug} editions={desk.editions} zone={zone} />
      <h3>{words.changeOfPlans}</h3>
      <p>
        <a href={`${base}/posting/notice`}>{words.cancelAdjournOrContinue}</a>
      </p>
    </Panel>
  )
}

/** What edition would be made now, for the clerk's eyes alone. */
function Previews({ base }: { base: string }) {
  return (
    <p className="small">
      {words.lookAtItFirst} <a href={`${base}/posting/agenda.pdf`}>{words.agendaPdf}</a>,{' '}
      <a href={`${base}/posting/packet.pdf`}>{words.packetPdf}</a>
    </p>
  )
}
