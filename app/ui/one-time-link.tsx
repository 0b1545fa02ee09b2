import { Head } from './head.tsx'
import type { Link } from './link.ts'
import { Note } from './note.tsx'
import { onlyHere } from './only-here.ts'
import { WorkSite, type SiteFacts } from './site.tsx'
import { oneTimeLink as says } from '#app/words/accounts-2.ts'

type OneTimeLinkProps = {
  site: SiteFacts
  trail: Link[]
  title: string
  /** The whole address. It is in no other place. */
  address: string
  /** The end of its life, in words. */
  until: string
  back: string
}

/** A link that works once, for whoever made it to hand on. */
export function OneTimeLink({ site, trail, title, address, until, back }: OneTimeLinkProps) {
  return (
    <WorkSite site={site} place="accounts" trail={trail}>
      <Head title={title} lead={says.theLinkWorksOnce(until)} />
      <p className="hash" id="link">
        {address}
      </p>
      {onlyHere(address) ? (
        <Note tone="warn" title={says.thisLinkWorksOnly}>
          <p>{says.askItToStart}</p>
        </Note>
      ) : null}
      <Note title={says.thisLinkIsShown}>
        <p>{says.daisDoesNotKeep}</p>
      </Note>
      <p className="apart--more">
        <a href={back}>{says.backToAccounts}</a>
      </p>
    </WorkSite>
  )
}
